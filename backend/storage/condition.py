"""What condition the database is in: whole, at which shape, on which driver."""

from __future__ import annotations

from dataclasses import dataclass

from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, select, text

from backend.storage import revisions
from backend.storage.engines import sqlite_driver
from backend.storage.installation import epoch
from backend.storage.tables import metadata, release
from backend.storage.types import same_type


@dataclass(frozen=True)
class Condition:
    """What an operator wants to know about the database in one look."""

    server: str
    driver: str
    revision: str | None
    newest_revision: str
    epoch: str | None
    release: str | None


def of(connection: Connection) -> Condition:
    """Look."""
    if connection.dialect.name == "sqlite":
        module = sqlite_driver()
        server, driver = f"SQLite {module.sqlite_version}", module.__name__.split(".")[0]
    else:
        server, driver = f"PostgreSQL {connection.scalar(text('SHOW server_version'))}", "psycopg"
    newest = select(release.c.id).order_by(release.c.published_at.desc(), release.c.id.desc()).limit(1)
    return Condition(
        server=server,
        driver=driver,
        revision=revisions.current(connection),
        newest_revision=revisions.known()[0],
        epoch=epoch(connection),
        release=connection.scalar(newest),
    )


def faults(connection: Connection) -> tuple[str, ...]:
    """What is wrong with the stored bytes or the shape of the tables; nothing when all is well."""
    found = []
    if connection.dialect.name == "sqlite":
        found += [row[0] for row in connection.execute(text("PRAGMA integrity_check")) if row[0] != "ok"]
        found += [
            f"a row of {row[0]} points nowhere"
            for row in connection.execute(text("PRAGMA foreign_key_check"))
        ]
    context = MigrationContext.configure(connection, opts={"compare_type": same_type})
    found += [f"not as the code expects: {difference}" for difference in compare_metadata(context, metadata)]
    return tuple(found)
