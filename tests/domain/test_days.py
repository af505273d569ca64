"""Which civil day an instant falls on in Denmark, and which texts are a day."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.domain.days import civil_day, day_written


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("instant", "day"),
    [
        ("2026-03-02T22:59:59", "2026-03-02"),
        ("2026-03-02T23:00:00", "2026-03-03"),
        ("2026-07-01T21:59:59", "2026-07-01"),
        ("2026-07-01T22:00:00", "2026-07-02"),
    ],
)
def test_the_day_begins_at_midnight_in_denmark_winter_and_summer(instant: str, day: str) -> None:
    assert civil_day(utc(instant)) == date.fromisoformat(day)


def test_the_night_the_clocks_go_forward_is_an_hour_shorter() -> None:
    assert civil_day(utc("2026-03-28T22:59:59")) == date(2026, 3, 28)
    assert civil_day(utc("2026-03-28T23:00:00")) == date(2026, 3, 29)
    assert civil_day(utc("2026-03-29T21:59:59")) == date(2026, 3, 29)
    assert civil_day(utc("2026-03-29T22:00:00")) == date(2026, 3, 30)


def test_the_night_the_clocks_go_back_is_an_hour_longer() -> None:
    assert civil_day(utc("2026-10-24T21:59:59")) == date(2026, 10, 24)
    assert civil_day(utc("2026-10-24T22:00:00")) == date(2026, 10, 25)
    assert civil_day(utc("2026-10-25T22:59:59")) == date(2026, 10, 25)
    assert civil_day(utc("2026-10-25T23:00:00")) == date(2026, 10, 26)


def test_the_hour_that_comes_twice_is_on_one_day() -> None:
    assert {civil_day(utc(f"2026-10-25T0{hour}:30:00")) for hour in (0, 1)} == {date(2026, 10, 25)}


def test_a_leap_day_is_a_day() -> None:
    assert civil_day(utc("2028-02-28T23:00:00")) == date(2028, 2, 29)
    assert civil_day(utc("2028-02-29T23:00:00")) == date(2028, 3, 1)


def test_the_new_year_begins_at_midnight_in_denmark() -> None:
    assert civil_day(utc("2026-12-31T22:59:59")) == date(2026, 12, 31)
    assert civil_day(utc("2026-12-31T23:00:00")) == date(2027, 1, 1)


def test_where_the_instant_was_read_makes_no_difference() -> None:
    tokyo = timezone(timedelta(hours=9))
    assert civil_day(datetime(2026, 3, 3, 7, 59, tzinfo=tokyo)) == date(2026, 3, 2)


def test_a_time_without_an_offset_is_no_instant() -> None:
    with pytest.raises(ValueError, match="offset"):
        civil_day(datetime(2026, 3, 2, 12, 0))  # noqa: DTZ001 — that it has no zone is the point.


@given(st.datetimes(datetime(2000, 1, 1), datetime(2099, 12, 31), timezones=st.just(UTC)))  # noqa: DTZ001
def test_days_never_go_backwards_and_never_leave_one_out(instant: datetime) -> None:
    day, an_hour_later = civil_day(instant), civil_day(instant + timedelta(hours=1))
    assert an_hour_later - day in (timedelta(0), timedelta(days=1))


def test_a_written_day_is_read() -> None:
    assert day_written("2028-02-29") == date(2028, 2, 29)


@pytest.mark.parametrize(
    "text",
    ["2027-02-29", "2026-3-2", "20260302", "2026-W10-1", "2026-03-02T00:00:00", " 2026-03-02", "", "today"],
)
def test_other_spellings_and_days_that_never_were_are_none(text: str) -> None:
    assert day_written(text) is None


@pytest.mark.parametrize("value", [None, 20260302, True, ["2026-03-02"], date(2026, 3, 2)])
def test_what_is_not_text_is_no_written_day(value: object) -> None:
    assert day_written(value) is None
