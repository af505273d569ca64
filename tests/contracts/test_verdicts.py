"""The table of verdicts in docs/sync.md: every code, wherever in the queue, and those after it go on."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from backend.storage.transaction import Database
from backend.web.errors import STATUS
from backend.web.house import EXTENSION
from tests.cast import ANNA, BO
from tests.clock import FixedClock
from tests.contracts.test_sync_over_http import entry_id, envelope, goal
from tests.plans import give_plan

ClientAs = Callable[[str], FlaskClient]

DOCS = (Path(__file__).parents[2] / "docs" / "sync.md").read_text(encoding="utf-8")
NOWHERE = "0192f0d1-0000-7000-8000-00000000dead"
QUEUE = 3

# What earns each code; "PLAN" is a plan that Bo gave.
EARNS: dict[str, dict[str, Any]] = {
    "unknown_kind": {"kind": "slept_well", "args": {"hours": 7}},
    "bad_arguments": {"args": {"text": 5}},
    "in_the_future": {"on": "2026-03-03"},
    "not_yours_to_record": {"kind": "remeasure", "args": {"assignment": "PLAN"}},
    "unknown_assignment": {"kind": "session", "args": {"assignment": NOWHERE, "amount": 8}},
    "unknown_goal": {"kind": "goal_rated", "args": {"goal": NOWHERE, "rating": 3}},
    "unknown_entry": {"kind": "withdrawn", "args": {"of": NOWHERE}},
    "not_yours_to_withdraw": {"kind": "withdrawn", "args": {"of": "PLAN"}},
    "weekdays_not_allowed": {"kind": "weekdays_set", "args": {"assignment": "PLAN", "weekdays": [1, 3]}},
}


def table(heading: str) -> str:
    """What stands under a heading of the document."""
    return DOCS.partition(f"### {heading}\n")[2].partition("\n#")[0]


def test_the_document_lists_every_code_and_no_other() -> None:
    rows = [line for line in table("Verdicts").splitlines() if line.startswith("| `")]
    listed = [code for row in rows for code in re.findall(r"`(\w+)`", row.split("|")[1])]
    assert sorted(listed) == sorted(EARNS)


def test_whatever_refuses_a_whole_request_has_the_status_that_the_document_says() -> None:
    told = re.findall(r"^\| (\d{3}) `(\w+)`", table("When the whole request is refused"), re.MULTILINE)
    assert len(told) > 8
    assert [(code, STATUS[code]) for _, code in told] == [(code, int(status)) for status, code in told]


@pytest.mark.parametrize("place", range(QUEUE))
def test_wherever_it_stands_it_is_told_why_and_the_others_go_on(
    app: Flask, client_as: ClientAs, clock: FixedClock, place: int
) -> None:
    database: Database = app.extensions[EXTENSION].database
    plan = give_plan(database, ANNA.id, BO.id, clock())
    anna = client_as("anna")
    number = 0
    for code, wrong in EARNS.items():
        batch = []
        for at in range(QUEUE):
            number += 1
            batch.append(goal(number, **(_about(wrong, plan) if at == place else {})))
        answer = anna.post("/api/sync", json=envelope(*batch)).get_json()
        assert [one.get("code") for one in answer["verdicts"]] == [
            code if at == place else None for at in range(QUEUE)
        ]
        again = anna.post("/api/sync", json=envelope(*batch)).get_json()
        assert again["verdicts"] == [{**one, "again": True} for one in answer["verdicts"]]
    held = {entry["id"] for entry in anna.post("/api/sync", json=envelope()).get_json()["entries"]}
    refused = {entry_id(1 + place + QUEUE * at) for at in range(len(EARNS))}
    assert held == {plan, *(entry_id(at) for at in range(1, number + 1))} - refused


def _about(wrong: dict[str, Any], plan: str) -> dict[str, Any]:
    args = wrong.get("args", {"text": "Gå til stranden"})
    return {**wrong, "args": {name: plan if value == "PLAN" else value for name, value in args.items()}}
