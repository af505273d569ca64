"""A record for each of the two patients, with words in it that must reach nobody else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, RowMapping, Table, insert, select

from backend.storage.tables import (
    access_code,
    audit,
    device,
    entry,
    metadata,
    patient_head,
    session,
    sign_in_try,
    standing,
    verdict,
)
from backend.storage.transaction import Database
from tests.cast import ANNA, BO, CARLA, HANNE, Member
from tests.web import policy
from tests.web.principals import id_of

CANARY = {ANNA.id: "kanarie-anna", CARLA.id: "kanarie-carla"}
STARTS_ON = date(2026, 2, 23)
LOG = (entry, device, patient_head, verdict, standing)
KNOWN_IDS = ("0192f0c8-", "0192f0d1-")


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


def everything(connection: Connection, *but: Table) -> list[str]:
    """Every row of every table, sign-in and audit apart."""
    left_out = {audit, session, sign_in_try, *but}
    return sorted(
        f"{table.name}: {dict(row)}"
        for table in metadata.sorted_tables
        if table not in left_out
        for row in connection.execute(select(table)).mappings()
    )


def foreign(database: Database, name: str) -> list[str]:
    """Every row that this principal has no business to change, add or take away; sign-in and audit apart.

    Administrators may change who people are and where they belong (their own tests say how far), never a log.
    """
    mine = {patient for patient, may in policy.MAY_READ.items() if name in may} | {id_of(name)}
    with database.read() as connection:
        phones = {row.id: row.patient_id for row in connection.execute(select(device))}
        return sorted(
            f"{table.name}: {dict(row)}"
            for table in metadata.sorted_tables
            if table not in (audit, session, sign_in_try, access_code)
            if table in LOG or name not in policy.IS["administrator"]
            for row in connection.execute(select(table)).mappings()
            if _is_known(row) and not _touches({**row, "phone": phones.get(row.get("device_id"))}, mine)
        )


def _touches(row: Mapping[str, Any], ids: set[str | None]) -> bool:
    # Whose a row is, not which ids its arguments speak of: a phone is free to write anybody's in a note.
    return any(isinstance(value, str) and value in ids for value in row.values())


def _is_known(row: RowMapping) -> bool:
    """Whether a row is about the people and places of the tests, and not about somebody who was just made."""
    return any(isinstance(value, str) and value.startswith(KNOWN_IDS) for value in row.values())
