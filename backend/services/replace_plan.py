"""Replace a plan by another, in one act: the patient is at no moment without, and at none has both."""

from __future__ import annotations

from datetime import datetime

from uuid_utils.compat import uuid7

from backend.domain.refusals import Refusal
from backend.services.assign_plan import PlanWish, act_of_assigning
from backend.services.clinical_entry import Act, Written, write
from backend.storage.transaction import Database


def replace_plan(
    database: Database, *, clinician_id: str, patient_id: str, assignment: str, wish: PlanWish, now: datetime
) -> Written | Refusal:
    """Write the new plan, and that the old one ended for it. Asked for again, it is the same new plan."""
    act = act_of_assigning(database, patient_id=patient_id, wish=wish, now=now)
    if not isinstance(act, Act):
        return act
    ending = {"assignment": assignment, "reason": "changed", "replaced_by": wish.id}
    return write(
        database,
        clinician_id=clinician_id,
        patient_id=patient_id,
        act=act,
        also=[Act(str(uuid7()), "plan_ended", ending)],
        now=now,
    )
