"""Who looks after whom, for which organisation, and from when to when.

A row alone opens nothing: whom it names must also be a clinician today, at the organisation it was made for.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from sqlalchemy import ColumnElement, Connection, and_, delete, false, func, or_, select, true, update

from backend.domain.acts import Why
from backend.domain.care_team import Membership
from backend.domain.people import CareTeamMember
from backend.domain.spans import Span
from backend.storage.dates import holds_on
from backend.storage.organisations import workplaces
from backend.storage.tables import care_team, person, role
from backend.storage.upsert import insert_into


@dataclass(frozen=True)
class Held:
    """Somebody's place on a care team today: the role, and the organisation that it is held for."""

    role: Why
    organisation_id: str | None


def join(
    connection: Connection,
    patient_id: str,
    person_id: str,
    name: str,
    from_: date,
    until: date | None = None,
    *,
    organisation_id: str | None = None,
    added_by: str | None = None,
) -> None:
    """Put somebody on a patient's care team. Who comes again on the day they came has the same place."""
    place = {"valid_to": until, "organisation_id": organisation_id, "added_by": added_by}
    new = insert_into(connection, care_team).values(
        patient_id=patient_id, person_id=person_id, role=name, valid_from=from_, **place
    )
    connection.execute(new.on_conflict_do_update(index_elements=list(care_team.primary_key), set_=place))


def end(connection: Connection, one: Membership, until: date, today: date) -> None:
    """Let a place on a care team hold no longer than to this day. One that has not begun never was."""
    this = and_(
        care_team.c.patient_id == one.patient_id,
        care_team.c.person_id == one.person_id,
        care_team.c.role == one.role,
        care_team.c.valid_from == one.span.from_,
    )
    if one.span.from_ > today and until <= one.span.from_:
        connection.execute(delete(care_team).where(this))
    else:
        connection.execute(update(care_team).where(this).values(valid_to=until))


def hold(connection: Connection, patient_ids: Iterable[str]) -> None:
    """Hold these patients' care teams until the transaction ends, so that two changes do not pass each other.

    SQLite has locked the whole database already; PostgreSQL locks the rows, always in the same order.
    """
    wanted = select(person.c.id).where(person.c.id.in_(sorted(patient_ids))).order_by(person.c.id)
    connection.execute(wanted.with_for_update()).all()


def open_to(connection: Connection, person_id: str, today: date) -> ColumnElement[bool]:
    """Which rows of the care teams let this person in today."""
    places = workplaces(connection, person_id, today)
    if not places:
        return false()
    return and_(
        care_team.c.person_id == person_id,
        holds_on(today, care_team.c.valid_from, care_team.c.valid_to),
        or_(care_team.c.organisation_id.is_(None), care_team.c.organisation_id.in_(places)),
    )


def looks_after(connection: Connection, person_id: str, patient_id: str, today: date) -> bool:
    """Whether this person is on this patient's care team today."""
    query = select(care_team.c.role).where(
        care_team.c.patient_id == patient_id, open_to(connection, person_id, today)
    )
    return connection.execute(query.limit(1)).first() is not None


def roles_held(
    connection: Connection, person_id: str, today: date, *, only: str | None = None
) -> dict[str, Held]:
    """Somebody's place on each care team today, by patient; the oldest where there are several."""
    query = (
        select(
            care_team.c.patient_id,
            care_team.c.role,
            held_for(today).label("organisation_id"),
        )
        .where(open_to(connection, person_id, today))
        .order_by(care_team.c.valid_from.desc(), care_team.c.role.desc())
    )
    if only is not None:
        query = query.where(care_team.c.patient_id == only)
    # Newest first, so that the oldest is what stays.
    return {
        row.patient_id: Held(cast("Why", row.role), row.organisation_id) for row in connection.execute(query)
    }


def held_for(today: date) -> ColumnElement[str]:
    """The organisation that a place on a team is held for: the one it was made for, else the employer."""
    employer = (
        select(role.c.organisation_id)
        .where(role.c.person_id == care_team.c.person_id, role.c.role == "clinician")
        .where(holds_on(today, role.c.valid_from, role.c.valid_to))
        .order_by(role.c.valid_from.desc(), role.c.organisation_id)
        .limit(1)
        .correlate(care_team)
        .scalar_subquery()
    )
    return func.coalesce(care_team.c.organisation_id, employer)


def memberships(
    connection: Connection, *, of: Iterable[str] | None = None, person_id: str | None = None
) -> tuple[Membership, ...]:
    """Every place there is or was on these patients' teams, or that this person has or had; oldest first."""
    which: list[ColumnElement[bool]] = [true()]
    if of is not None:
        which.append(care_team.c.patient_id.in_(list(of)))
    if person_id is not None:
        which.append(care_team.c.person_id == person_id)
    return _memberships(connection, and_(*which))


def open_places(connection: Connection, person_id: str, today: date) -> tuple[Membership, ...]:
    """The places that let this person in today; one that was made for a workplace since left does not."""
    return _memberships(connection, open_to(connection, person_id, today))


def _memberships(connection: Connection, which: ColumnElement[bool]) -> tuple[Membership, ...]:
    query = (
        select(care_team, person.c.name, person.c.disabled_at)
        .join_from(care_team, person, person.c.id == care_team.c.person_id)
        .where(which)
        .order_by(care_team.c.valid_from, person.c.name, care_team.c.patient_id, care_team.c.role)
    )
    return tuple(_membership(row) for row in connection.execute(query))


def members(connection: Connection, patient_id: str, today: date) -> tuple[CareTeamMember, ...]:
    """Everybody who can open this patient's record today."""
    team = memberships(connection, of=[patient_id])
    return tuple(as_member(connection, one, today) for one in team if lets_in(connection, one, today))


def lets_in(connection: Connection, one: Membership, today: date) -> bool:
    """Whether this place opens the patient's record today."""
    if one.disabled or not one.span.holds_on(today):
        return False
    places = workplaces(connection, one.person_id, today)
    return bool(places) and (one.organisation_id is None or one.organisation_id in places)


def as_member(connection: Connection, one: Membership, today: date) -> CareTeamMember:
    """A place on the team, as it is told to the patient and to the team."""
    return CareTeamMember(
        id=one.person_id,
        name=one.name,
        role=one.role,
        profession=profession(connection, one.person_id, today),
        since=one.span.from_,
        last_day=one.span.last_day,
    )


def profession(connection: Connection, person_id: str, today: date) -> str | None:
    """What somebody is by training, as the newest role that says so has it."""
    query = (
        select(role.c.profession)
        .where(role.c.person_id == person_id, role.c.profession.is_not(None), role.c.valid_from <= today)
        .order_by(role.c.valid_from.desc())
    )
    return connection.scalar(query.limit(1))


def _membership(row: Any) -> Membership:
    return Membership(
        patient_id=row.patient_id,
        person_id=row.person_id,
        name=row.name,
        role=row.role,
        span=Span(row.valid_from, row.valid_to),
        organisation_id=row.organisation_id,
        disabled=row.disabled_at is not None,
    )
