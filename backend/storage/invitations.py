"""Who has been invited and has not come yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, Connection, exists, func, or_, select

from backend.domain.access_codes import JOIN
from backend.storage.care_teams import open_to
from backend.storage.tables import access_code, care_team, patient_head, person

_OF_CODE = (
    access_code.c.made_at,
    access_code.c.expires_at,
    access_code.c.ended_at,
    access_code.c.wrong,
)


@dataclass(frozen=True)
class Invited:
    """Somebody whose newest invitation nobody has used."""

    patient_id: str
    name: str
    born: date | None
    made_at: datetime
    expires_at: datetime
    ended_at: datetime | None
    wrong: int


def has_been_in(connection: Connection, person_id: str) -> bool:
    """Whether this person has ever come in, by a code, with a password, or with a phone."""
    return connection.scalar(select(person.c.id).where(person.c.id == person_id, _came())) is not None


def not_come_yet(connection: Connection, clinician_id: str, today: date) -> tuple[Invited, ...]:
    """Those whom this clinician looks after today and who have been invited but never came, newest first."""
    # Ids are made in the order of time, so that the greatest is the newest.
    newest = (
        select(func.max(access_code.c.id))
        .where(access_code.c.purpose == JOIN)
        .group_by(access_code.c.person_id)
    )
    mine = select(care_team.c.patient_id).where(open_to(connection, clinician_id, today))
    query = (
        select(person.c.id, person.c.name, person.c.born, *_OF_CODE)
        .join_from(person, access_code, access_code.c.person_id == person.c.id)
        .where(access_code.c.id.in_(newest), person.c.id.in_(mine))
        .where(person.c.disabled_at.is_(None), ~_came())
        .order_by(access_code.c.id.desc())
    )
    return tuple(Invited(*row) for row in connection.execute(query))


def _came() -> ColumnElement[bool]:
    used = select(access_code.c.id).where(
        access_code.c.person_id == person.c.id, access_code.c.used_at.is_not(None)
    )
    heard = select(patient_head.c.seq).where(
        patient_head.c.patient_id == person.c.id, patient_head.c.heard_at.is_not(None)
    )
    return or_(
        person.c.password_hash.is_not(None), exists(used.correlate(person)), exists(heard.correlate(person))
    )
