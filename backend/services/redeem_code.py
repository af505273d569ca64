"""Letting somebody in by a code, once they have confirmed something that does not stand beside it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection

from backend.domain.access_codes import DEVICE, JOIN, RESET, RETURN, STAFF, WRONG_AT_MOST, read
from backend.domain.days import civil_day
from backend.domain.limits import CODE, CODE_OF_ACCOUNT, SIGN_IN
from backend.domain.people import Person
from backend.domain.refusals import Refusal
from backend.services import throttle
from backend.services.access_codes import code_hash, end_device_codes
from backend.services.people import address
from backend.services.sessions import SignedIn, begin
from backend.storage import access_codes, audit, care_teams, people, sessions
from backend.storage.access_codes import KeptCode
from backend.storage.audit import AuditRow
from backend.storage.transaction import Database

NOT_VALID = Refusal("code_not_valid")


@dataclass(frozen=True)
class Redemption:
    """Somebody at an address types a code, and a birth date (patients) or e-mail address (staff)."""

    code: str
    born: date | None
    email: str | None
    address: str
    device_name: str
    before: str | None = None


def redeem_code(
    database: Database, redemption: Redemption, *, secret: str, now: datetime
) -> SignedIn | Refusal:
    """Open a session for a code that is good and confirmed rightly, and use the code up.

    Every wrong try gets the same answer after the same statements, whatever was wrong with it. Tries are
    counted for each code whether there is such a code or not, so that being counted tells nothing either;
    nobody who lacks the code can make it stop working.
    """
    kept_as = code_hash(secret, read(redemption.code))
    with database.write() as connection:
        counted = throttle.count_try(
            connection, CODE, secret=secret, now=now, code=kept_as, address=redemption.address
        )
        if isinstance(counted, Refusal):
            return counted
        code = access_codes.find_to_redeem(connection, kept_as, now)
        person = people.find_person(connection, code.person_id if code else "", civil_day(now))
        account = person.id if person else kept_as
        of_account = throttle.count_try(connection, CODE_OF_ACCOUNT, secret=secret, now=now, account=account)
        tried_too_often = isinstance(of_account, Refusal)
        if not code or not person or tried_too_often or not _right(connection, code, person, redemption, now):
            access_codes.count_wrong(connection, kept_as, now, WRONG_AT_MOST)
            return NOT_VALID
        access_codes.use(connection, kept_as, now)
        # Patients make device codes themselves, so that these say nothing in favour of an address.
        throttle.was_right(connection, counted, begin_anew=code.purpose != DEVICE)
        throttle.forgive(connection, CODE_OF_ACCOUNT, secret=secret, account=account)
        throttle.forgive(connection, SIGN_IN, secret=secret, account=account, address=redemption.address)
        if code.purpose == RETURN:
            # Whoever needs the clinician to come in again has lost something: a password, or a phone that is
            # still signed in somewhere and, without a password to change, would stay so.
            sessions.end_all(connection, person.id)
            end_device_codes(connection, person.id, now)
        patient_id = person.id if person.is_a("patient") else None
        audit.note(connection, AuditRow(now, person.id, patient_id, "code_redeemed", "self"))
        return begin(
            connection, person, device_name=redemption.device_name, before=redemption.before, now=now
        )


def _from_the_team(connection: Connection, code: KeptCode, today: date) -> bool:
    """Whether the clinician who gave a patient this code still looks after them.

    Whoever gave it knows it, and the birth date too: their access would outlive their place on the team.
    """
    if code.purpose not in {JOIN, RETURN} or code.made_by is None:
        return True
    return care_teams.looks_after(connection, code.made_by, code.person_id, today)


def _right(
    connection: Connection, code: KeptCode, person: Person, redemption: Redemption, now: datetime
) -> bool:
    """Whether the code is good and the person is whom it was for, as far as anybody can tell."""
    if code.purpose == RESET or not code.usable:
        return False
    if code.purpose == STAFF:
        return person.email is not None and person.email == address(redemption.email or "")
    confirmed = person.born is not None and person.born == redemption.born
    # Asked last, so that nobody without the code and the birth date makes it be asked at all.
    return confirmed and _from_the_team(connection, code, civil_day(now))
