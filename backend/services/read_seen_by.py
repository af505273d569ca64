"""Who has seen or changed a patient's data, as the patient is told."""

from __future__ import annotations

from backend.storage import audit_reading
from backend.storage.audit_reading import Noted, Wanted
from backend.storage.transaction import Database

PAGE = 100


def read_seen_by(database: Database, *, patient_id: str, before: str | None) -> tuple[Noted, ...]:
    """What others have done with this patient's data, newest first. A refused try saw nothing: left out."""
    wanted = Wanted(
        organisations=None,
        patient_id=patient_id,
        by_others_than=patient_id,
        acts_left_out=("opening_refused",),
        before=before,
    )
    with database.read() as connection:
        return audit_reading.page(connection, wanted, PAGE)
