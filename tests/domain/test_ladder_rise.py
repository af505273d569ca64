"""The smallest rise that meets a date (section 2.6): by the shared cases, and by what it promises."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.domain.ladder import RiseToMeet, rise_to_meet, stand, written

VECTORS = Path(__file__).parent.parent / "vectors" / "rise"
START = date(2026, 3, 2)


def cases() -> Iterator[Any]:
    for path in sorted(VECTORS.glob("*.json")):
        file = json.loads(path.read_text("utf-8"))
        for case, result in zip(file["cases"], file["results"], strict=True):
            yield pytest.param(case, result, id=case["name"])


@pytest.mark.parametrize(("case", "result"), cases())
def test_the_case_is_answered_as_the_document_says(case: dict[str, Any], result: dict[str, Any]) -> None:
    found = rise_to_meet(case["ladder"], date.fromisoformat(case["by"]), case["min"], case["max"])
    assert (found and _as_json(found)) == result


def _as_json(found: RiseToMeet) -> dict[str, Any]:
    goal = None if found.goal is None else json.loads(written(found.goal))
    said = {"meets": found.meets, "rise": found.rise, "on": found.on.isoformat()}
    return said if found.meets else {**said, "goal": goal}


def plan(start: int, goal: int) -> dict[str, Any]:
    return {
        "unit": "repetitions",
        "start": start,
        "goal": goal,
        "weekdays": [1, 3, 5],
        "starts_on": START.isoformat(),
    }


def goal_day(ladder: dict[str, Any], rise: int) -> date:
    return stand({**ladder, "rise_percent": rise}, [], START).planned[-1].from_


starts, climbs = st.integers(1, 40), st.integers(1, 80)


@given(starts, climbs, st.integers(-5, 300))
def test_no_smaller_rise_would_have_met_the_day(start: int, climb: int, after: int) -> None:
    ladder, by = plan(start, start + climb), START + timedelta(after)
    found = rise_to_meet(ladder, by, 5, 20)
    assert found is not None
    assert found.on == goal_day(ladder, found.rise)
    assert (found.on <= by) == found.meets
    assert all(goal_day(ladder, less) > by for less in range(5, found.rise))


@given(starts, climbs, st.integers(1, 60))
def test_the_goal_and_the_day_told_instead_are_the_nearest_that_work(
    start: int, climb: int, too_early: int
) -> None:
    ladder = plan(start, start + climb)
    nearest = goal_day(ladder, 20)
    by = nearest - timedelta(too_early)
    found = rise_to_meet(ladder, by, 5, 20)
    assert found is not None
    assert (found.meets, found.on) == (False, nearest)
    first_that_is_too_high = start + 1
    if found.goal is not None:
        assert meets({**ladder, "goal": int(found.goal)}, by)
        first_that_is_too_high = int(found.goal) + 1
    assert not meets({**ladder, "goal": first_that_is_too_high}, by)


def meets(ladder: dict[str, Any], by: date) -> bool:
    found = rise_to_meet(ladder, by, 5, 20)
    assert found is not None
    return found.meets
