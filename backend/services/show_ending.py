"""What an employee's last day would mean, shown before it is done.

An administrator sees of the patients only those who would be left alone, by name and year of birth, because
somebody must be chosen for each of them. That they were seen is noted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection

from backend.domain.people import Colleague
from backend.domain.refusals import Refusal
from backend.domain.staff import RoleSpan, left_without_administrator
from backend.services.ending_plan import Ending, EndingPlan, plan_ending
from backend.storage import audit, people, staff
from backend.storage.audit import AuditRow
from backend.storage.people import Known
from backend.storage.transaction import Database


@dataclass(frozen=True)
class Effect:
    """The roles that end, how many patients are lost, who of them is left alone, and who could take over."""

    roles: Sequence[RoleSpan]
    patients: int
    left_alone: Sequence[Known]
    candidates: Sequence[Colleague]
    without_administrator: Sequence[str]


def show_ending(
    database: Database, *, actor_id: str, person_id: str, ending: Ending, now: datetime
) -> Effect | Refusal:
    """Reckon it as if it were to be done now."""
    with database.write() as connection:
        plan = plan_ending(connection, actor_id, person_id, ending, now)
        if isinstance(plan, Refusal):
            return plan
        seen = [
            AuditRow(
                now,
                actor_id,
                patient_id,
                "seen_in_list",
                "administrator",
                person_id,
                plan.going[patient_id][0].organisation_id,
            )
            for patient_id in plan.alone
        ]
        audit.note(connection, *seen)
        return Effect(
            roles=plan.roles,
            patients=len(plan.going),
            left_alone=people.known(connection, plan.alone),
            candidates=_candidates(connection, plan, ending.out_from) if plan.going else (),
            without_administrator=_without_administrator(connection, plan, ending.out_from),
        )


def _candidates(connection: Connection, plan: EndingPlan, on: date) -> tuple[Colleague, ...]:
    """The clinicians of the organisations that are left, on the day that it happens."""
    places = {one.organisation_id for one in plan.roles if one.role == "clinician"}
    found = people.clinicians_at(connection, places, on)
    return tuple(one for one in found if one.id != plan.employee.id)


def _without_administrator(connection: Connection, plan: EndingPlan, on: date) -> list[str]:
    register = plan.scope.register
    without = left_without_administrator(register, staff.administrators(connection), plan.roles, on)
    return [found.organisation.name for one in without if (found := register.find(one))]
