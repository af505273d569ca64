"""Ten thousand patients with a past, put straight into the tables: whom the server is measured among."""

from __future__ import annotations

import hashlib
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from sqlalchemy import insert

from backend.storage.tables import device, entry, organisation, patient_head, person, role, session
from backend.storage.transaction import Database

PATIENTS = 10_000
ENTRIES_EACH = 60
BY_CLINICIAN = 3
CHUNK = 500

START = date(2026, 9, 1)
LONG_AGO = datetime(2026, 9, 1, 8, tzinfo=UTC)


def name(kind: int, number: int, part: int = 0) -> str:
    """An id that is the same in every run: what it is of, whose, and which."""
    return str(UUID(int=(kind << 100) | (7 << 76) | (2 << 62) | (number << 20) | part))


def patient_id(number: int) -> str:
    """The patient's id."""
    return name(1, number)


def assignment_id(number: int) -> str:
    """The patient's one plan: the last entry but two, by the clinician."""
    return name(3, number, ENTRIES_EACH - BY_CLINICIAN)


def token(number: int) -> str:
    """The patient's session token."""
    return f"bench-{number}"


def populate(database: Database) -> None:
    """Preload everybody: a session, a phone, and sixty entries, the last three by the clinician."""
    now = datetime.now(UTC)
    with database.write() as connection:
        connection.execute(
            insert(organisation).values(
                id=name(9, 0), kind="practice", code=None, name="Bench", slug=None, valid_from=START
            )
        )
        connection.execute(insert(person).values(**_person(name(8, 0), "Clinician")))
    for first in range(0, PATIENTS, CHUNK):
        numbers = range(first, first + CHUNK)
        with database.write() as connection:
            connection.execute(insert(person), [_person(patient_id(n), f"Patient {n}") for n in numbers])
            connection.execute(insert(role), [_role(n) for n in numbers])
            connection.execute(insert(session), [_session(n, now) for n in numbers])
            connection.execute(
                insert(patient_head),
                [
                    {"patient_id": patient_id(n), "seq": ENTRIES_EACH, "heard_at": None, "heard_on": None}
                    for n in numbers
                ],
            )
            connection.execute(
                insert(device),
                [
                    {"id": name(4, n), "patient_id": patient_id(n), "last_number": 57, "recalls": 0}
                    for n in numbers
                ],
            )
            connection.execute(insert(entry), [row for n in numbers for row in _entries(n)])


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


def _entries(number: int) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = []
    for seq in range(1, ENTRIES_EACH + 1):
        by_clinician = seq > ENTRIES_EACH - BY_CLINICIAN
        kind, args = _what(seq, number)
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


def _what(seq: int, number: int) -> tuple[str, dict[str, object]]:
    assignment = assignment_id(number)
    if seq == ENTRIES_EACH - BY_CLINICIAN + 1:
        pin = {"id": "new-onset", "edition": 1, "sha256": "0" * 64}
        return "plan_assigned", {
            "pathway": pin,
            "items": [pin] * 40,
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
    if seq > ENTRIES_EACH - BY_CLINICIAN:
        return "weekdays_set", {"assignment": assignment, "weekdays": [1, 3, 5]}
    return "session", {"assignment": assignment, "amount": 8 + seq % 5, "effort": seq % 10}
