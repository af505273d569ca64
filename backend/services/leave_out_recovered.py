"""Decide that what the patient's phone offers after a restore is not taken into the log again."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from backend.domain.recovered import LEFT_OUT, waiting
from backend.domain.refusals import Refusal
from backend.services.clinical_entry import Act, Written, write
from backend.storage import patient_log
from backend.storage.transaction import Database


def leave_out_recovered(
    database: Database, *, clinician_id: str, patient_id: str, offer: str, entry_id: str, now: datetime
) -> Written | Refusal:
    """Write the decision down, unless somebody on the team has decided already."""

    def decided(connection: Connection) -> Refusal | None:
        if patient_log.find(connection, patient_id, offer) is None:
            return Refusal("not_found")
        waits = {one["id"] for one in waiting(patient_log.whole(connection, patient_id))}
        return None if offer in waits else Refusal("already_decided")

    act = Act(entry_id, LEFT_OUT, {"of": offer})
    return write(
        database, clinician_id=clinician_id, patient_id=patient_id, act=act, now=now, objection=decided
    )
