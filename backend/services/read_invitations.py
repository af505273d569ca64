"""Who has been invited and has not come, and how their invitation stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from backend.domain.access_codes import WRONG_AT_MOST
from backend.domain.days import civil_day
from backend.services.care import looks
from backend.storage import audit, invitations
from backend.storage.invitations import Invited
from backend.storage.transaction import Database

WAITING, EXPIRED, WITHDRAWN, BLOCKED = "waiting", "expired", "withdrawn", "blocked"
INVITATION_STATES: Final = (WAITING, EXPIRED, WITHDRAWN, BLOCKED)


@dataclass(frozen=True)
class OpenInvitation:
    """Somebody whom one is waiting for."""

    patient_id: str
    name: str
    born: date | None
    made_at: datetime
    expires_at: datetime
    state: str


def read_invitations(database: Database, *, clinician_id: str, now: datetime) -> tuple[OpenInvitation, ...]:
    """Everybody whom this clinician looks after, who was invited and never came; the newest first."""
    with database.read() as connection:
        found = invitations.not_come_yet(connection, clinician_id, civil_day(now))
        seen_now = looks(connection, clinician_id, [one.patient_id for one in found], now)
    if seen_now:
        with database.write() as connection:
            audit.note(connection, *seen_now)
    return tuple(
        OpenInvitation(one.patient_id, one.name, one.born, one.made_at, one.expires_at, _state(one, now))
        for one in found
    )


def _state(one: Invited, now: datetime) -> str:
    if one.ended_at is not None:
        return BLOCKED if one.wrong >= WRONG_AT_MOST else WITHDRAWN
    return WAITING if one.expires_at > now else EXPIRED
