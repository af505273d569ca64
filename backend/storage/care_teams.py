"""Who looks after whom, and from when to when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import cast

from sqlalchemy import Connection, func, insert, select

from backend.domain.acts import Why
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


@dataclass(frozen=True)
class Held:
    """Somebody's place on a care team today: the role, and the organisation that it is held for."""

    role: Why
    organisation_id: str | None


def roles_held(
    connection: Connection, person_id: str, today: date, *, only: str | None = None
) -> dict[str, Held]:
    """Somebody's place on each care team today, by patient; the oldest where there are several."""
    employer = (
        select(role.c.organisation_id)
        .where(role.c.person_id == person_id, role.c.role == "clinician")
        .where(holds_on(today, role.c.valid_from, role.c.valid_to))
        .order_by(role.c.valid_from.desc(), role.c.organisation_id)
        .limit(1)
        .scalar_subquery()
    )
    query = (
        select(
            care_team.c.patient_id,
            care_team.c.role,
            func.coalesce(care_team.c.organisation_id, employer).label("organisation_id"),
        )
        .where(care_team.c.person_id == person_id)
        .where(holds_on(today, care_team.c.valid_from, care_team.c.valid_to))
        .order_by(care_team.c.valid_from.desc(), care_team.c.role.desc())
    )
    if only is not None:
        query = query.where(care_team.c.patient_id == only)
    # Newest first, so that the oldest is what stays.
    return {
        row.patient_id: Held(cast("Why", row.role), row.organisation_id) for row in connection.execute(query)
    }


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
