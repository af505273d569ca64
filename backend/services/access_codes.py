"""Making and ending the codes that let somebody in once; parts of the services that hand them out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from secrets import choice, token_urlsafe

from sqlalchemy import Connection
from uuid_utils.compat import uuid7

from backend.domain.access_codes import DEVICE, HOLDS_FOR, RESET, shown, spell
from backend.services.throttle import keyed
from backend.storage import access_codes, people


@dataclass(frozen=True)
class NewCode:
    """A code as it is handed over. It is told once: what is kept is only its hash."""

    id: str
    code: str
    expires_at: datetime


def make_code(
    connection: Connection, *, secret: str, person_id: str, purpose: str, made_by: str | None, now: datetime
) -> NewCode:
    """Make a code for this person and purpose, and end those that nobody has used: there is one at a time."""
    # A reset comes by mail and is followed, never typed: it can be as long as a session's token.
    code = token_urlsafe(32) if purpose == RESET else spell(choice)
    code_id, expires_at = str(uuid7()), now + HOLDS_FOR[purpose]
    people.hold(connection, person_id)
    access_codes.end_unused(connection, person_id, (purpose,), now)
    access_codes.add(
        connection,
        code_id=code_id,
        code_hash=code_hash(secret, code),
        person_id=person_id,
        purpose=purpose,
        made_by=made_by,
        made_at=now,
        expires_at=expires_at,
    )
    return NewCode(code_id, code if purpose == RESET else shown(code), expires_at)


def end_codes(connection: Connection, *, person_id: str, purposes: tuple[str, ...], now: datetime) -> int:
    """Let in nobody more by this person's codes for these purposes; how many were still good."""
    return access_codes.end_unused(connection, person_id, purposes, now)


def end_device_codes(connection: Connection, person_id: str, now: datetime) -> None:
    """End what an open session may have left behind: whoever is put out must not come in again by it."""
    end_codes(connection, person_id=person_id, purposes=(DEVICE,), now=now)


def code_hash(secret: str, code: str) -> str:
    """What is kept of a code. Keyed, because eight characters are soon guessed at leisure."""
    return keyed(secret, "code", code)
