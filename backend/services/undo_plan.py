"""Undo a plan that was assigned by mistake: it counts as never made, and the log still says that it was.

The plan that it had replaced goes on, because its end counts as never made either.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from uuid_utils.compat import uuid7

from backend.domain.entries import unwithdrawn
from backend.domain.refusals import Refusal
from backend.services.clinical_entry import Act, Written, write
from backend.storage import patient_log
from backend.storage.transaction import Database


def undo_plan(
    database: Database, *, clinician_id: str, patient_id: str, assignment: str, entry_id: str, now: datetime
) -> Written | Refusal:
    """Withdraw the assignment. Only who assigned it can."""
    with database.read() as connection:
        entries = patient_log.whole(connection, patient_id)
    if not any(one["id"] == assignment and one["kind"] == "plan_assigned" for one in entries):
        return Refusal("unknown_assignment")
    return write(
        database,
        clinician_id=clinician_id,
        patient_id=patient_id,
        act=Act(entry_id, "withdrawn", {"of": assignment}),
        also=[Act(str(uuid7()), "withdrawn", {"of": end}) for end in _ends_for(assignment, entries)],
        now=now,
    )


def _ends_for(assignment: str, entries: Sequence[Mapping[str, Any]]) -> list[str]:
    """The ends that were written for this plan; none once it has ended itself."""
    ends = [entry for entry in unwithdrawn(entries) if entry["kind"] == "plan_ended"]
    if any(end["args"]["assignment"] == assignment for end in ends):
        return []
    return [end["id"] for end in ends if end["args"].get("replaced_by") == assignment]
