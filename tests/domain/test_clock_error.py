"""A phone with a wrong clock: its days come out right."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.domain.clock_error import clock_error
from backend.domain.days import civil_day
from backend.domain.mutation import Mutation, read_mutation
from backend.domain.refusals import Refusal

NOW = datetime(2026, 3, 2, 17, 20, 12, tzinfo=UTC)
ID = "0192f0d1-0000-7000-8000-000000000001"


def sent(raw: dict[str, Any], phone_says: datetime, now: datetime = NOW) -> Mutation | Refusal:
    whole = {"id": ID, "kind": "flare_ended", "args": {}, **raw}
    return read_mutation(whole, phone_says, clock_error(phone_says, now))


@pytest.mark.parametrize("hours", [-12, -5, 0, 3, 12])
def test_up_to_twelve_hours_off_nothing_is_moved(hours: int) -> None:
    made = sent({"on": "2026-03-02"}, NOW + timedelta(hours=hours))
    assert made == Mutation(ID, "flare_ended", date(2026, 3, 2), {}, None, 0)


@pytest.mark.parametrize("days", [-3650, -365, -1, 1, 30, 365])
def test_a_clock_whole_days_off_moves_the_day_by_as_many_back(days: int) -> None:
    phone_says = NOW + timedelta(days=days)
    made = sent({"on": civil_day(phone_says).isoformat()}, phone_says)
    assert isinstance(made, Mutation)
    assert (made.on, made.moved_days) == (date(2026, 3, 2), -days)


@given(
    hours_off=st.integers(-24 * 800, 24 * 800).filter(lambda hours: abs(hours) > 12),
    hours_ago=st.integers(0, 24 * 40),
    minutes=st.integers(0, 6 * 365 * 24 * 60),
)
def test_whatever_the_clock_said_each_entry_lands_on_the_day_it_was_made(
    hours_off: int, hours_ago: int, minutes: int
) -> None:
    now = datetime(2024, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    off = timedelta(hours=hours_off)
    made_truly = now - timedelta(hours=hours_ago)
    made_at = made_truly + off
    made = sent({"on": civil_day(made_at).isoformat(), "made_at": made_at.isoformat()}, now + off, now)
    assert isinstance(made, Mutation)
    assert made.on == civil_day(made_truly)


@pytest.mark.parametrize("on", ["0001-01-01", "9999-12-31"])
@pytest.mark.parametrize("made_at", [None, "0001-01-02T00:00:00Z", "9999-12-30T00:00:00Z"])
@pytest.mark.parametrize("year", [1970, 2500])
def test_a_day_outside_the_calendar_is_refused_and_never_a_crash(
    on: str, made_at: str | None, year: int
) -> None:
    made = sent({"on": on, "made_at": made_at}, NOW.replace(year=year))
    assert isinstance(made, Mutation) or made == Refusal("bad_arguments", {"on": ("out_of_range",)})


@pytest.mark.parametrize(
    ("raw", "field", "fault"),
    [
        ({"on": "2026-02-30"}, "on", "not_a_day"),
        ({"on": "20260302"}, "on", "not_a_day"),
        ({"on": None}, "on", "not_a_day"),
        ({"made_at": "yesterday"}, "made_at", "not_an_instant"),
        ({"made_at": "2026-03-02T18:00:00"}, "made_at", "not_an_instant"),
        ({"made_at": 1772470000}, "made_at", "not_an_instant"),
        ({"made_at": "0001-01-01T00:00:00+14:00"}, "made_at", "not_an_instant"),
        ({"kind": None}, "kind", "missing"),
        ({"kind": ["session"]}, "kind", "not_text"),
        ({"args": []}, "args", "not_an_object"),
        ({"id": "not-a-uuid"}, "id", "not_an_id"),
        ({"patient": "carla"}, "patient", "unknown_field"),
    ],
)
def test_a_mutation_that_is_wrong_in_itself_says_where(raw: dict[str, Any], field: str, fault: str) -> None:
    assert sent({"on": "2026-03-02", **raw}, NOW) == Refusal("bad_arguments", {field: (fault,)})


def test_an_unknown_kind_is_said_first_because_a_newer_phone_may_shape_the_rest_anew() -> None:
    assert sent({"kind": "slept_well", "on": {"week": 9}, "args": 7}, NOW) == Refusal("unknown_kind")
