"""Patients with a past, put straight into the tables: whom the server is measured among."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from sqlalchemy import insert

from backend.storage.tables import device, entry, organisation, patient_head, person, role, session
from backend.storage.transaction import Database

BY_CLINICIAN = 3
CHUNK = 500

PIN = {"id": "new-onset", "edition": 1, "sha256": "0" * 64}
PLAN: dict[str, object] = {
    "pathway": PIN,
    "items": [PIN] * 40,
    "ladder": {
        "item": "walking",
        "unit": "minutes",
        "goal": 30,
        "rise_percent": 15,
        "start_percent": 80,
        "flare_percent": 50,
        "weekdays": [1, 3, 5],
        "starts_on": "2026-09-01",
        "start": 8,
    },
    "exercises": [],
    "release": {"id": "bench", "fingerprint": "sha256-bench"},
}
START = date(2000, 1, 1)
LONG_AGO = datetime(2000, 1, 1, 8, tzinfo=UTC)


def name(kind: int, number: int, part: int = 0) -> str:
    """An id that is the same in every run: what it is of, whose, and which."""
    return str(UUID(int=(kind << 100) | (7 << 76) | (2 << 62) | (number << 20) | part))


def patient_id(number: int) -> str:
    """The patient's id."""
    return name(1, number)


def token(number: int) -> str:
    """The patient's session token."""
    return f"bench-{number}"


@dataclass(frozen=True)
class Population:
    """So many patients with so many entries each, the last three by the clinician."""

    patients: int = 10_000
    entries: int = 60

    def assignment_id(self, number: int) -> str:
        """The patient's one plan: the last entry but two, by the clinician."""
        return name(3, number, self.entries - BY_CLINICIAN)

    def settle(self, database: Database) -> None:
        """Put everybody into an empty database: each with a session, a phone and entries."""
        now = datetime.now(UTC)
        with database.write() as connection:
            connection.execute(
                insert(organisation).values(
                    id=name(9, 0), kind="practice", code=None, name="Bench", slug=None, valid_from=START
                )
            )
            connection.execute(insert(person).values(**_person(name(8, 0), "Clinician")))
        chunk = max(1, CHUNK * 60 // self.entries)
        for first in range(0, self.patients, chunk):
            numbers = range(first, min(first + chunk, self.patients))
            with database.write() as connection:
                connection.execute(insert(person), [_person(patient_id(n), f"Patient {n}") for n in numbers])
                connection.execute(insert(role), [_role(n) for n in numbers])
                connection.execute(insert(session), [_session(n, now) for n in numbers])
                connection.execute(insert(patient_head), [self._head(n) for n in numbers])
                connection.execute(insert(device), [self._device(n) for n in numbers])
                connection.execute(insert(entry), [row for n in numbers for row in self._entries(n)])

    def _head(self, number: int) -> dict[str, object]:
        return {"patient_id": patient_id(number), "seq": self.entries, "heard_at": None, "heard_on": None}

    def _device(self, number: int) -> dict[str, object]:
        last = self.entries - BY_CLINICIAN
        return {"id": name(4, number), "patient_id": patient_id(number), "last_number": last, "recalls": 0}

    def _entries(self, number: int) -> list[dict[str, object]]:
        rows: list[dict[str, object]] = []
        for seq in range(1, self.entries + 1):
            by_clinician = seq > self.entries - BY_CLINICIAN
            kind, args = self._what(seq, number)
            rows.append(
                {
                    "patient_id": patient_id(number),
                    "seq": seq,
                    "id": name(3, number, seq - 1),
                    "kind": kind,
                    "on": START + timedelta(days=seq),
                    "by_role": "clinician" if by_clinician else "patient",
                    "by_id": name(8, 0) if by_clinician else patient_id(number),
                    "device_id": None if by_clinician else name(4, number),
                    "at": LONG_AGO + timedelta(days=seq),
                    "made_at": None,
                    "moved_days": 0,
                    "args": args,
                }
            )
        return rows

    def _what(self, seq: int, number: int) -> tuple[str, dict[str, object]]:
        assignment = self.assignment_id(number)
        if seq == self.entries - BY_CLINICIAN + 1:
            return "plan_assigned", PLAN
        if seq > self.entries - BY_CLINICIAN:
            return "weekdays_set", {"assignment": assignment, "weekdays": [1, 3, 5]}
        return "session", {"assignment": assignment, "amount": 8 + seq % 5, "effort": seq % 10}


def _person(identity: str, called: str) -> dict[str, object]:
    return {"id": identity, "name": called, "language": "da", "created_at": LONG_AGO}


def _role(number: int) -> dict[str, object]:
    return {
        "person_id": patient_id(number),
        "organisation_id": name(9, 0),
        "role": "patient",
        "valid_from": START,
    }


def _session(number: int, now: datetime) -> dict[str, object]:
    return {
        "token_hash": hashlib.sha256(token(number).encode()).hexdigest(),
        "person_id": patient_id(number),
        "created_at": now,
        "seen_at": now,
        "expires_at": now + timedelta(days=30),
        "device_name": "bench",
    }
