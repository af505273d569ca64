"""Let a running plan take newer editions of its texts over, as a clinician has chosen them one by one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from backend.domain.editions import UPGRADE
from backend.domain.new_editions import NewEdition
from backend.domain.refusals import Refusal
from backend.services.clinical_entry import Act, Written, write, written_before
from backend.services.waiting_editions import PlanEditions, waiting_for
from backend.storage import patient_log
from backend.storage.transaction import Database


def upgrade_editions(
    database: Database,
    *,
    clinician_id: str,
    patient_id: str,
    assignment: str,
    entry_id: str,
    chosen: Sequence[tuple[str, int]],
    now: datetime,
) -> Written | Refusal:
    """Write down what was taken over. Chosen are texts with the edition that was looked at, and no later one.

    What waits is read on its own: released editions never change, and one that two clinicians take over at
    once is taken over all the same.
    """
    said: dict[str, Any] = {"assignment": assignment}
    before = written_before(database, patient_id=patient_id, act=Act(entry_id, UPGRADE, said))
    if before is not None:
        return before
    with database.read() as connection:
        waiting = waiting_for(connection, patient_log.whole(connection, patient_id))
        plan = waiting.of(assignment) if waiting else None
        if waiting is None or plan is None:
            return _no_such_plan(patient_log.find(connection, patient_id, assignment))
    found = _chosen(plan, chosen)
    if isinstance(found, Refusal):
        return found
    act = Act(entry_id, UPGRADE, waiting.taken_over(plan, found))
    return write(database, clinician_id=clinician_id, patient_id=patient_id, act=act, now=now)


def _no_such_plan(entry: object) -> Refusal:
    return Refusal("unknown_assignment" if entry is None else "plan_already_ended")


def _chosen(plan: PlanEditions, chosen: Sequence[tuple[str, int]]) -> list[NewEdition] | Refusal:
    """The editions that were looked at, unless another has come since or the plan would not fit them."""
    waiting = {(one.item.id, one.item.pin.edition): one for one in plan.new if one.fits}
    for place, one in enumerate(chosen):
        if one not in waiting:
            return Refusal("edition_not_waiting", {f"items.{place}": ("edition_not_waiting",)})
    return [waiting[one] for one in dict.fromkeys(chosen)]
