"""Which shape the database has, which shape this version expects, and how it gets there."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from backend.storage.failures import StorageMissing, StorageTooNew, StorageTooOld

# What those who migrate agree to wait for each other on: any number, as long as it stays the same.
_MIGRATING = 7_494_835
MIGRATIONS = Path(__file__).resolve().parent.parent.parent / "migrations"


def config(connection: Connection | None = None) -> Config:
    """Alembic's configuration, running on `connection` when one is given."""
    made = Config()
    made.set_main_option("script_location", str(MIGRATIONS))
    made.attributes["connection"] = connection
    return made


@cache
def known() -> tuple[str, ...]:
    """Every revision that this version knows, newest first."""
    return tuple(script.revision for script in ScriptDirectory.from_config(config()).walk_revisions())


def current(connection: Connection) -> str | None:
    """The revision that the database is at; None when it has never been migrated."""
    return MigrationContext.configure(connection).get_current_revision()


def must_fit(connection: Connection) -> None:
    """Refuse a database without tables, newer than this version, or not yet brought forward to it."""
    revision = current(connection)
    if revision is None:
        raise StorageMissing("the database has no tables; make them with: flask database init")
    if revision not in known():
        raise StorageTooNew(f"the database is at revision {revision}, which this version does not know")
    if revision != known()[0]:
        raise StorageTooOld(
            f"the database is at revision {revision}; bring it forward with: flask database upgrade"
        )


def upgrade(connection: Connection) -> None:
    """Bring the database forward to this version, in the transaction that is open."""
    if connection.dialect.name == "postgresql":
        # Machines that start at once take turns. SQLite's transaction has the whole database already.
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_MIGRATING})")
    revision = current(connection)
    if revision is not None and revision not in known():
        raise StorageTooNew(f"the database is at revision {revision}, which this version does not know")
    command.upgrade(config(connection), "head")
