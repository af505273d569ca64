"""Write down again what a restored server lost and the patient's phone offers, under its old id and day."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from backend.domain.recovered import LEFT_OUT, lost_in
from backend.domain.refusals import Refusal
from backend.services.clinical_entry import Act, Written, write
from backend.storage import patient_log
from backend.storage.transaction import Database


def take_in_recovered(
    database: Database, *, clinician_id: str, patient_id: str, offer: str, now: datetime
) -> Written | Refusal:
    """The entry, now as the confirming clinician's: nobody answers for what a phone says that they wrote."""
    with database.read() as connection:
        found = patient_log.find(connection, patient_id, offer)
    lost = lost_in(found) if found else None
    if lost is None:
        return Refusal("not_found")

    def left_out(connection: Connection) -> Refusal | None:
        entries = patient_log.whole(connection, patient_id)
        decided = any(one["kind"] == LEFT_OUT and one["args"]["of"] == offer for one in entries)
        return Refusal("already_decided") if decided else None

    return write(
        database,
        clinician_id=clinician_id,
        patient_id=patient_id,
        act=Act(lost.id, lost.kind, lost.args, on=lost.on, made_at=lost.made_at),
        now=now,
        objection=left_out,
    )
