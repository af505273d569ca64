"""Choosing a new password by the link of a mail."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from backend.domain.access_codes import RESET
from backend.domain.days import civil_day
from backend.domain.limits import RESET as RESET_LIMITS
from backend.domain.limits import SIGN_IN
from backend.domain.refusals import Refusal
from backend.services import throttle
from backend.services.access_codes import code_hash, end_device_codes
from backend.services.password_rules import unfit
from backend.services.passwords import Passwords
from backend.services.sessions import SignedIn, begin
from backend.storage import access_codes, audit, people, sessions
from backend.storage.audit import AuditRow
from backend.storage.transaction import Database


@dataclass(frozen=True)
class Reset:
    """Somebody at an address has the token of a link, and says what the password is to be."""

    token: str
    password: str
    address: str
    device_name: str
    before: str | None = None


def reset_password(
    database: Database, passwords: Passwords, reset: Reset, *, secret: str, now: datetime
) -> SignedIn | Refusal:
    """Keep the new password, end every session of the person, and open one here.

    The password is hashed before the token is looked at, so that any token takes as long as any other.
    """
    not_fit = unfit(reset.password)
    if not_fit is not None:
        return not_fit
    hashed = passwords.hash(reset.password)
    kept_as = code_hash(secret, reset.token)
    with database.write() as connection:
        counted = throttle.count_try(connection, RESET_LIMITS, secret=secret, now=now, address=reset.address)
        if isinstance(counted, Refusal):
            return counted
        link = access_codes.find_to_redeem(connection, kept_as, now)
        person = people.find_person(connection, link.person_id if link else "", civil_day(now))
        if link is None or person is None or link.purpose != RESET or not link.usable:
            return Refusal("link_not_valid")
        access_codes.use(connection, kept_as, now)
        throttle.was_right(connection, counted)
        throttle.forgive(connection, SIGN_IN, secret=secret, account=person.id, address=reset.address)
        people.set_password(connection, person.id, hashed)
        sessions.end_all(connection, person.id)
        end_device_codes(connection, person.id, now)
        patient_id = person.id if person.is_a("patient") else None
        audit.note(connection, AuditRow(now, person.id, patient_id, "password_reset", "self"))
        return begin(connection, person, device_name=reset.device_name, before=reset.before, now=now)
