"""A day is one day: each from 2024 to 2040, at every hour, over every change of clocks, on any phone's clock.

The Danish clock changes are written down (`vectors/clock_changes.json`, by the rule of the European Union),
so that days are reckoned here without the time zones that the code under test asks. The phone is asked the
same in `pwa/src/domain/days.test.ts`.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from backend.domain.clock_error import TOLERATED, clock_error
from backend.domain.days import civil_day
from backend.domain.mutation import Mutation, read_mutation

VECTORS = json.loads((Path(__file__).parents[1] / "vectors" / "clock_changes.json").read_text())
CHANGES = [datetime.fromisoformat(one["at"]) for one in VECTORS["changes"]]
MINUTES = [VECTORS["before"], *(one["minutes"] for one in VECTORS["changes"])]
FIRST, LAST = date(2024, 1, 1), date(2040, 12, 31)
DAYS = [FIRST + timedelta(days=place) for place in range((LAST - FIRST).days + 1)]
HOUR = timedelta(hours=1)
# Minutes of the day at which something is logged: at its two ends, around a change of clocks, and at noon.
MOMENTS = (0, 1, 119, 150, 181, 12 * 60, 23 * 60 + 59)
ZONES = [timezone(timedelta(minutes=minutes)) for minutes in range(-12 * 60, 14 * 60 + 1, 45)]
YEAR = timedelta(days=365)
# How far a phone's clock is behind. Up to half a day it is believed.
BEHIND = (
    timedelta(0),
    YEAR,
    -YEAR,
    YEAR + timedelta(days=1, hours=7),
    -YEAR - timedelta(hours=13),
    timedelta(hours=13),
    timedelta(days=100, hours=7, minutes=30),
)


def danish_minutes(instant: datetime) -> int:
    """How many minutes Danish clocks are ahead of UTC."""
    return int(MINUTES[bisect_right(CHANGES, instant)])


def danish_day(instant: datetime) -> date:
    """The day in Denmark, reckoned from the changes that are written down."""
    return (instant.astimezone(UTC) + timedelta(minutes=danish_minutes(instant))).date()


def midnight(day: date) -> datetime:
    """When this day begins in Denmark."""
    as_utc = datetime(day.year, day.month, day.day, tzinfo=UTC)
    return as_utc - timedelta(minutes=danish_minutes(as_utc - HOUR))


def moments(day: date) -> list[datetime]:
    """Some instants of this day; a day of 23 hours has fewer."""
    begins, ends = midnight(day), midnight(day + timedelta(days=1))
    return [begins + timedelta(minutes=at) for at in MOMENTS if begins + timedelta(minutes=at) < ends]


def test_every_day_begins_at_its_midnight_and_ends_at_the_next() -> None:
    for day in DAYS:
        assert civil_day(midnight(day)) == day
        assert civil_day(midnight(day) - timedelta(microseconds=1)) == day - timedelta(days=1)


def test_every_hour_of_seventeen_years_is_in_one_day() -> None:
    instant, day = midnight(FIRST), FIRST
    while instant < midnight(LAST):
        today = civil_day(instant)
        assert today == danish_day(instant)
        assert today - day in {timedelta(0), timedelta(days=1)}, f"a day is missing before {instant}"
        day, instant = today, instant + HOUR
    assert day == LAST - timedelta(days=1)


@pytest.mark.parametrize("behind", BEHIND, ids=str)
def test_an_entry_a_day_is_on_each_day_once_whatever_the_phones_clock_says(behind: timedelta) -> None:
    for place, day in enumerate(DAYS):
        zone = ZONES[place % len(ZONES)]
        assert {_lands_on(moment, behind, zone) for moment in moments(day)} == {day}


@pytest.mark.parametrize("hours", [-12, -3, 3, 12])
def test_a_clock_that_is_hardly_wrong_is_believed(hours: int) -> None:
    behind = timedelta(hours=hours)
    assert abs(behind) <= TOLERATED
    for day in DAYS:
        noon = midnight(day) + 12 * HOUR
        assert _lands_on(noon, behind, UTC) == danish_day(noon - behind)


def _lands_on(moment: datetime, behind: timedelta, zone: timezone) -> date:
    """The day in the log of what happens at this moment and is sent a little later."""
    clock, sent = moment - behind, moment + timedelta(minutes=5)
    raw = {
        "number": 1,
        "id": "0192f0d1-0000-7000-8000-000000000001",
        "kind": "flare_ended",
        "on": danish_day(clock).isoformat(),
        "made_at": clock.astimezone(zone).isoformat(),
        "args": {},
    }
    sent_at = (sent - behind).astimezone(zone)
    wish = read_mutation(raw, sent_at, clock_error(sent_at, sent))
    assert isinstance(wish, Mutation)
    return wish.on
