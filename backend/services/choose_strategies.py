"""Choose, together with the patient, what usually helps in a flare-up."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from backend.domain.refusals import Refusal
from backend.services.clinical_entry import Act, Written, write
from backend.storage.transaction import Database


def choose_strategies(
    database: Database,
    *,
    clinician_id: str,
    patient_id: str,
    entry_id: str,
    strategies: Sequence[str],
    now: datetime,
) -> Written | Refusal:
    """Write the whole choice down; the newest choice is the one that counts."""
    act = Act(entry_id, "strategies_chosen", {"strategies": list(strategies)})
    return write(database, clinician_id=clinician_id, patient_id=patient_id, act=act, now=now)
