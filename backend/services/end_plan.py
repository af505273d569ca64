"""End a plan: what was logged on it stays, and a phone that was offline may still add to it."""

from __future__ import annotations

from datetime import datetime

from backend.domain.refusals import Refusal
from backend.services.clinical_entry import Act, Written, write
from backend.storage.transaction import Database


def end_plan(
    database: Database,
    *,
    clinician_id: str,
    patient_id: str,
    assignment: str,
    entry_id: str,
    reason: str,
    now: datetime,
) -> Written | Refusal:
    """Write down that the plan ends today."""
    act = Act(entry_id, "plan_ended", {"assignment": assignment, "reason": reason})
    return write(database, clinician_id=clinician_id, patient_id=patient_id, act=act, now=now)
