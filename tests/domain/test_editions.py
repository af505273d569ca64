"""Which editions a plan stands on: the shared cases, and that a kept picture has them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from backend.domain.editions import as_it_stands, pins_of
from backend.domain.fold import fold
from backend.domain.ladder import Assignment
from backend.domain.picture import as_json, from_json

VECTORS = Path(__file__).parent.parent / "vectors" / "editions" / "pins.json"
DAY = date(2026, 3, 2)


def pin(named: str) -> dict[str, Any]:
    item, edition = named.split("@")
    return {"id": item, "edition": int(edition), "sha256": named.encode().hex().ljust(64, "0")}


def logged(told: dict[str, Any]) -> dict[str, Any]:
    if told["kind"] == "withdrawn":
        return {**told, "args": {"of": told["of"]}}
    args = {"assignment": told["assignment"], "items": [pin(one) for one in told["items"]], "passed": []}
    return {**told, "args": args}


def plan_of(items: list[str]) -> Assignment:
    pins = [pin(one) for one in items]
    return Assignment("plan", DAY, {"pathway": pins[0], "items": pins, "ladder": None}, None)


def shared() -> Iterator[Any]:
    for case in json.loads(VECTORS.read_text())["cases"]:
        yield pytest.param(case, id=case["name"])


@pytest.mark.parametrize("case", shared())
def test_a_plan_stands_on_the_editions_that_the_shared_cases_say(case: dict[str, Any]) -> None:
    log = [logged(told) for told in case["log"]]
    found = pins_of(log, plan_of(case["items"]), date.fromisoformat(case["on"]) if case["on"] else None)
    assert [one.as_json() for one in found] == [pin(one) for one in case["pins"]]
    if case["on"] is None:
        assert as_it_stands(log, plan_of(case["items"])).plan["items"] == [pin(one) for one in case["pins"]]


def test_a_kept_picture_says_what_a_plan_stands_on_also_when_it_has_ended() -> None:
    items = [pin("start@1"), pin("walk@1")]
    given = {"pathway": items[0], "items": items, "ladder": None}
    log = [
        {"id": "plan", "kind": "plan_assigned", "on": "2026-03-02", "args": given},
        logged(
            {
                "id": "a",
                "kind": "editions_upgraded",
                "on": "2026-03-05",
                "assignment": "plan",
                "items": ["walk@2"],
            }
        ),
    ]
    picture = fold(log, DAY)
    assert picture.plans[0].texts == (("start", 1), ("walk", 2))
    assert from_json(json.loads(json.dumps(as_json(picture)))) == picture
    ending = {"id": "end", "kind": "plan_ended", "on": "2026-03-06", "args": {"assignment": "plan"}}
    assert fold([*log, ending], DAY).plans[0].texts == (("start", 1), ("walk", 2))
