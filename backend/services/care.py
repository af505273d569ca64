"""Whether somebody may open a patient's record, and the note that they did."""

from __future__ import annotations

from datetime import datetime

from backend.domain.days import civil_day
from backend.storage import audit, care_teams
from backend.storage.audit import AuditRow
from backend.storage.transaction import Database


def open_record(database: Database, *, person_id: str, patient_id: str, act: str, now: datetime) -> bool:
    """Whether this person is on the patient's care team today; if so, the opening of the record is noted."""
    with database.write() as connection:
        if not care_teams.looks_after(connection, person_id, patient_id, civil_day(now)):
            return False
        audit.note(connection, AuditRow(now, person_id, patient_id, act, None))
        return True
