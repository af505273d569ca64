"""Somebody has read what is new in the shared texts."""

from __future__ import annotations

from datetime import datetime

from backend.domain.refusals import Refusal
from backend.storage import looks, release_shelf
from backend.storage.transaction import Database


def note_look(database: Database, person_id: str, release_id: str, *, now: datetime) -> Refusal | None:
    """Keep it. A screen that has stood open since before a later look takes nothing back."""
    with database.write() as connection:
        published = release_shelf.published(connection)
        if release_id not in published:
            return Refusal("not_found")
        before = looks.last(connection, person_id)
        if before is None or published[release_id] >= published.get(before.release_id, published[release_id]):
            looks.note(connection, person_id, release_id, now)
    return None
