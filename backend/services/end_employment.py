"""An employee's last day: the roles end, and the patients go to whoever takes over, in one act."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy import Connection

from backend.domain.care_team import FOLLOWS
from backend.domain.days import civil_day
from backend.domain.people import Colleague
from backend.domain.refusals import Refusal
from backend.domain.spans import Span
from backend.services.administration import note_staff, would_lock_out
from backend.services.change_care_team import let_in
from backend.services.ending_plan import Ending, EndingPlan, plan_ending
from backend.storage import audit, care_teams, people, sessions, staff
from backend.storage.audit import AuditRow
from backend.storage.transaction import Database


@dataclass(frozen=True)
class Takeover:
    """Who takes over: all patients, or only those left alone; some by name; or nobody, and that is said."""

    successor_id: str | None = None
    everybody: bool = False
    by_patient: Mapping[str, str] = field(default_factory=dict)
    nobody: bool = False

    def of(self, patient_id: str, *, alone: bool) -> str | None:
        """Who takes over this patient, if anybody."""
        default = self.successor_id if alone or self.everybody else None
        return self.by_patient.get(patient_id, default)


def end_employment(
    database: Database,
    *,
    actor_id: str,
    person_id: str,
    ending: Ending,
    takeover: Takeover,
    now: datetime,
) -> int | Refusal:
    """End the roles, and the places on care teams that they held open; of how many patients."""
    with database.write() as connection:
        plan = plan_ending(connection, actor_id, person_id, ending, now)
        if isinstance(plan, Refusal):
            return plan
        refusal = would_lock_out(connection, plan.scope, list(plan.roles), ending.out_from)
        if refusal is not None:
            return refusal
        successors = _successors(connection, plan, takeover, ending.out_from)
        if isinstance(successors, Refusal):
            return successors
        _hand_over(connection, plan, successors, actor_id, ending.out_from, now)
        for one in plan.roles:
            staff.end_role(connection, one, ending.out_from)
        if ending.disable:
            people.disable(connection, person_id, now)
        if ending.out_from <= civil_day(now):
            sessions.end_all(connection, person_id)
        note_staff(connection, now, actor_id, person_id, ending.organisation_id)
    return len(plan.going)


def _successors(
    connection: Connection, plan: EndingPlan, takeover: Takeover, on: date
) -> dict[str, Colleague] | Refusal:
    """Who takes over which patient; refused where somebody would be left alone and nobody has said so."""
    chosen: dict[str, Colleague] = {}
    for patient_id in plan.going:
        alone = patient_id in plan.alone
        who = takeover.of(patient_id, alone=alone)
        if who is not None:
            colleague = people.clinician(connection, who, on)
            theirs = colleague is not None and plan.scope.covers(colleague.organisation.id)
            if colleague is None or not theirs or who == plan.employee.id:
                return Refusal("no_such_colleague")
            chosen[patient_id] = colleague
        elif alone and not takeover.nobody:
            return Refusal("needs_successor", detail={"patients": len(plan.alone)})
    return chosen


def _hand_over(
    connection: Connection,
    plan: EndingPlan,
    successors: Mapping[str, Colleague],
    actor_id: str,
    on: date,
    now: datetime,
) -> None:
    for patient_id, leaving in plan.going.items():
        for one in leaving:
            care_teams.end(connection, one, on, civil_day(now))
        who = successors.get(patient_id)
        if who is not None:
            role = FOLLOWS if patient_id in plan.alone else leaving[0].role
            team = plan.teams[patient_id]
            let_in(connection, team, patient_id, who, role, Span(on), added_by=actor_id)
        for_whom = leaving[0].organisation_id
        row = AuditRow(
            now, actor_id, patient_id, "care_team_changed", "administrator", plan.employee.id, for_whom
        )
        audit.note(connection, row)
