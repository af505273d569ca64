"""A plan in a patient's log, for tests that are about something else than assigning it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from uuid_utils.compat import uuid7

from backend.domain.actor import Actor
from backend.domain.days import civil_day
from backend.domain.entries import Entry
from backend.storage import patient_log
from backend.storage.patient_log import Head
from backend.storage.transaction import Database

PIN: dict[str, Any] = {"id": "new-onset", "edition": 1, "sha256": "a" * 64}
RELEASE: dict[str, Any] = {"id": "2026-03-1", "fingerprint": "sha256-b"}


def walking(starts_on: date, **other: Any) -> dict[str, Any]:
    """A walking ladder measured at 10 minutes: it begins at 8."""
    ladder: dict[str, Any] = {
        "item": "walking",
        "unit": "minutes",
        "goal": 30,
        "rise_percent": 15,
        "start_percent": 80,
        "flare_percent": 50,
        "weekdays": [1, 3, 5],
        "starts_on": starts_on.isoformat(),
        "trials": [8, 12, 10],
    }
    return {**ladder, **other}


def assigned(ladder: dict[str, Any] | None) -> dict[str, Any]:
    """What a plan with this ladder says."""
    return {"pathway": PIN, "items": [PIN], "ladder": ladder, "exercises": [], "release": RELEASE}


def append(database: Database, patient_id: str, entry: Entry, at: datetime) -> None:
    """Write one entry behind the patient's log, as every service does."""
    with database.write() as connection:
        head = patient_log.lock_head(connection, patient_id)
        seq = patient_log.append(connection, patient_id, head, [entry], device_id=None, at=at)
        patient_log.raise_head(connection, patient_id, Head(seq, head.heard_at, head.heard_on))


def give_plan(database: Database, patient_id: str, by: str, now: datetime, **other: Any) -> str:
    """Assign a walking plan that starts today; returns its assignment."""
    entry_id, today = str(uuid7()), civil_day(now)
    args = assigned(walking(today, **other))
    append(database, patient_id, Entry(entry_id, "plan_assigned", today, Actor("clinician", by), args), now)
    return entry_id
