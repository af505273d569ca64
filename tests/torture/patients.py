"""Patients in stock: made in one go, each with a walking plan and sessions that are open already."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from secrets import token_urlsafe
from typing import Any

from sqlalchemy import Connection, Table, insert
from uuid_utils.compat import uuid7

from backend.storage import sessions
from backend.storage.tables import entry, patient_head, person, role, session
from backend.storage.transaction import Database
from tests.cast import BO, ODENSE, SINCE
from tests.clock import at
from tests.conftest import NOW
from tests.plans import assigned, walking

SESSIONS = 4
LONG = timedelta(days=36500)
# None of the sessions may be too old, whenever the history begins that uses it.
OPENED = at("2028-06-01")
PERSON = {"name": "En patient", "language": "da", "created_at": NOW}
ROLE = {"valid_from": SINCE, "organisation_id": ODENSE.id, "role": "patient"}
PLAN = {
    "seq": 1,
    "kind": "plan_assigned",
    "on": SINCE,
    "by_role": "clinician",
    "by_id": BO.id,
    "at": NOW,
    "moved_days": 0,
    "args": assigned(walking(SINCE)),
}


@dataclass(frozen=True)
class Patient:
    """Somebody, the assignment of the plan, and the tokens of sessions that nobody uses yet."""

    id: str
    plan: str
    tokens: list[str]


def welcome(database: Database, count: int) -> list[Patient]:
    """So many new patients: making them one by one would cost more than what is tried with them."""
    new = [
        Patient(str(uuid7()), str(uuid7()), [token_urlsafe() for _ in range(SESSIONS)]) for _ in range(count)
    ]
    tables: list[tuple[Table, list[dict[str, Any]]]] = [
        (person, [{"id": one.id, **PERSON} for one in new]),
        (role, [{"person_id": one.id, **ROLE} for one in new]),
        (patient_head, [{"patient_id": one.id, "seq": 1} for one in new]),
        (entry, [{"patient_id": one.id, "id": one.plan, **PLAN} for one in new]),
        (session, [_session(one.id, token) for one in new for token in one.tokens]),
    ]
    with database.write() as connection:
        for table, rows in tables:
            connection.execute(insert(table), rows)
    return new


def open_session(connection: Connection, patient: Patient) -> str:
    """One more session; what its cookie holds."""
    token = token_urlsafe()
    connection.execute(insert(session), _session(patient.id, token))
    return token


def _session(person_id: str, token: str) -> dict[str, Any]:
    return {
        "token_hash": sessions.fingerprint(token),
        "id": str(uuid7()),
        "person_id": person_id,
        "created_at": OPENED,
        "seen_at": OPENED,
        "expires_at": OPENED + LONG,
        "device_name": "torture",
    }
