"""Signed-in sessions. A token is kept only as its SHA-256, so that a copy of the table lets nobody in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256

from sqlalchemy import Connection, Date, bindparam, delete, insert, select, update
from uuid_utils.compat import uuid7

from backend.domain.people import Person
from backend.storage.people import PERSON_COLUMNS, person_with_roles, read_person
from backend.storage.tables import organisation, person, role, session

# Every request of somebody signed in asks this, so the statement is put together once.
_FIND = (
    select(session.c.created_at, session.c.seen_at, *PERSON_COLUMNS)
    .select_from(
        person_with_roles(bindparam("today", type_=Date)).join(session, session.c.person_id == person.c.id)
    )
    .where(session.c.token_hash == bindparam("token"))
    .where(session.c.expires_at > bindparam("now"), person.c.disabled_at.is_(None))
    .order_by(role.c.role, organisation.c.name)
)


@dataclass(frozen=True)
class OpenSession:
    """A session that still holds, and whose it is."""

    token_hash: str
    person: Person
    created_at: datetime
    seen_at: datetime


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
    found = read_person(rows)
    return OpenSession(token_hash, found, rows[0].created_at, rows[0].seen_at) if found else None


def seen(connection: Connection, token_hash: str, now: datetime, expires_at: datetime) -> None:
    """Note that the session was used."""
    connection.execute(
        update(session).where(session.c.token_hash == token_hash).values(seen_at=now, expires_at=expires_at)
    )


def end(connection: Connection, token_hash: str) -> None:
    """End one session."""
    connection.execute(delete(session).where(session.c.token_hash == token_hash))


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
