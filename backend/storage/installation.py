"""The installation itself: when it began, and the epoch that tells phones that a backup was restored."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, insert, select, update
from uuid_utils.compat import uuid7

from backend.storage.tables import installation


def begin(connection: Connection, now: datetime) -> None:
    """Give a new database its epoch, unless it has one."""
    if epoch(connection) is None:
        connection.execute(insert(installation).values(id=1, epoch=new_epoch(), created_at=now))


def epoch(connection: Connection) -> str | None:
    """The epoch of this database; phones start over when it is another than theirs."""
    return connection.scalar(select(installation.c.epoch))


def raise_epoch(connection: Connection) -> str:
    """Begin a new epoch, because what is here now may be less than what phones were told is safe."""
    raised = new_epoch()
    connection.execute(update(installation).values(epoch=raised))
    return raised


def hold(connection: Connection) -> None:
    """Hold the installation until the transaction ends: what is decided about all of it is decided in turn.

    SQLite has locked the whole database already; PostgreSQL locks the one row.
    """
    connection.execute(select(installation.c.id).with_for_update()).all()


def touch(connection: Connection) -> None:
    """Write what is there already, to know that writing works."""
    connection.execute(update(installation).values(epoch=installation.c.epoch))


def new_epoch() -> str:
    """A name that no epoch ever had."""
    return f"e-{uuid7()}"
