"""A ladder as adapted by a clinician: within the engine's rules and the release's bounds, or a clear no."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from backend.domain.content.items import item_from_content
from backend.domain.ladder import stand
from backend.domain.prescription import LadderWish, prescribe_exercise, prescribe_ladder
from backend.domain.refusals import Refusal

TODAY = date(2026, 3, 2)
WALKING = item_from_content(
    {
        "id": "walking",
        "kind": "ladder",
        "edition": 1,
        "unit": "minutes",
        "goal": {"default": 30, "min": 5, "max": 120},
        "rise_percent": {"default": 15, "min": 5, "max": 18},
        "start_percent": {"default": 80, "min": 70, "max": 85},
        "flare_percent": {"default": 50, "choices": [25, 50]},
        "weekdays": {"default": [1, 3, 5]},
        "text": {},
    }
)
BRIDGE = item_from_content(
    {
        "id": "bridge",
        "kind": "exercise",
        "edition": 1,
        "levels": [
            {"level": 1, "sets": 2, "reps": 8, "hold_s": 3, "rest_s": 60},
            {"level": 2, "sets": 3, "reps": 8, "hold_s": None, "rest_s": 60},
        ],
        "text": {},
    }
)
WISH = LadderWish(starts_on=TODAY, trials=[Decimal(8), Decimal(12), Decimal(10)])


def refused(wish: LadderWish) -> str | None:
    made = prescribe_ladder(WALKING, wish, TODAY)
    if not isinstance(made, Refusal):
        return None
    assert made.fields, "the clinician is told which field is meant"
    return made.code


def test_what_is_left_out_takes_the_released_default_and_the_engine_can_walk_it() -> None:
    ladder = prescribe_ladder(WALKING, WISH, TODAY)
    assert ladder == {
        "item": "walking",
        "unit": "minutes",
        "goal": 30,
        "rise_percent": 15,
        "start_percent": 80,
        "flare_percent": 50,
        "weekdays": [1, 3, 5],
        "starts_on": "2026-03-02",
        "trials": [8, 12, 10],
    }
    assert stand(ladder, [], TODAY).refused is None


def test_an_agreed_start_counts_before_trials_and_neither_begins_by_measuring() -> None:
    agreed = prescribe_ladder(WALKING, replace(WISH, start=Decimal("7.5")), TODAY)
    assert not isinstance(agreed, Refusal)
    assert (agreed.get("start"), agreed.get("trials")) == (Decimal("7.5"), None)
    measuring = prescribe_ladder(WALKING, LadderWish(starts_on=TODAY), TODAY)
    assert not isinstance(measuring, Refusal)
    assert not {"start", "trials"} & set(measuring)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"starts_on": None}, "ladder_without_start"),
        ({"goal": Decimal("30.5")}, "goal_off_grain"),
        ({"goal": Decimal(0)}, "goal_off_grain"),
        ({"weekdays": [1]}, "too_few_due_days"),
        ({"weekdays": [3, 3, 3]}, "too_few_due_days"),
        ({"rise_percent": 21}, "rise_percent_out_of_range"),
        ({"start_percent": 95}, "start_percent_out_of_range"),
        ({"flare_percent": 60}, "flare_percent_out_of_range"),
        ({"trials": [Decimal(8)]}, "trials_incomplete"),
        ({"start": Decimal("7.3")}, "start_off_grain"),
    ],
)
def test_the_engines_own_refusals_come_first(change: dict[str, Any], code: str) -> None:
    assert refused(replace(WISH, **change)) == code


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"goal": Decimal(121)}, "goal_out_of_range"),
        ({"goal": Decimal("4.5")}, "goal_out_of_range"),
        ({"rise_percent": 19}, "rise_percent_out_of_range"),
        ({"start_percent": 90}, "start_percent_out_of_range"),
        ({"flare_percent": 75}, "flare_percent_out_of_range"),
        ({"starts_on": TODAY - timedelta(days=732)}, "starts_on_out_of_range"),
        ({"starts_on": TODAY + timedelta(days=732)}, "starts_on_out_of_range"),
        ({"starts_on": date.min}, "starts_on_out_of_range"),
        ({"starts_on": date.max}, "starts_on_out_of_range"),
    ],
)
def test_the_released_bounds_are_narrower_than_the_engines(change: dict[str, Any], code: str) -> None:
    assert refused(replace(WISH, **change)) == code


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"goal": Decimal(7)}, "goal_below_start"),
        ({"goal": Decimal(8)}, "goal_below_start"),
        ({"goal": Decimal("8.5")}, None),
        ({"goal": Decimal(7), "start": Decimal(9)}, "goal_below_start"),
        ({"goal": Decimal(9), "start": Decimal(9)}, None),
    ],
)
def test_a_goal_that_is_passed_already_is_an_oversight_and_keeping_an_amount_is_a_plan(
    change: dict[str, Any], code: str | None
) -> None:
    assert refused(replace(WISH, **change)) == code


def test_an_exercise_is_prescribed_by_its_released_level() -> None:
    assert prescribe_exercise(BRIDGE, 1) == {"item": "bridge", "level": 1, "sets": 2, "reps": 8, "hold_s": 3}
    assert prescribe_exercise(BRIDGE, 2) == {"item": "bridge", "level": 2, "sets": 3, "reps": 8}
    assert prescribe_exercise(BRIDGE, 3) is None
