"""Letting somebody in by a code, once they have confirmed something that does not stand beside it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from backend.domain.access_codes import RESET, STAFF, WRONG_AT_MOST, read
from backend.domain.days import civil_day
from backend.domain.people import Person
from backend.domain.refusals import Refusal
from backend.services import throttle
from backend.services.access_codes import code_hash
from backend.services.people import address
from backend.services.sessions import SignedIn, begin
from backend.services.throttle import Limit
from backend.storage import access_codes, audit, people
from backend.storage.access_codes import KeptCode
from backend.storage.audit import AuditRow
from backend.storage.transaction import Database

WRONG_PER_CODE = 5
WRONG_PER_ACCOUNT = 10

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
    by_code = Limit(throttle.keyed(secret, "code tried", kept_as), WRONG_PER_CODE)
    by_address = throttle.by_address(secret, redemption.address)
    with database.write() as connection:
        too_many = throttle.count_try(connection, (by_code, by_address), now)
        if too_many is not None:
            return too_many
        code = access_codes.find_to_redeem(connection, kept_as, now)
        person = people.find_person(connection, code.person_id if code else "", civil_day(now))
        account = Limit(
            throttle.keyed(secret, "codes of", person.id if person else kept_as), WRONG_PER_ACCOUNT
        )
        tried_too_often = throttle.count_try(connection, (account,), now) is not None
        if not code or not person or not _right(code, person, redemption) or tried_too_often:
            access_codes.count_wrong(connection, kept_as, now, WRONG_AT_MOST)
            return NOT_VALID
        access_codes.use(connection, kept_as, now)
        throttle.was_right(connection, own=(by_code, account), shared=(by_address,))
        patient_id = person.id if person.is_a("patient") else None
        audit.note(connection, AuditRow(now, person.id, patient_id, "code_redeemed", "self"))
        return begin(
            connection, person, device_name=redemption.device_name, before=redemption.before, now=now
        )


def _right(code: KeptCode, person: Person, redemption: Redemption) -> bool:
    """Whether the code is good and the person is whom it was for, as far as anybody can tell."""
    if code.purpose == RESET or not code.usable:
        return False
    if code.purpose == STAFF:
        return person.email is not None and person.email == address(redemption.email or "")
    return person.born is not None and person.born == redemption.born
