"""Up to which release each editor has read what is new."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from backend.storage.tables import last_look
from backend.storage.upsert import insert_into


@dataclass(frozen=True)
class Look:
    """The release that somebody has read up to, and when they said so."""

    release_id: str
    at: datetime


def last(connection: Connection, person_id: str) -> Look | None:
    """How far this person has read; None for somebody who has not said so yet."""
    query = select(last_look.c.release_id, last_look.c.at).where(last_look.c.person_id == person_id)
    row = connection.execute(query).first()
    return Look(*row) if row else None


def note(connection: Connection, person_id: str, release_id: str, now: datetime) -> None:
    """Keep that this person has read what is new up to this release."""
    seen = {"release_id": release_id, "at": now}
    wanted = insert_into(connection, last_look).values(person_id=person_id, **seen)
    connection.execute(wanted.on_conflict_do_update(index_elements=[last_look.c.person_id], set_=seen))
