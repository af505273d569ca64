"""What a standing tells screens beside the case file's result: days, weeks, and dates written in advance."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from backend.domain.ladder import (
    Day,
    JudgedWeek,
    MalformedError,
    Planned,
    RunningWeek,
    stand,
)

WALK: dict[str, Any] = {
    "unit": "minutes",
    "goal": 12,
    "weekdays": [1, 3, 5],
    "starts_on": "2026-03-02",
    "start": 9,
}


def march(day: int) -> date:
    return date(2026, 3, day)


def did(day: int, amount: float) -> dict[str, Any]:
    return {"id": f"d{day}", "kind": "session", "on": march(day).isoformat(), "amount": amount}


def said(kind: str, day: int) -> dict[str, Any]:
    return {"id": f"{kind}{day}", "kind": kind, "on": march(day).isoformat()}


def test_there_is_one_day_for_every_civil_day_of_the_plan() -> None:
    days = stand(WALK, [did(2, 9), said("flare_started", 3)], march(3)).days
    assert days == (
        Day(march(2), "climbing", 1, Fraction(9), due=True, total=Fraction(9), full=True),
        Day(march(3), "flare", 1, Fraction(9, 2), due=False, total=Fraction(0), full=False),
    )


def test_every_judged_week_is_kept_with_its_verdict() -> None:
    log = [did(2, 9), did(3, 9), did(4, 9), did(5, 9), did(10, 1)]
    assert stand(WALK, log, march(23)).weeks == (
        JudgedWeek(march(2), 1, Fraction(9), full_days=4, due_days=3, verdict="climbed"),
        JudgedWeek(march(9), 2, Fraction(10), full_days=0, due_days=3, verdict="one_rung_down"),
        JudgedWeek(march(16), 1, Fraction(9), full_days=0, due_days=3, verdict="quiet_week"),
    )


def test_an_interrupted_week_is_never_judged() -> None:
    assert stand(WALK, [did(2, 9), said("paused", 8), said("resumed", 9)], march(15)).weeks == ()


def test_the_running_week_counts_what_is_full_so_far_and_what_is_due_in_all() -> None:
    assert stand(WALK, [did(2, 9), did(3, 9)], march(4)).week == RunningWeek(
        march(2), full_days=2, due_days=3
    )


def test_the_running_weeks_due_days_follow_the_weekdays_as_they_are_named() -> None:
    tuesday_on = {**said("weekdays_set", 3), "weekdays": [2, 6]}
    assert stand(WALK, [tuesday_on], march(4)).week == RunningWeek(march(2), full_days=0, due_days=3)


@pytest.mark.parametrize("kind", ["flare_started", "paused", "remeasure"])
def test_no_rung_week_runs_while_interrupted_or_measuring(kind: str) -> None:
    standing = stand(WALK, [said(kind, 3)], march(3))
    assert (standing.week, standing.planned) == (None, ())


def test_every_rung_ahead_has_its_date_in_advance() -> None:
    ahead = (Planned(1, Fraction(9), march(2)), Planned(2, Fraction(10), march(9)))
    assert stand(WALK, [], march(4)).planned == (
        *ahead,
        Planned(3, Fraction(11), march(16)),
        Planned(4, Fraction(12), march(23)),
    )


def test_a_plan_that_has_not_started_has_its_dates_too() -> None:
    assert stand(WALK, [], date(2026, 2, 1)).planned == stand(WALK, [], march(2)).planned


def test_the_dates_ahead_are_counted_from_the_running_week() -> None:
    log = [did(2, 9), did(4, 9), said("paused", 12), said("resumed", 13)]
    assert [(rung.rung, rung.from_) for rung in stand(WALK, log, march(14)).planned] == [
        (2, march(13)),
        (3, march(20)),
        (4, march(27)),
    ]


@pytest.mark.parametrize("today", [date(2026, 2, 1), march(2)])
def test_a_goal_within_reach_has_no_dates_ahead(today: date) -> None:
    assert stand({**WALK, "start": 12}, [], today).planned == ()


def test_a_plan_that_begins_by_measuring_has_no_dates_yet() -> None:
    unmeasured = {name: value for name, value in WALK.items() if name != "start"}
    assert stand(unmeasured, [], date(2026, 2, 1)).planned == ()


def test_a_float_means_the_decimal_it_is_written_as() -> None:
    log = [{**did(2, 1), "id": str(part), "amount": 0.1} for part in range(3)]
    today = stand(WALK, log, march(2)).today
    assert today is not None
    assert today.total == Fraction(3, 10)


@pytest.mark.parametrize("changed", [{"unit": "miles"}, {"unit": None}, {"starts_on": "in March"}])
def test_a_ladder_without_a_known_unit_or_first_day_cannot_be_read(changed: dict[str, Any]) -> None:
    with pytest.raises(MalformedError):
        stand({**WALK, **changed}, [], march(2))


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"goal": None}, "goal_off_grain"),
        ({"goal": "12"}, "goal_off_grain"),
        ({"goal": True}, "goal_off_grain"),
        ({"weekdays": None}, "too_few_due_days"),
        ({"weekdays": "135"}, "too_few_due_days"),
        ({"rise_percent": "15"}, "rise_percent_out_of_range"),
        ({"start_percent": []}, "start_percent_out_of_range"),
        ({"flare_percent": False}, "flare_percent_out_of_range"),
        ({"trials": 10}, "trials_incomplete"),
        ({"trials": [8, "12", 10]}, "trials_incomplete"),
        ({"start": "9"}, "start_off_grain"),
    ],
)
def test_a_parameter_of_the_wrong_kind_is_refused_by_its_own_code(changed: dict[str, Any], code: str) -> None:
    assert stand({**WALK, **changed}, [], march(2)).refused == code
