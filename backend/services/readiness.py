"""Whether this installation can serve right now."""

from __future__ import annotations

from backend.storage import installation
from backend.storage.transaction import Database, StorageFailure


def ready(database: Database) -> StorageFailure | None:
    """What keeps the database from being written at this version's shape; None when nothing does."""
    try:
        with database.write() as connection:
            installation.touch(connection)
    except StorageFailure as trouble:
        return trouble
    return None
