"""Taking back a code that a clinician gave and nobody has used."""

from __future__ import annotations

from datetime import datetime

from backend.domain.access_codes import JOIN, RETURN
from backend.services.access_codes import end_codes
from backend.services.care import note_act
from backend.storage.transaction import Database


def withdraw_code(database: Database, *, clinician_id: str, patient_id: str, now: datetime) -> None:
    """Let nobody in by what was given to this patient. Also right when there is nothing to take back."""
    with database.write() as connection:
        if end_codes(connection, person_id=patient_id, purposes=(JOIN, RETURN), now=now):
            note_act(connection, clinician_id, patient_id, "invitation_withdrawn", now)
