"""How often something was tried lately, counted where a restart or another worker cannot forget it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, case, delete, update

from backend.storage.tables import sign_in_try
from backend.storage.upsert import insert_into


@dataclass(frozen=True)
class Tries:
    """How many tries there were since the window's first one."""

    count: int
    since: datetime


def count(connection: Connection, key: str, now: datetime, window: timedelta) -> Tries:
    """Count one more try, in one statement, so that tries made at the same instant are all counted."""
    over = sign_in_try.c.window_start <= now - window
    statement = (
        insert_into(connection, sign_in_try)
        .values(key=key, window_start=now, count=1)
        .on_conflict_do_update(
            index_elements=["key"],
            set_={
                "count": case((over, 1), else_=sign_in_try.c.count + 1),
                "window_start": case((over, now), else_=sign_in_try.c.window_start),
            },
        )
        .returning(sign_in_try.c.count, sign_in_try.c.window_start)
    )
    tries, since = connection.execute(statement).one()
    return Tries(tries, since)


def forget(connection: Connection, key: str) -> None:
    """The right password came: earlier tries count no more."""
    connection.execute(delete(sign_in_try).where(sign_in_try.c.key == key))


def take_back(connection: Connection, key: str) -> None:
    """The try that was counted was not a wrong one."""
    connection.execute(
        update(sign_in_try)
        .where(sign_in_try.c.key == key, sign_in_try.c.count > 0)
        .values(count=sign_in_try.c.count - 1)
    )


def forget_old(connection: Connection, prefix: str, before: datetime) -> None:
    """Throw away what no longer counts among the keys that begin like this: each limit has its own window."""
    these = sign_in_try.c.key.startswith(prefix, autoescape=True)
    connection.execute(delete(sign_in_try).where(these, sign_in_try.c.window_start <= before))
