"""Write a patient's own plan for a flare-up together with them, over the version that was read."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from backend.domain.entries import unwithdrawn
from backend.domain.refusals import Refusal
from backend.services.clinical_entry import Act, Written, write
from backend.storage import patient_log
from backend.storage.transaction import Database


def write_flare_plan(
    database: Database,
    *,
    clinician_id: str,
    patient_id: str,
    entry_id: str,
    plan: Mapping[str, Any],
    replaces: str | None,
    now: datetime,
) -> Written | Refusal:
    """Write the plan down as a whole. Where somebody has written since, that is read first."""
    act = Act(
        entry_id, "flare_plan_written", {**plan, **({} if replaces is None else {"replaces": replaces})}
    )

    def written_since(connection: Connection) -> Refusal | None:
        return None if newest_plan(connection, patient_id) == replaces else Refusal("plan_changed")

    return write(
        database,
        clinician_id=clinician_id,
        patient_id=patient_id,
        act=act,
        now=now,
        objection=written_since,
    )


def newest_plan(connection: Connection, patient_id: str) -> str | None:
    """The version that stands now, by its id."""
    entries = unwithdrawn(patient_log.whole(connection, patient_id))
    versions = [str(entry["id"]) for entry in entries if entry["kind"] == "flare_plan_written"]
    return versions[-1] if versions else None
