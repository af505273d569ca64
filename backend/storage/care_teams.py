"""Who looks after whom, and from when to when."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection, insert, select

from backend.domain.people import CareTeamMember
from backend.storage.people import holds_on
from backend.storage.tables import care_team, person, role


def join(connection: Connection, patient_id: str, person_id: str, name: str, from_: date) -> None:
    """Put somebody on a patient's care team, from this day on."""
    connection.execute(
        insert(care_team).values(patient_id=patient_id, person_id=person_id, role=name, valid_from=from_)
    )


def looks_after(connection: Connection, person_id: str, patient_id: str, today: date) -> bool:
    """Whether this person is on this patient's care team today."""
    query = select(care_team.c.role).where(
        care_team.c.patient_id == patient_id,
        care_team.c.person_id == person_id,
        holds_on(today, care_team.c.valid_from, care_team.c.valid_to),
    )
    return connection.execute(query.limit(1)).first() is not None


def members(connection: Connection, patient_id: str, today: date) -> tuple[CareTeamMember, ...]:
    """Everybody on this patient's care team today; nobody's name is told once they are disabled."""
    profession = (
        select(role.c.profession)
        .where(role.c.person_id == person.c.id, role.c.profession.is_not(None))
        .where(holds_on(today, role.c.valid_from, role.c.valid_to))
        .order_by(role.c.valid_from.desc())
        .limit(1)
        .scalar_subquery()
    )
    query = (
        select(person.c.id, person.c.name, care_team.c.role, profession.label("profession"))
        .join_from(care_team, person, person.c.id == care_team.c.person_id)
        .where(care_team.c.patient_id == patient_id, person.c.disabled_at.is_(None))
        .where(holds_on(today, care_team.c.valid_from, care_team.c.valid_to))
        .order_by(care_team.c.valid_from, person.c.name)
    )
    return tuple(
        CareTeamMember(id=row.id, name=row.name, role=row.role, profession=row.profession)
        for row in connection.execute(query)
    )


def patients(connection: Connection, person_id: str, today: date) -> tuple[str, ...]:
    """The patients whom this person looks after today."""
    query = (
        select(care_team.c.patient_id)
        .distinct()
        .join_from(care_team, person, person.c.id == care_team.c.patient_id)
        .where(care_team.c.person_id == person_id, person.c.disabled_at.is_(None))
        .where(holds_on(today, care_team.c.valid_from, care_team.c.valid_to))
        .order_by(care_team.c.patient_id)
    )
    return tuple(connection.scalars(query))
