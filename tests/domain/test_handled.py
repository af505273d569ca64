"""An alert that somebody has dealt with does not come back, and the same thing on a later day does."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from backend.domain.attention import attention
from backend.domain.fold import fold
from backend.domain.handled import handled
from backend.domain.picture import Picture, Reason, as_json, from_json
from tests.plans import assigned, walking

CASES = json.loads((Path(__file__).parent.parent / "vectors/attention/handled.json").read_text())["cases"]
MONDAY = date(2026, 3, 2)
PLAN = "plan-1"


def dealt_with(day: date, **args: Any) -> dict[str, Any]:
    return {"id": "e-1", "kind": "attention_handled", "on": day.isoformat(), "args": args}


def assignment(name: str) -> dict[str, Any]:
    return {"id": name, "kind": "plan_assigned", "on": "2026-03-02", "args": assigned(walking(MONDAY))}


def session(of: str, amount: int) -> dict[str, Any]:
    return {
        "id": f"s-{of}",
        "kind": "session",
        "on": "2026-03-02",
        "args": {"assignment": of, "amount": amount},
    }


def codes(entries: list[dict[str, Any]], heard_on: date | None, today: date) -> list[tuple[str, date]]:
    picture = fold(entries, heard_on)
    return [(one.code, one.on) for one in attention(picture, heard_on, today, since=MONDAY)]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_the_shared_cases(case: dict[str, Any]) -> None:
    expected = {Reason(code, date.fromisoformat(on), plan) for code, on, plan in case["handled"]}
    assert handled(case["entries"]) == expected


def test_silence_that_was_dealt_with_is_quiet_until_the_next_silence() -> None:
    plan, later = assignment(PLAN), date(2026, 3, 20)
    assert ("not_heard_from", date(2026, 3, 9)) in codes([plan], MONDAY, later)
    log = [plan, dealt_with(later, code="not_heard_from", on="2026-03-09")]
    assert codes(log, MONDAY, later) == []
    assert ("not_heard_from", date(2026, 3, 28)) in codes(log, date(2026, 3, 21), date(2026, 3, 28))


def test_one_ladders_alert_that_was_dealt_with_leaves_the_others() -> None:
    today = date(2026, 3, 9)
    log = [assignment(PLAN), assignment("plan-2"), session(PLAN, 2), session("plan-2", 2)]
    log.append(dealt_with(today, code="step_too_big", on="2026-03-09", assignment=PLAN))
    found = attention(fold(log, today), today, today, since=MONDAY)
    assert found == (Reason("step_too_big", today, "plan-2"),)


def test_what_was_dealt_with_survives_being_kept() -> None:
    picture = Picture(handled=frozenset({Reason("in_flare", MONDAY), Reason("gone_quiet", MONDAY, PLAN)}))
    assert from_json(as_json(picture)) == picture
