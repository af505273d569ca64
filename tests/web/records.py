"""A record for each of the two patients, with words in it that must reach nobody else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, RowMapping, insert, select

from backend.storage.tables import audit, device, entry, metadata, patient_head, session, sign_in_try
from tests.cast import ANNA, BO, CARLA, HANNE, Member

CANARY = {ANNA.id: "kanarie-anna", CARLA.id: "kanarie-carla"}
STARTS_ON = date(2026, 2, 23)


@dataclass(frozen=True)
class Record:
    """The ids in one patient's record."""

    patient: Member
    device: str
    assignment: str
    session: str

    @property
    def ids(self) -> tuple[str, ...]:
        return (self.patient.id, self.device, self.assignment, self.session)


def _id(patient: Member, number: int) -> str:
    return f"0192f0d1-0000-7000-8{patient.id[-3:]}-{number:012x}"


RECORDS = tuple(Record(who, _id(who, 1), _id(who, 2), _id(who, 3)) for who in (ANNA, CARLA))


def write(connection: Connection, now: datetime) -> None:
    """Give Anna and Carla a plan, a phone, and a session with a note."""
    for record, carer in zip(RECORDS, (BO, HANNE), strict=True):
        canary = CANARY[record.patient.id]
        phone = {"last_number": 1, "heard_at": now, "heard_on": now.date(), "recalls": 0}
        connection.execute(insert(device).values(id=record.device, patient_id=record.patient.id, **phone))
        head = {"seq": 2, "heard_at": now, "heard_on": now.date()}
        connection.execute(insert(patient_head).values(patient_id=record.patient.id, **head))
        common = {"patient_id": record.patient.id, "at": now - timedelta(days=2), "moved_days": 0}
        plan = {"id": record.assignment, "kind": "plan_assigned", "on": STARTS_ON, "args": _plan(canary)}
        connection.execute(insert(entry).values(seq=1, by_role="clinician", by_id=carer.id, **plan, **common))
        done = {"assignment": record.assignment, "amount": 8, "note": canary}
        walk = {
            "id": record.session,
            "kind": "session",
            "on": STARTS_ON,
            "args": done,
            "device_id": record.device,
        }
        connection.execute(
            insert(entry).values(seq=2, by_role="patient", by_id=record.patient.id, **walk, **common)
        )


def _plan(canary: str) -> dict[str, Any]:
    sha256 = "0" * 64
    return {
        "pathway": {"id": "new-onset", "edition": 1, "sha256": sha256},
        "items": [{"id": "walking", "edition": 1, "sha256": sha256}],
        "ladder": {
            "item": "walking",
            "unit": "minutes",
            "goal": 30,
            "rise_percent": 20,
            "start_percent": 80,
            "flare_percent": 50,
            "weekdays": [1, 3, 5],
            "starts_on": STARTS_ON.isoformat(),
            "trials": [8, 10, 12],
        },
        "exercises": [],
        "release": {"id": "2026-02-1", "fingerprint": f"sha256-{sha256}"},
        "note": canary,
    }


def everything_about(connection: Connection, record: Record) -> str:
    """Every row that belongs to the record, wherever it is; sign-in and audit apart."""
    found = [
        f"{table.name}: {dict(row)}"
        for table in metadata.sorted_tables
        if table not in (audit, session, sign_in_try)
        for row in connection.execute(select(table)).mappings()
        if _belongs(table.name, row, record)
    ]
    return "\n".join(sorted(found))


def _belongs(table: str, row: RowMapping, record: Record) -> bool:
    # Whose a row is, not which ids are in it: a phone is free to choose ids, somebody else's included.
    column, owner = {
        "person": ("id", record.patient.id),
        "device": ("id", record.device),
        "verdict": ("device_id", record.device),
    }.get(table, ("patient_id", record.patient.id))
    return bool(row.get(column) == owner)
