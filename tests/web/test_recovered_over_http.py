"""The whole way of a lost plan: offered by a phone, taken in or left out by whoever is on the team."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from backend.domain.recovered import offer_of
from tests.cast import ANNA, BO, CARLA
from tests.contracts.test_sync_over_http import envelope, goal
from tests.plans import assigned, walking

ClientAs = Callable[[str], FlaskClient]

PLAN = "0192f0d1-0000-7000-8000-0000000000f1"
OFFER = offer_of(PLAN)
DECISION = "0192f0d1-0000-7000-8000-0000000000f2"


@pytest.fixture(autouse=True)
def _offered(app: Flask, client_as: ClientAs, clock: Any) -> None:
    entry = {
        "id": PLAN,
        "kind": "plan_assigned",
        "on": "2026-02-16",
        "by": {"role": "clinician", "id": BO.id},
        "at": "2026-02-16T09:00:00Z",
        "made_at": None,
        "moved_days": 0,
        "args": assigned(walking(clock().date())),
    }
    offer = goal(1, id=OFFER, kind="recovered_offered", args={"entry": entry})
    answer = client_as("anna").post("/api/sync", json=envelope(offer))
    assert answer.json is not None
    assert [one["verdict"] for one in answer.json["verdicts"]] == ["accepted"]


def ask(client: FlaskClient, act: str, body: Any = None, patient: str = ANNA.id) -> tuple[int, Any]:
    answer = client.post(f"/api/clinic/patients/{patient}/recovered/{OFFER}/{act}", json=body)
    return answer.status_code, answer.json


def reasons(client: FlaskClient) -> list[str]:
    answer = client.get("/api/clinic/patients")
    assert answer.json is not None
    return [one["code"] for one in answer.json["patients"][0]["attention"]]


def test_the_caseload_says_that_something_waits_until_it_is_decided(client_as: ClientAs) -> None:
    bo = client_as("bo")
    assert reasons(bo) == ["recovered_waits", "no_plan"]
    status, entry = ask(bo, "take-in")
    assert (status, entry["id"], entry["kind"], entry["on"]) == (201, PLAN, "plan_assigned", "2026-02-16")
    assert ask(client_as("erik"), "take-in") == (200, entry)
    assert reasons(bo) == []
    answer = client_as("anna").post("/api/sync", json=envelope(cursor=1))
    assert answer.json is not None
    assert answer.json["entries"] == [entry]


def test_what_is_left_out_waits_no_more_and_cannot_be_taken_in(client_as: ClientAs) -> None:
    bo = client_as("bo")
    status, entry = ask(bo, "leave-out", {"id": DECISION})
    assert (status, entry["kind"], entry["args"]) == (201, "recovered_left_out", {"of": OFFER})
    assert ask(bo, "leave-out", {"id": DECISION}) == (200, entry)
    assert reasons(bo) == ["no_plan"]
    status, error = ask(client_as("erik"), "take-in")
    assert (status, error["code"]) == (409, "already_decided")
    assert error["message"]["da"] == "En kollega har allerede taget stilling til det."


def test_nobody_else_decides_and_no_other_patients_offer_is_found(client_as: ClientAs) -> None:
    assert ask(client_as("hanne"), "take-in")[0] == 404
    assert ask(client_as("hanne"), "take-in", patient=CARLA.id)[0] == 404
    assert ask(client_as("anna"), "take-in")[0] == 403
    assert ask(client_as("bo"), "leave-out", {"id": "x"})[0] == 422
