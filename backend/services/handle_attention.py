"""Note that somebody has dealt with a reason for a look, so that it comes back to nobody on the care team."""

from __future__ import annotations

from datetime import date, datetime

from backend.domain.refusals import Refusal
from backend.services.clinical_entry import Act, Written, write
from backend.storage.transaction import Database


def handle_attention(
    database: Database,
    *,
    clinician_id: str,
    patient_id: str,
    entry_id: str,
    code: str,
    on: date,
    assignment: str | None,
    now: datetime,
) -> Written | Refusal:
    """Write down who dealt with it, and when."""
    about = {} if assignment is None else {"assignment": assignment}
    act = Act(entry_id, "attention_handled", {"code": code, "on": on.isoformat(), **about})
    return write(database, clinician_id=clinician_id, patient_id=patient_id, act=act, now=now)
