"""The clinic's door to a patient's own plan for a flare-up: shapes, statuses, and whose words are kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from uuid_utils.compat import uuid7
from werkzeug.test import TestResponse

from backend.services.publish_release import publish_release
from backend.web.house import EXTENSION
from tests.answers import refused, told
from tests.cast import ANNA, BO
from tests.clock import FixedClock
from tests.content.small import draft_of, small

ClientAs = Callable[[str], FlaskClient]
OWN_PLAN = f"/api/clinic/patients/{ANNA.id}/own-plan"


@pytest.fixture
def bo(app: Flask, client_as: ClientAs, clock: FixedClock) -> FlaskClient:
    publish_release(app.extensions[EXTENSION].database, draft_of(small()), now=clock())
    return client_as("bo")


def write(bo: FlaskClient, plan: Mapping[str, Any], **other: Any) -> TestResponse:
    return bo.post(OWN_PLAN, json={"id": str(uuid7()), "replaces": None, "plan": plan, **other})


def test_a_plan_is_written_once_and_read_with_the_record(bo: FlaskClient) -> None:
    plan = {"keeps": "Turen til søen", "flare_percent": 25, "gp_phone": "+4512345678"}
    asked = {"id": str(uuid7()), "replaces": None, "plan": plan}
    first, again = bo.post(OWN_PLAN, json=asked), bo.post(OWN_PLAN, json=asked)
    assert (first.status_code, again.status_code) == (201, 200)
    assert told(first) == told(again)
    assert told(first)["by"] == {"role": "clinician", "id": BO.id}
    record = told(bo.get(f"/api/clinic/patients/{ANNA.id}"))
    [entry] = record["entries"]
    assert (entry["kind"], entry["args"]) == ("flare_plan_written", plan)


def test_a_version_over_an_unread_one_is_said_no_to_and_over_a_read_one_is_kept(bo: FlaskClient) -> None:
    first = told(write(bo, {"keeps": "Turen til søen"}))["id"]
    refused(write(bo, {"keeps": "Haven"}), 409, "plan_changed")
    second = write(bo, {"keeps": "Haven"}, replaces=first)
    assert second.status_code == 201
    assert told(second)["args"] == {"keeps": "Haven", "replaces": first}


@pytest.mark.parametrize(
    ("plan", "field", "code"),
    [
        ({"hopes": "…"}, "plan.hopes", "unknown_field"),
        ({"keeps": "x" * 501}, "plan.keeps", "too_long"),
        ({"flare_percent": 60}, "plan.flare_percent", "not_a_choice"),
        ({"gp_phone": "ring til lægen"}, "plan.gp_phone", "wrong_form"),
        ({"gp_phone": "12345678\n"}, "plan.gp_phone", "wrong_form"),
    ],
)
def test_a_plan_that_cannot_be_kept_says_where(
    bo: FlaskClient, plan: Mapping[str, Any], field: str, code: str
) -> None:
    assert refused(write(bo, plan), 422, "invalid")["fields"] == {field: [code]}


def test_what_helps_is_offered_and_chosen(bo: FlaskClient) -> None:
    offered = told(bo.get("/api/clinic/strategies"))["strategies"]
    assert [(one["item"], one["phase"]) for one in offered] == [("rest", "first_hours")]
    assert set(offered[0]["title"]) == {"da", "en"}
    chosen = bo.post(f"{OWN_PLAN}/strategies", json={"id": str(uuid7()), "strategies": ["rest"]})
    assert chosen.status_code == 201
    assert told(chosen)["args"] == {"strategies": ["rest"]}
    wrong = bo.post(f"{OWN_PLAN}/strategies", json={"id": str(uuid7()), "strategies": ["Hvil dig"]})
    assert refused(wrong, 422, "invalid")["fields"] == {"strategies.0": ["wrong_form"]}
