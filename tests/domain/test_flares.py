"""A person's flare-ups and reported warning signs, as a clinician sees them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from backend.domain.attention import attention
from backend.domain.flares import flares, frequent_since
from backend.domain.fold import fold
from backend.domain.picture import Reason, as_json, from_json

VECTORS = Path(__file__).parent.parent / "vectors" / "flares" / "flares.json"
MONDAY = date(2026, 3, 2)


def shared() -> Iterator[Any]:
    told = json.loads(VECTORS.read_text())
    for case, result in zip(told["cases"], told["results"], strict=True):
        yield pytest.param(case, result, id=case["name"])


@pytest.mark.parametrize(("case", "result"), shared())
def test_flares_are_told_as_the_shared_cases_say(case: dict[str, Any], result: dict[str, Any]) -> None:
    log = [{**one, "args": {"of": one["of"]} if "of" in one else {}} for one in case["log"]]
    today = date.fromisoformat(case["today"])
    found = flares(log, today)
    assert [
        {"began": one.began.isoformat(), "over": one.over and one.over.isoformat()} for one in found
    ] == result["flares"]
    often = frequent_since(found, today)
    assert (often and often.isoformat()) == result["frequent_since"]


def report(
    entry_id: str, *signs: str, day: date = MONDAY, urgency: str = "urgent", edition: str = "a"
) -> dict[str, Any]:
    safety = {"id": "warning-signs", "edition": 1, "sha256": edition * 64}
    args = {"urgency": urgency, "signs": list(signs), "safety": safety}
    return {"id": entry_id, "kind": "red_flag_reported", "on": day.isoformat(), "args": args}


def handled(day: date, code: str = "red_flag") -> dict[str, Any]:
    args = {"code": code, "on": day.isoformat()}
    return {"id": f"handled-{day}", "kind": "attention_handled", "on": day.isoformat(), "args": args}


def reasons(log: list[dict[str, Any]], today: date) -> list[tuple[str, date, tuple[str, ...]]]:
    seen = attention(fold(log, today), today, today, since=MONDAY)
    return [(one.code, one.on, one.signs) for one in seen if one.code != "no_plan"]


def test_a_reported_sign_comes_first_with_its_signs_and_its_day_however_old_it_is() -> None:
    flare = {"id": "f", "kind": "flare_started", "on": MONDAY.isoformat(), "args": {}}
    log = [flare, report("r1", "bladder"), report("r2", "fever", "bladder")]
    later = MONDAY + timedelta(days=60)
    assert reasons(log, later) == [
        ("red_flag", MONDAY, ("bladder", "fever")),
        ("in_flare", MONDAY, ()),
    ]


def test_a_sign_for_the_coming_days_is_told_apart_from_an_urgent_one() -> None:
    log = [report("r1", "night-pain", urgency="soon"), report("r2", "bladder")]
    assert [code for code, *_ in reasons(log, MONDAY)] == ["red_flag", "red_flag_soon"]


def test_a_report_that_was_taken_back_is_none() -> None:
    undone = {"id": "w", "kind": "withdrawn", "on": MONDAY.isoformat(), "args": {"of": "r1"}}
    assert reasons([report("r1", "bladder"), undone], MONDAY) == []


def test_a_handled_sign_does_not_come_back_but_a_new_report_of_the_same_day_does() -> None:
    log = [report("r1", "bladder"), handled(MONDAY)]
    assert reasons(log, MONDAY) == []
    assert reasons([*log, report("r2", "fever")], MONDAY) == [("red_flag", MONDAY, ("bladder", "fever"))]
    tuesday = MONDAY + timedelta(days=1)
    assert reasons([*log, report("r2", "fever", day=tuesday)], tuesday) == [("red_flag", tuesday, ("fever",))]


def test_a_report_counts_from_somebody_who_was_never_heard_from() -> None:
    assert [one.code for one in fold([report("r1", "bladder")], None).reasons] == ["red_flag"]


def test_the_picture_keeps_the_signs() -> None:
    picture = fold([report("r1", "bladder", edition="b")], MONDAY)
    assert picture.reasons == (Reason("red_flag", MONDAY),)
    kept = from_json(json.loads(json.dumps(as_json(picture))))
    assert kept == picture
    assert [(one.signs, one.safety) for one in kept.reasons] == [(("bladder",), "b" * 64)]
