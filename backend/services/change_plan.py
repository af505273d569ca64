"""Agree on something about a plan that runs: a rung, measuring anew, or other training days."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Literal

from backend.domain.refusals import Refusal
from backend.services.clinical_entry import Act, Written, write
from backend.storage.transaction import Database

Change = Literal["rung_set", "remeasure", "weekdays_set"]


def change_plan(
    database: Database,
    *,
    clinician_id: str,
    patient_id: str,
    assignment: str,
    entry_id: str,
    change: Change,
    said: Mapping[str, Any],
    now: datetime,
) -> Written | Refusal:
    """Write down what was agreed, from today. A plan that could not take it is refused, not written to."""
    act = Act(entry_id, change, {"assignment": assignment, **said})
    return write(database, clinician_id=clinician_id, patient_id=patient_id, act=act, now=now)
