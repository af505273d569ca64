"""Let a substitute look after all patients of an employee who is away, as an administrator, in one act.

The rules are those by which clinicians give cover themselves. An administrator is told how many patients
there are, and never who: all of them are covered, so that nobody has to be chosen.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection

from backend.domain.care_team import Membership, days_to_cover
from backend.domain.days import civil_day
from backend.domain.people import Colleague
from backend.domain.refusals import Refusal
from backend.domain.spans import Span, day_after
from backend.domain.staff import Scope
from backend.services.administration import employee_of, scope_to_change
from backend.services.change_care_team import Teams, days_refused, held_teams, let_in
from backend.services.cover_absence import SUBSTITUTE
from backend.storage import audit, care_teams, organisations, people
from backend.storage.audit import AuditRow
from backend.storage.staff import Employee
from backend.storage.transaction import Database


@dataclass(frozen=True)
class Absence:
    """Where an employee is away, and from which day to which."""

    organisation_id: str
    first_day: date
    last_day: date

    @property
    def span(self) -> Span:
        """The same days, as places on care teams have them."""
        return Span(self.first_day, day_after(self.last_day))


@dataclass(frozen=True)
class CoverShown:
    """For how many patients somebody would be let in, and who could be."""

    patients: int
    candidates: Sequence[Colleague]


@dataclass(frozen=True)
class _Plan:
    """What would be done: teams held still, the days to be covered by patient, and who could come."""

    teams: Teams
    days: Mapping[str, Span]
    candidates: Sequence[Colleague]


def show_cover(
    database: Database, *, actor_id: str, person_id: str, absence: Absence, now: datetime
) -> CoverShown | Refusal:
    """Reckon it as if it were to be done now."""
    with database.write() as connection:
        plan = _plan(connection, actor_id, person_id, absence, now)
        if isinstance(plan, Refusal):
            return plan
        return CoverShown(len(plan.days), plan.candidates)


def arrange_cover(
    database: Database, *, actor_id: str, person_id: str, absence: Absence, substitute_id: str, now: datetime
) -> int | Refusal:
    """Let the substitute in for those days; for how many patients. Nobody lets in themselves."""
    with database.write() as connection:
        plan = _plan(connection, actor_id, person_id, absence, now)
        if isinstance(plan, Refusal):
            return plan
        if substitute_id == actor_id:
            return Refusal("own_roles")
        who = next((one for one in plan.candidates if one.id == substitute_id), None)
        if who is None:
            return Refusal("no_such_colleague")
        for patient_id, span in plan.days.items():
            let_in(connection, plan.teams[patient_id], patient_id, who, SUBSTITUTE, span, added_by=actor_id)
            audit.note(
                connection,
                AuditRow(
                    now,
                    actor_id,
                    patient_id,
                    "care_team_changed",
                    "administrator",
                    person_id,
                    who.organisation.id,
                ),
            )
    return len(plan.days)


def _plan(
    connection: Connection, actor_id: str, person_id: str, absence: Absence, now: datetime
) -> _Plan | Refusal:
    today = civil_day(now)
    refusal = days_refused(absence.first_day, absence.last_day, today)
    if refusal is not None:
        return refusal
    scope = scope_to_change(connection, actor_id, today)
    if isinstance(scope, Refusal):
        return scope
    employee = employee_of(connection, scope, person_id, now)
    if isinstance(employee, Refusal):
        return employee
    if not scope.covers(absence.organisation_id):
        return Refusal("not_yours_to_change")
    places = _places(connection, scope, employee, absence)
    held = care_teams.memberships(connection, person_id=person_id)
    teams = held_teams(connection, sorted({one.patient_id for one in held}))
    theirs = _held_for(connection, employee, teams, places, absence.first_day)
    near = people.clinicians_at(connection, places, absence.first_day)
    return _Plan(
        teams,
        days_to_cover(theirs, absence.span),
        tuple(one for one in near if one.id not in (person_id, actor_id)),
    )


def _places(connection: Connection, scope: Scope, employee: Employee, absence: Absence) -> frozenset[str]:
    """What this organisation is and was, as far as the employee works there and it is the administrator's."""
    places = organisations.places_of(connection, {absence.organisation_id}, absence.first_day)
    works = organisations.workplaces(connection, employee.id, absence.first_day)
    return frozenset(one for one in places & works if scope.covers(one))


def _held_for(
    connection: Connection, employee: Employee, teams: Teams, places: Collection[str], day: date
) -> list[Membership]:
    """The employee's places on teams for these organisations; one that names none is their employer's."""
    employer = people.clinician(connection, employee.id, day)
    otherwise = employer.organisation.id if employer else None
    held = [one for team in teams.values() for one in team if one.person_id == employee.id]
    return [one for one in held if (one.organisation_id or otherwise) in places]
