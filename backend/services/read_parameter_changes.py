"""What the present release changed in the numbers of graded activity, and what a draft would change."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection

from backend.domain.content.draft import Draft
from backend.domain.content.items import Item, item_from_bytes
from backend.domain.content.parameters import ParameterChange, parameter_changes
from backend.domain.content.release import Release
from backend.storage import release_shelf
from backend.storage.transaction import Database

KINDS = ("ladder", "ladder_rules")


def changes_of_the_release(database: Database) -> tuple[ParameterChange, ...]:
    """Against the release before it; nothing is changed by the first."""
    with database.read() as connection:
        present = release_shelf.newest(connection)
        before = present and release_shelf.before(connection, present)
        if present is None or before is None:
            return ()
        return parameter_changes(_items(connection, before), _items(connection, present))


def changes_of_the_draft(database: Database, draft: Draft) -> tuple[ParameterChange, ...]:
    """Against what is released now; nothing is changed where nothing has been released."""
    with database.read() as connection:
        present = release_shelf.newest(connection)
        return () if present is None else parameter_changes(_items(connection, present), draft.items)


def _items(connection: Connection, release: Release) -> Iterable[Item]:
    pinned = [line.pin.sha256 for line in release.items if line.kind in KINDS]
    return [item_from_bytes(body) for body in release_shelf.bodies(connection, pinned).values()]
