"""A ladder's case out of the person's log, by the shared cases."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from backend.domain.ladder import active_assignments, case_of, stand

VECTORS = Path(__file__).parent.parent / "vectors" / "person"


def cases() -> Iterator[Any]:
    for path in sorted(VECTORS.glob("*.json")):
        file = json.loads(path.read_text("utf-8"))
        for case, result in zip(file["cases"], file["results"], strict=True):
            yield pytest.param(case, result, id=f"{path.stem}: {case['name']}")


def answered(case: dict[str, Any]) -> dict[str, Any]:
    found = case_of(case["entries"], case["assignment"], date.fromisoformat(case["today"]))
    ladder, log = found or (None, ())
    active = [
        {"id": each.id, "on": str(each.on), "ended_on": each.ended_on and str(each.ended_on)}
        for each in active_assignments(case["entries"])
    ]
    return {"name": case["name"], "ladder": ladder, "log": list(log), "active": active}


@pytest.mark.parametrize(("case", "result"), cases())
def test_the_persons_log_gives_the_ladders_case(case: dict[str, Any], result: dict[str, Any]) -> None:
    assert answered(case) == result


def test_one_flare_lowers_every_ladder_by_its_own_plan() -> None:
    walk = {"unit": "minutes", "goal": 30, "weekdays": [1, 3, 5], "starts_on": "2026-03-02", "start": 8}
    sit = {**walk, "unit": "repetitions", "start": 8, "flare_percent": 25}
    entries = [
        {"id": name, "kind": "plan_assigned", "on": "2026-03-01", "args": {"ladder": ladder}}
        for name, ladder in (("walk", walk), ("sit", sit))
    ]
    flare = {"id": "f", "kind": "flare_started", "on": "2026-03-04", "args": {}}
    quotas = []
    for name in ("walk", "sit"):
        found = case_of([*entries, flare], name, date(2026, 3, 4))
        assert found is not None
        today = stand(*found, date(2026, 3, 4)).today
        quotas.append(today and today.quota)
    assert quotas == [4, 2]
