"""Signed-in sessions. A token is kept only as its SHA-256, so that a copy of the table lets nobody in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256

from sqlalchemy import Connection, Date, bindparam, delete, insert, select, update
from uuid_utils.compat import uuid7

from backend.domain.people import Person
from backend.storage.people import person_columns, person_with_roles, read_person
from backend.storage.tables import device, organisation, person, role, session

_TODAY = bindparam("today", type_=Date)

# Every request of somebody signed in asks this, so the statement is put together once.
_FIND = (
    select(
        session.c.id, session.c.created_at, session.c.seen_at, session.c.device_id, *person_columns(_TODAY)
    )
    .select_from(person_with_roles(_TODAY).join(session, session.c.person_id == person.c.id))
    .where(session.c.token_hash == bindparam("token"))
    .where(session.c.expires_at > bindparam("now"), person.c.disabled_at.is_(None))
    .order_by(role.c.role, organisation.c.name)
)
_CHANGE = update(session).where(session.c.token_hash == bindparam("token"))


@dataclass(frozen=True)
class OpenSession:
    """A session that still holds, and whose it is."""

    token_hash: str
    person: Person
    created_at: datetime
    seen_at: datetime
    device_id: str | None


@dataclass(frozen=True)
class MySession:
    """A session as its owner sees it in a list. Nothing in it opens anything."""

    id: str
    device_name: str
    created_at: datetime
    seen_at: datetime
    synced_at: datetime | None
    current: bool


def fingerprint(token: str) -> str:
    """What is kept of a token."""
    return sha256(token.encode()).hexdigest()


def open_session(
    connection: Connection,
    token_hash: str,
    person_id: str,
    device_name: str,
    now: datetime,
    expires_at: datetime,
) -> None:
    """Keep a new session."""
    connection.execute(
        insert(session).values(
            token_hash=token_hash,
            id=str(uuid7()),
            person_id=person_id,
            created_at=now,
            seen_at=now,
            expires_at=expires_at,
            device_name=device_name,
        )
    )


def find(connection: Connection, token_hash: str, now: datetime, today: date) -> OpenSession | None:
    """The session of this token, if it still holds and its person may still come in: one indexed read."""
    rows = connection.execute(_FIND, {"token": token_hash, "now": now, "today": today}).all()
    found = read_person(connection, rows, today)
    if found is None:
        return None
    first = rows[0]
    return OpenSession(token_hash, found, first.created_at, first.seen_at, first.device_id)


def of_person(
    connection: Connection, person_id: str, token_hash: str, now: datetime
) -> tuple[MySession, ...]:
    """A person's sessions that hold, the last used first; `token_hash` is the one that asks.

    Those begun before sessions had ids (migration 0002) are left out: they can be ended all at once only.
    """
    query = (
        select(session, device.c.heard_at)
        .join_from(session, device, device.c.id == session.c.device_id, isouter=True)
        .where(session.c.person_id == person_id, session.c.expires_at > now, session.c.id.is_not(None))
        .order_by(session.c.seen_at.desc(), session.c.id.desc())
    )
    return tuple(
        MySession(
            row.id,
            row.device_name,
            row.created_at,
            row.seen_at,
            row.heard_at,
            row.token_hash == token_hash,
        )
        for row in connection.execute(query)
    )


def synced_from(connection: Connection, token_hash: str, device_id: str) -> None:
    """Note which phone syncs in this session."""
    connection.execute(_CHANGE, {"token": token_hash, "device_id": device_id})


def seen(connection: Connection, token_hash: str, now: datetime, expires_at: datetime) -> None:
    """Note that the session was used."""
    connection.execute(_CHANGE, {"token": token_hash, "seen_at": now, "expires_at": expires_at})


def end(connection: Connection, token_hash: str) -> None:
    """End one session."""
    connection.execute(delete(session).where(session.c.token_hash == token_hash))


def end_one(connection: Connection, person_id: str, session_id: str) -> bool:
    """End one of this person's sessions; False when there is none of this id, whosever else's it is."""
    this = (session.c.person_id == person_id) & (session.c.id == session_id)
    return connection.execute(delete(session).where(this)).rowcount > 0


def end_others(connection: Connection, person_id: str, token_hash: str) -> int:
    """End every session of a person but this one; how many there were."""
    others = (session.c.person_id == person_id) & (session.c.token_hash != token_hash)
    return connection.execute(delete(session).where(others)).rowcount


def end_all(connection: Connection, person_id: str) -> int:
    """End every session of a person; how many there were."""
    return connection.execute(delete(session).where(session.c.person_id == person_id)).rowcount


def forget_expired(connection: Connection, now: datetime) -> None:
    """Throw away the sessions that hold no more."""
    connection.execute(delete(session).where(session.c.expires_at <= now))
