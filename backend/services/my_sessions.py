"""Where somebody is signed in, and ending it there. What waits on a phone is touched by none of this."""

from __future__ import annotations

from datetime import datetime

from backend.services.access_codes import end_device_codes
from backend.storage import sessions
from backend.storage.sessions import MySession, OpenSession
from backend.storage.transaction import Database


def list_sessions(database: Database, mine: OpenSession, *, now: datetime) -> tuple[MySession, ...]:
    """Every session of whoever asks, the last used first."""
    with database.read() as connection:
        return sessions.of_person(connection, mine.person.id, mine.token_hash, now)


def end_session(database: Database, mine: OpenSession, session_id: str, *, now: datetime) -> bool:
    """End one session of whoever asks. Somebody else's looks like one that there is not."""
    with database.write() as connection:
        end_device_codes(connection, mine.person.id, now)
        return sessions.end_one(connection, mine.person.id, session_id)


def end_other_sessions(database: Database, mine: OpenSession, *, now: datetime) -> int:
    """End every session but the one that asks; how many there were."""
    with database.write() as connection:
        end_device_codes(connection, mine.person.id, now)
        return sessions.end_others(connection, mine.person.id, mine.token_hash)
