"""What ending an employee's roles would take with it: reckoned the same way to be shown, and to be done.

A part of the services that show it and do it; called within their transaction.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection

from backend.domain.care_team import Membership
from backend.domain.days import civil_day
from backend.domain.refusals import Refusal
from backend.domain.staff import RoleSpan, Scope, may_end
from backend.services.administration import employee_of, scope_to_change
from backend.services.change_care_team import Teams, held_teams, needs_successor
from backend.storage import care_teams, organisations, people
from backend.storage.staff import Employee


@dataclass(frozen=True)
class Ending:
    """Which of an employee's roles end, and from which day on; without one named, all that are theirs to end.

    To be disabled is to be let in no more, whatever the roles: at once, by who administers them all.
    """

    out_from: date
    organisation_id: str | None = None
    role: str | None = None
    disable: bool = False


@dataclass(frozen=True)
class EndingPlan:
    """What would be done: roles that end, teams held still, who goes from which, and who is left alone."""

    scope: Scope
    employee: Employee
    roles: Sequence[RoleSpan]
    teams: Teams
    going: dict[str, list[Membership]]
    alone: Sequence[str]


def plan_ending(
    connection: Connection, actor_id: str, person_id: str, ending: Ending, now: datetime
) -> EndingPlan | Refusal:
    """Everything that would end, unless it is not theirs to end."""
    today = civil_day(now)
    if ending.out_from < today:
        return Refusal("day_has_passed", {"out_from": ("day_has_passed",)})
    scope = scope_to_change(connection, actor_id, today)
    if isinstance(scope, Refusal):
        return scope
    employee = employee_of(connection, scope, person_id, now)
    if isinstance(employee, Refusal):
        return employee
    roles = _ending_roles(scope, employee, ending)
    refusal = may_end(scope, actor_id, roles) or _refused(connection, employee, roles, ending, today)
    if refusal is not None:
        return refusal
    going = _going(connection, employee, roles, ending.out_from)
    teams = held_teams(connection, sorted(going))
    alone = [
        patient
        for patient, leaving in going.items()
        if needs_successor(connection, teams[patient], leaving, ending.out_from)
    ]
    return EndingPlan(scope, employee, roles, teams, going, alone)


def _ending_roles(scope: Scope, employee: Employee, ending: Ending) -> list[RoleSpan]:
    running = [one for one in employee.roles if not one.span.is_over_by(ending.out_from)]
    if ending.role is None:
        return [one for one in running if scope.covers(one.organisation_id)]
    return [
        one for one in running if (one.organisation_id, one.role) == (ending.organisation_id, ending.role)
    ]


def _refused(
    connection: Connection, employee: Employee, roles: Sequence[RoleSpan], ending: Ending, today: date
) -> Refusal | None:
    if not ending.disable:
        return None if roles else Refusal("not_found")
    others = [one for one in employee.roles if one not in roles and not one.span.is_over_by(today)]
    person = people.find_person(connection, employee.id, today)
    if others or person is None or person.is_a("patient"):
        return Refusal("not_yours_to_change")
    return None


def _going(
    connection: Connection, employee: Employee, roles: Sequence[RoleSpan], out_from: date
) -> dict[str, list[Membership]]:
    """The places on care teams that nothing holds open once these roles have ended, by patient."""
    if not any(one.role == "clinician" for one in roles):
        return {}
    staying = {
        one.organisation_id
        for one in employee.roles
        if one.role == "clinician" and one not in roles and one.span.holds_on(out_from)
    }
    places = organisations.places_of(connection, staying, out_from)
    going: dict[str, list[Membership]] = {}
    for one in care_teams.memberships(connection, person_id=employee.id):
        held_open = bool(places) and (one.organisation_id is None or one.organisation_id in places)
        if not held_open and not one.span.is_over_by(out_from):
            going.setdefault(one.patient_id, []).append(one)
    return going
