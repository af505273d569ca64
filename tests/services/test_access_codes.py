"""A code lets in the right person, once, for a time, and tells nobody else anything."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from threading import Barrier
from typing import Any

import pytest
from sqlalchemy import event, select

from backend.domain.access_codes import DEVICE, HOLDS_FOR, JOIN, PURPOSES, RESET, RETURN, STAFF
from backend.domain.days import civil_day
from backend.domain.refusals import Refusal
from backend.services.access_codes import NewCode, end_codes, make_code
from backend.services.leave_care_team import Leaving, leave_care_team
from backend.services.redeem_code import Redemption, redeem_code
from backend.services.sessions import SignedIn
from backend.storage import audit, people
from backend.storage.tables import access_code, session
from backend.storage.transaction import Database
from tests.cast import ANNA, BO, CARLA, Member
from tests.clock import FixedClock
from tests.conftest import SECRET

NOT_VALID = Refusal("code_not_valid")
PHONE = Redemption("", ANNA.born, None, "192.0.2.1", "a phone")


def given_code(database: Database, clock: FixedClock, purpose: str = JOIN, person: Member = ANNA) -> NewCode:
    with database.write() as connection:
        return make_code(
            connection, secret=SECRET, person_id=person.id, purpose=purpose, made_by=BO.id, now=clock()
        )


def redeem(database: Database, clock: FixedClock, code: str, **more: Any) -> SignedIn | Refusal:
    return redeem_code(
        database,
        replace(PHONE, code=code, **more),
        secret=SECRET,
        now=clock(),
    )


def test_the_right_code_and_birth_date_open_a_session(database: Database, clock: FixedClock) -> None:
    code = given_code(database, clock).code
    let_in = redeem(database, clock, code.lower().replace("-", " "))
    assert isinstance(let_in, SignedIn)
    assert let_in.person.id == ANNA.id
    with database.read() as connection:
        assert [row.act for row in audit.of_patient(connection, ANNA.id)] == ["code_redeemed"]


@pytest.mark.parametrize("purpose", [JOIN, RETURN, DEVICE])
def test_a_code_holds_until_its_time_is_over_and_no_longer(
    database: Database, clock: FixedClock, purpose: str
) -> None:
    code = given_code(database, clock, purpose)
    assert code.expires_at == clock() + HOLDS_FOR[purpose]
    clock.now = code.expires_at
    assert redeem(database, clock, code.code) == NOT_VALID
    clock.move(seconds=-1)
    assert isinstance(redeem(database, clock, code.code), SignedIn)


def test_a_code_lets_in_once(database: Database, clock: FixedClock) -> None:
    code = given_code(database, clock).code
    assert isinstance(redeem(database, clock, code), SignedIn)
    assert redeem(database, clock, code) == NOT_VALID


def test_of_many_at_the_same_instant_one_comes_in(database: Database, clock: FixedClock) -> None:
    for _ in range(3):
        code = given_code(database, clock).code
        barrier = Barrier(4)

        def come(_: int, code: str = code, barrier: Barrier = barrier) -> SignedIn | Refusal:
            barrier.wait()
            return redeem(database, clock, code)

        with ThreadPoolExecutor(4) as pool:
            answers = list(pool.map(come, range(4)))
        assert answers.count(NOT_VALID) == 3


def test_of_many_made_at_the_same_instant_one_is_left(database: Database, clock: FixedClock) -> None:
    barrier = Barrier(4)

    def make(_: int) -> str:
        barrier.wait()
        return given_code(database, clock).code

    with ThreadPoolExecutor(4) as pool:
        codes = list(pool.map(make, range(4)))
    assert sum(isinstance(redeem(database, clock, code), SignedIn) for code in codes) == 1


def test_a_new_code_ends_the_one_before_for_the_same_purpose_only(
    database: Database, clock: FixedClock
) -> None:
    first, other = given_code(database, clock), given_code(database, clock, DEVICE)
    second = given_code(database, clock)
    assert redeem(database, clock, first.code) == NOT_VALID
    assert isinstance(redeem(database, clock, second.code), SignedIn)
    assert isinstance(redeem(database, clock, other.code), SignedIn)


def test_a_withdrawn_code_lets_in_nobody(database: Database, clock: FixedClock) -> None:
    code = given_code(database, clock).code
    with database.write() as connection:
        assert end_codes(connection, person_id=ANNA.id, purposes=(JOIN,), now=clock()) == 1
    assert redeem(database, clock, code) == NOT_VALID


def test_somebody_who_is_let_in_no_more_is_not_let_in_by_a_code(
    database: Database, clock: FixedClock
) -> None:
    code = given_code(database, clock).code
    with database.write() as connection:
        people.disable(connection, ANNA.id, clock())
    assert redeem(database, clock, code) == NOT_VALID


def test_the_fifth_wrong_birth_date_ends_the_code(database: Database, clock: FixedClock) -> None:
    code = given_code(database, clock).code
    for _ in range(5):
        assert redeem(database, clock, code, born=CARLA.born) == NOT_VALID
        clock.move(minutes=16)
    assert redeem(database, clock, code) == NOT_VALID
    with database.read() as connection:
        kept = connection.execute(select(access_code.c.wrong, access_code.c.ended_at)).one()
    assert kept.wrong == 5
    assert kept.ended_at is not None


def test_four_wrong_birth_dates_do_not(database: Database, clock: FixedClock) -> None:
    code = given_code(database, clock).code
    for _ in range(4):
        assert redeem(database, clock, code, born=CARLA.born) == NOT_VALID
    assert isinstance(redeem(database, clock, code), SignedIn)


def test_staff_confirm_their_address_and_no_birth_date_stands_for_it(
    database: Database, clock: FixedClock
) -> None:
    code = given_code(database, clock, STAFF, BO).code
    assert redeem(database, clock, code, born=None, email="erik@rygvej.test") == NOT_VALID
    assert redeem(database, clock, code, born=None, email=None) == NOT_VALID
    assert isinstance(redeem(database, clock, code, email=" BO@rygvej.test"), SignedIn)


def test_nobody_without_a_birth_date_is_let_in_by_saying_none(database: Database, clock: FixedClock) -> None:
    code = given_code(database, clock, JOIN, BO).code
    assert redeem(database, clock, code, born=None) == NOT_VALID


def test_a_reset_opens_nothing_here(database: Database, clock: FixedClock) -> None:
    code = given_code(database, clock, RESET).code
    assert len(code) > 40
    assert redeem(database, clock, code) == NOT_VALID


def test_nothing_that_opens_anything_is_kept(database: Database, clock: FixedClock) -> None:
    codes = [given_code(database, clock, purpose).code for purpose in PURPOSES]
    with database.read() as connection:
        kept = str(connection.execute(select(access_code)).all())
    for code in codes:
        assert code not in kept
        assert code.replace("-", "") not in kept


@pytest.mark.parametrize("real", [True, False])
def test_the_sixth_try_at_one_code_waits_whether_there_is_such_a_code_or_not(
    database: Database, clock: FixedClock, *, real: bool
) -> None:
    code = given_code(database, clock).code if real else "0000-0000"
    for number in range(5):
        assert redeem(database, clock, code, born=CARLA.born, address=f"192.0.2.{number}") == NOT_VALID
    waits = redeem(database, clock, code, born=CARLA.born, address="192.0.2.9")
    assert waits == Refusal("too_many_tries", detail={"seconds": 900})


def test_one_address_is_slowed_down_and_the_patient_elsewhere_is_not(
    database: Database, clock: FixedClock
) -> None:
    code = given_code(database, clock).code
    for number in range(10):
        assert redeem(database, clock, f"0000-00{number:02}", address="198.51.100.7") == NOT_VALID
    slowed = redeem(database, clock, code, address="198.51.100.7")
    assert isinstance(slowed, Refusal)
    assert slowed.code == "too_many_tries"
    assert isinstance(redeem(database, clock, code), SignedIn)


def test_no_stranger_without_the_code_can_end_it(database: Database, clock: FixedClock) -> None:
    code = given_code(database, clock).code
    for number in range(200):
        redeem(database, clock, f"0000-{number:04}", address=f"198.51.{number}.7", born=ANNA.born)
    assert isinstance(redeem(database, clock, code), SignedIn)


def test_whoever_keeps_getting_new_codes_cannot_try_every_birth_date(
    database: Database, clock: FixedClock
) -> None:
    for number in range(10):
        code = given_code(database, clock).code
        born, address = date(1980, 1, 1 + number), f"198.51.{number}.7"
        assert redeem(database, clock, code, born=born, address=address) == NOT_VALID
    assert redeem(database, clock, given_code(database, clock).code) == NOT_VALID


def test_every_wrong_try_costs_the_same_statements(database: Database, clock: FixedClock) -> None:
    withdrawn = given_code(database, clock)
    expired = given_code(database, clock, DEVICE)
    clock.move(minutes=20)
    used, live = given_code(database, clock), given_code(database, clock, RETURN)
    redeem(database, clock, used.code)
    seen: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        seen.append(statement)

    event.listen(database.engine, "before_cursor_execute", note)
    costs = set()
    for code, born in (
        ("0000-0000", ANNA.born),
        (withdrawn.code, ANNA.born),
        (expired.code, ANNA.born),
        (used.code, ANNA.born),
        (live.code, CARLA.born),
    ):
        seen.clear()
        assert redeem(database, clock, code, born=born) == NOT_VALID
        costs.add(tuple(seen))
    assert len(costs) == 1


def test_the_clinicians_way_back_puts_out_a_lost_phone_and_a_further_device_puts_out_none(
    database: Database, clock: FixedClock
) -> None:
    def open_sessions() -> int:
        with database.read() as connection:
            return len(connection.scalars(select(session.c.id)).all())

    redeem(database, clock, given_code(database, clock).code)
    redeem(database, clock, given_code(database, clock, DEVICE).code)
    assert open_sessions() == 2
    left_behind = given_code(database, clock, DEVICE).code
    assert isinstance(redeem(database, clock, given_code(database, clock, RETURN).code), SignedIn)
    assert open_sessions() == 1
    assert redeem(database, clock, left_behind) == NOT_VALID


def test_the_session_before_ends(database: Database, clock: FixedClock) -> None:
    first = redeem(database, clock, given_code(database, clock).code)
    assert isinstance(first, SignedIn)
    with database.read() as connection:
        before = connection.scalar(select(session.c.token_hash))
    redeem(database, clock, given_code(database, clock).code, before=before)
    with database.read() as connection:
        assert connection.scalars(select(session.c.token_hash)).all() != [before]
        assert len(connection.scalars(select(session.c.id)).all()) == 1


@pytest.mark.parametrize("purpose", [JOIN, RETURN])
def test_a_code_is_of_no_use_once_whoever_gave_it_has_left_the_patient(
    database: Database, clock: FixedClock, purpose: str
) -> None:
    code = given_code(database, clock, purpose).code
    leaving = Leaving(BO.id, "clinician", civil_day(clock()), nobody=True)
    assert (
        leave_care_team(database, person_id=BO.id, patient_id=ANNA.id, leaving=leaving, now=clock()) is None
    )
    assert redeem(database, clock, code) == NOT_VALID
