"""A million guesses from a thousand addresses: what they can hope for, by the limits that really count them.

What one address gets looked at is driven through the real throttle on a clock that jumps. Addresses are
counted apart (proved below), so that a thousand of them get a thousand times as much. A sample through the
services shows that the throttle decides there, too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

import pytest

from backend.domain.access_codes import ALPHABET, LENGTH
from backend.domain.limits import CODE, SIGN_IN, Limit
from backend.domain.refusals import Refusal
from backend.services import throttle
from backend.services.passwords import Passwords
from backend.services.people import change_password
from backend.services.redeem_code import Redemption, redeem_code
from backend.services.sessions import Attempt, sign_in
from backend.storage.transaction import Database
from tests.cast import ANNA
from tests.clock import FixedClock
from tests.conftest import CHEAP, SECRET

ADDRESSES, GUESSES_EACH = 1_000, 1_000
LONGEST = timedelta(days=365)
HOPE = 1e-6

# Three random words, as the British NCSC advises, of a list that fits in a booklet (five dice a word).
ONE_PASSWORD = 1 / 7_776**3
# Whoever guesses at codes aims at everybody who has one waiting, and must name the birth date as well.
WAITING, LIKELIEST_BIRTH_DATE = 10_000, 1 / 15_000
ONE_CODE_OF_ALL = WAITING / len(ALPHABET) ** LENGTH * LIKELIEST_BIRTH_DATE
# Or at one person whose birth date, or whose address at work, is known.
ONE_CODE_OF_ONE = 1 / len(ALPHABET) ** LENGTH

# Looks at one guess; how many seconds to wait when it was not looked at.
Guess = Callable[[datetime], int | None]


def looked_at(guess: Guess, clock: FixedClock, pause: timedelta | None) -> int:
    """How many of one address's guesses are looked at; without a pause it waits as long as it is told."""
    began, looked = clock(), 0
    for _ in range(GUESSES_EACH):
        wait = guess(clock())
        looked += wait is None
        clock.move(seconds=(pause or timedelta(seconds=wait or 0)).total_seconds())
        if clock() - began > LONGEST:
            break
    return looked


def throttled(database: Database, limits: Iterable[Limit], **who: str) -> Guess:
    """A guess as the throttle counts it."""

    def guess(now: datetime) -> int | None:
        with database.write() as connection:
            counted = throttle.count_try(connection, limits, secret=SECRET, now=now, **who)
        return int(str(counted.detail["seconds"])) if isinstance(counted, Refusal) else None

    return guess


PACES = {
    "all at once": timedelta(0),
    "one a minute": timedelta(minutes=1),
    "spread over a year": LONGEST / GUESSES_EACH,
    "whenever it is let": None,
}


@pytest.mark.parametrize("pace", PACES)
def test_a_million_guesses_at_a_password_of_three_words_have_next_to_no_chance(
    database: Database, clock: FixedClock, pace: str
) -> None:
    guess = throttled(database, SIGN_IN, account=ANNA.id, address="192.0.2.1")
    of_one = looked_at(guess, clock, PACES[pace])
    assert 0 < of_one <= 50
    assert of_one * ADDRESSES * ONE_PASSWORD < HOPE


@pytest.mark.parametrize("pace", PACES)
def test_a_million_guesses_at_codes_have_next_to_no_chance(
    database: Database, clock: FixedClock, pace: str
) -> None:
    numbers = iter(range(GUESSES_EACH))

    def guess(now: datetime) -> int | None:
        return throttled(database, CODE, code=str(next(numbers)), address="192.0.2.1")(now)

    of_one = looked_at(guess, clock, PACES[pace])
    assert 0 < of_one <= 100
    assert of_one * ADDRESSES * max(ONE_CODE_OF_ALL, ONE_CODE_OF_ONE) < HOPE


def test_what_one_address_tries_takes_nothing_from_another_and_gives_it_nothing(
    database: Database, clock: FixedClock
) -> None:
    alone = [throttled(database, SIGN_IN, account=ANNA.id, address="192.0.2.1")(clock()) for _ in range(12)]
    one, other = (
        throttled(database, SIGN_IN, account=ANNA.id, address=address)
        for address in ("192.0.2.2", "192.0.2.3")
    )
    together = [(one(clock()), other(clock())) for _ in range(12)]
    assert [each for each, _ in together] == [each for _, each in together] == alone


def test_signing_in_looks_at_as_many_guesses_as_the_throttle_lets_through(
    database: Database, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    passwords = Passwords(CHEAP)
    change_password(database, passwords, email=ANNA.email, password="hest vindue lampe", now=clock())
    checked: list[str] = []

    def wrong(_kept: str | None, password: str) -> bool:
        checked.append(password)
        return False

    monkeypatch.setattr(passwords, "right", wrong)

    def guess(now: datetime) -> int | None:
        attempt = Attempt(ANNA.email, "forkert lampe hest", "192.0.2.9", "test")
        told = sign_in(database, passwords, attempt, secret=SECRET, now=now)
        assert isinstance(told, Refusal)
        return int(str(told.detail["seconds"])) if told.code == "too_many_tries" else None

    assert looked_at(guess, clock, None) == len(checked) == 50


def test_codes_are_looked_at_as_often_as_the_throttle_lets_through(
    database: Database, clock: FixedClock
) -> None:
    numbers = iter(range(GUESSES_EACH))

    def guess(now: datetime) -> int | None:
        redemption = Redemption(f"{next(numbers):08}", ANNA.born, None, "192.0.2.9", "test")
        told = redeem_code(database, redemption, secret=SECRET, now=now)
        assert isinstance(told, Refusal)
        return int(str(told.detail["seconds"])) if told.code == "too_many_tries" else None

    assert looked_at(guess, clock, None) == 100
