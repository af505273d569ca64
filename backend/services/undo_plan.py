"""Undo a plan that was assigned by mistake: it counts as never made, and the log still says that it was."""

from __future__ import annotations

from datetime import datetime

from backend.domain.refusals import Refusal
from backend.services.clinical_entry import Act, Written, write
from backend.storage import patient_log
from backend.storage.transaction import Database


def undo_plan(
    database: Database, *, clinician_id: str, patient_id: str, assignment: str, entry_id: str, now: datetime
) -> Written | Refusal:
    """Withdraw the assignment. Only who assigned it can."""
    with database.read() as connection:
        plan = patient_log.facts(connection, patient_id, [assignment]).get(assignment)
    if plan is None or plan.kind != "plan_assigned":
        return Refusal("unknown_assignment")
    act = Act(entry_id, "withdrawn", {"of": assignment})
    return write(database, clinician_id=clinician_id, patient_id=patient_id, act=act, now=now)
