"""Read which texts of a patient's running plans have a newer edition."""

from __future__ import annotations

from collections.abc import Sequence

from backend.services.waiting_editions import PlanEditions, waiting_for
from backend.storage import patient_log
from backend.storage.transaction import Database


def read_new_editions(database: Database, *, patient_id: str) -> Sequence[PlanEditions]:
    """Every running plan with what waits for it."""
    with database.read() as connection:
        waiting = waiting_for(connection, patient_log.whole(connection, patient_id))
    return waiting.plans if waiting else ()
