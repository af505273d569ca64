"""A text has been edited: whatever was said of the words before no longer holds. Every edit comes by here."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from backend.storage import works


def note_edit(
    connection: Connection, item_id: str, *, by: str, edition: int | None, now: datetime, act: str = "saved"
) -> None:
    """In the transaction of the edit: the work is a draft again, its editor is known, and history has it."""
    works.edited(connection, item_id, by, now)
    works.note(connection, item_id, act, by=by, at=now, edition=edition)
