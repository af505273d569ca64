"""The throttle counts at the same instant, forgets when it may, and lets no stranger shut anybody out."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from backend.domain.limits import CODE, SIGN_IN, SIGN_IN_KNOWN_DEVICE, Limit
from backend.domain.refusals import Refusal
from backend.services import throttle
from backend.services.known_devices import MOST_ACCOUNTS, known_name, with_account
from backend.services.pace import Pace
from backend.services.passwords import Passwords
from backend.services.people import change_password
from backend.services.sessions import Attempt, SignedIn, sign_in
from backend.services.throttle import Counted
from backend.storage.tables import sign_in_try
from backend.storage.transaction import Database
from tests.cast import ANNA, BO
from tests.clock import FixedClock
from tests.conftest import CHEAP, SECRET

PASSWORD = "hest vindue lampe"
HERE = {"account": ANNA.id, "address": "192.0.2.1"}
ATTACKER = "198.51.100.7"


def try_once(
    database: Database, clock: FixedClock, limits: tuple[Limit, ...] = SIGN_IN, **who: str
) -> tuple[Counted, ...] | Refusal:
    with database.write() as connection:
        return throttle.count_try(connection, limits, secret=SECRET, now=clock(), **(who or HERE))


@pytest.fixture
def passwords(database: Database, clock: FixedClock) -> Passwords:
    made = Passwords(CHEAP)
    change_password(database, made, email=ANNA.email, password=PASSWORD, now=clock())
    return made


def signs_in(
    database: Database,
    passwords: Passwords,
    clock: FixedClock,
    password: str = PASSWORD,
    address: str = "192.0.2.1",
    mark: str | None = None,
) -> SignedIn | str:
    attempt = Attempt(ANNA.email, password, address, "test", mark=mark)
    told = sign_in(database, passwords, attempt, secret=SECRET, now=clock())
    return told.code if isinstance(told, Refusal) else told


def test_tries_at_the_same_instant_are_all_counted(database: Database, clock: FixedClock) -> None:
    with ThreadPoolExecutor(8) as pool:
        told = list(pool.map(lambda _: try_once(database, clock), range(40)))
    assert sum(not isinstance(one, Refusal) for one in told) == 5


def test_what_is_not_looked_at_uses_up_nothing_of_the_season(database: Database, clock: FixedClock) -> None:
    for _ in range(100):
        try_once(database, clock)
    clock.move(minutes=15)
    assert [isinstance(try_once(database, clock), Refusal) for _ in range(6)] == [False] * 5 + [True]


def test_ten_wrong_tries_in_a_season_are_enough(database: Database, clock: FixedClock) -> None:
    for _ in range(10):
        assert not isinstance(try_once(database, clock), Refusal)
        clock.move(minutes=16)
    refused = try_once(database, clock)
    assert isinstance(refused, Refusal)
    assert refused.code == "too_many_tries"
    assert timedelta(seconds=int(str(refused.detail["seconds"]))) == timedelta(days=90, minutes=-160)
    clock.move(days=90)
    assert not isinstance(try_once(database, clock), Refusal)


def test_a_right_try_begins_anew_and_leaves_its_neighbours_tries_where_they_are(
    database: Database, clock: FixedClock
) -> None:
    for _ in range(4):
        try_once(database, clock)
    counted = try_once(database, clock)
    assert not isinstance(counted, Refusal)
    with database.write() as connection:
        throttle.was_right(connection, counted)
    assert not isinstance(try_once(database, clock), Refusal)
    with database.read() as connection:
        [by_address] = connection.scalars(
            select(sign_in_try.c.count).where(sign_in_try.c.key.startswith("sign_in/address/"))
        )
    assert by_address == 5


@pytest.mark.parametrize(
    ("address", "same"),
    [
        ("2001:db8:1:2:ffff::1", True),
        ("2001:db8:1:3::1", False),
        ("::ffff:192.0.2.1", False),
    ],
)
def test_of_ipv6_the_network_of_one_subscriber_is_one_address(
    database: Database, clock: FixedClock, address: str, *, same: bool
) -> None:
    for number in range(5):
        try_once(database, clock, account=ANNA.id, address=f"2001:db8:1:2::{number:x}")
    assert isinstance(try_once(database, clock, account=ANNA.id, address=address), Refusal) is same


def test_an_ipv4_address_in_ipv6_clothes_is_that_address() -> None:
    assert throttle.network("::ffff:192.0.2.1") == throttle.network("192.0.2.1")
    assert throttle.network("::ffff:192.0.2.1") != throttle.network("::ffff:192.0.2.2")


def test_whoever_reads_the_table_learns_neither_who_tried_nor_where(
    database: Database, clock: FixedClock
) -> None:
    try_once(database, clock)
    with database.read() as connection:
        kept = str(connection.execute(select(sign_in_try)).all())
    assert ANNA.id not in kept
    assert "192.0.2.1" not in kept


def test_what_counts_no_more_is_thrown_away(database: Database, clock: FixedClock) -> None:
    for number in range(20):
        try_once(database, clock, account=f"nobody {number}", address="192.0.2.1")
    clock.move(days=91)
    try_once(database, clock)
    with database.read() as connection:
        assert connection.scalar(select(func.count()).select_from(sign_in_try)) == len(SIGN_IN)


def test_while_strangers_try_from_everywhere_the_right_password_gets_in_from_anywhere_else(
    database: Database, passwords: Passwords, clock: FixedClock
) -> None:
    for number in range(60):
        for _ in range(6):
            signs_in(database, passwords, clock, "forkert hest lampe", f"198.51.{number}.7")
    assert isinstance(signs_in(database, passwords, clock, address="203.0.113.5"), SignedIn)


def test_behind_the_attackers_own_address_a_known_device_gets_in(
    database: Database, passwords: Passwords, clock: FixedClock
) -> None:
    before = signs_in(database, passwords, clock)
    assert isinstance(before, SignedIn)
    mark = with_account(SECRET, None, before.person.id)
    for _ in range(80):
        signs_in(database, passwords, clock, "forkert hest lampe", ATTACKER)
    assert signs_in(database, passwords, clock, address=ATTACKER) == "too_many_tries"
    assert isinstance(signs_in(database, passwords, clock, address=ATTACKER, mark=mark), SignedIn)


def test_a_known_device_may_not_guess_without_end(
    database: Database, passwords: Passwords, clock: FixedClock
) -> None:
    mark = with_account(SECRET, None, ANNA.id)
    for _ in range(5):
        assert signs_in(database, passwords, clock, "forkert", mark=mark) == "wrong_credentials"
    assert signs_in(database, passwords, clock, mark=mark) == "too_many_tries"
    # The person elsewhere, and without the mark, is not touched by that.
    assert isinstance(signs_in(database, passwords, clock), SignedIn)


@pytest.mark.parametrize(
    "forged", ["", ".", "name", "name.seal", "nävn.x", f"name.{'0' * 22}", "." * 500, "a.b.c.d"]
)
def test_a_mark_that_was_not_made_here_makes_nothing_known(forged: str) -> None:
    assert known_name(SECRET, forged, ANNA.id) is None


def test_a_mark_is_for_those_who_signed_in_on_the_device_and_of_them_for_the_latest() -> None:
    mark = with_account(SECRET, None, ANNA.id)
    assert known_name(SECRET, mark, ANNA.id) is not None
    assert known_name(SECRET, mark, BO.id) is None
    assert known_name("another secret", mark, ANNA.id) is None
    for number in range(MOST_ACCOUNTS):
        mark = with_account(SECRET, mark, f"somebody {number}")
    assert known_name(SECRET, mark, ANNA.id) is None
    assert known_name(SECRET, mark, "somebody 0") is not None
    assert len(mark) < 300


def test_a_mark_lets_nobody_in() -> None:
    assert {one.what for one in SIGN_IN_KNOWN_DEVICE} == {"sign_in"}


def test_a_right_code_clears_an_address_unless_patients_make_such_codes_themselves(
    database: Database, clock: FixedClock
) -> None:
    def count(code: str) -> tuple[Counted, ...] | Refusal:
        return try_once(database, clock, CODE, code=code, address="192.0.2.1")

    for begin_anew, let_in in ((False, False), (True, True)):
        clock.move(days=100)
        for number in range(9):
            count(f"{begin_anew} {number}")
        right = count(f"{begin_anew} right")
        assert not isinstance(right, Refusal)
        with database.write() as connection:
            throttle.was_right(connection, right, begin_anew=begin_anew)
        count(f"{begin_anew} wrong again")
        assert isinstance(count(f"{begin_anew} and again"), Refusal) is not let_in


def test_a_phone_gone_wild_waits_and_others_do_not(clock: FixedClock) -> None:
    pace = Pace(Limit("sync", ("session",), timedelta(minutes=1), 3))
    assert [pace.wait("wild", clock()) for _ in range(5)] == [None, None, None, 60, 60]
    assert pace.wait("calm", clock()) is None
    clock.move(seconds=59)
    assert pace.wait("wild", clock()) == 1
    clock.move(seconds=1)
    assert pace.wait("wild", clock()) is None


def test_a_clock_that_is_set_back_keeps_nobody_waiting(clock: FixedClock) -> None:
    pace = Pace(Limit("sync", ("session",), timedelta(minutes=1), 1))
    pace.wait("phone", clock())
    clock.move(hours=-1)
    assert pace.wait("phone", clock()) is None
