"""The clinic's door to editions and the administrators' to the rule: what is told, done once, and refused."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient
from uuid_utils.compat import uuid7

from backend.storage.transaction import Database
from backend.web.house import EXTENSION
from tests.answers import refused, told
from tests.cast import ANNA, BO, CARLA, HEALTH_CENTRE
from tests.clock import FixedClock
from tests.editions import START, anew, give, publish

pytestmark = pytest.mark.any_database
ClientAs = Callable[[str], FlaskClient]
PATIENT = f"/api/clinic/patients/{ANNA.id}"


@pytest.fixture
def plan(app: Flask, clock: FixedClock) -> str:
    """A plan of Anna's, from yesterday, of whose texts one has come anew since."""
    database: Database = app.extensions[EXTENSION].database
    publish(database, START, clock())
    given = give(database, BO.id, ANNA.id, clock())
    clock.move(days=1)
    publish(database, anew(START, "walk", 2, "major"), clock())
    return given


def test_what_waits_is_told_with_the_editors_words_and_taken_over_once(
    plan: str, client_as: ClientAs
) -> None:
    bo = client_as("bo")
    assert [one["new_texts"] for one in told(bo.get("/api/clinic/patients"))["patients"]] == [1]
    ((text,),) = [one["texts"] for one in told(bo.get(f"{PATIENT}/editions"))["plans"]]
    assert (text["id"], text["held"]["edition"], text["to"]["edition"]) == ("walk", 1, 2)
    said = {"da": "Nyt i udgave 2.", "en": "New in edition 2."}
    assert text["changes"] == [{"edition": 2, "kind": "major", "said": said}]
    body = {"id": str(uuid7()), "items": [{"id": "walk", "edition": 2}]}
    answers = [bo.post(f"{PATIENT}/plans/{plan}/editions", json=body) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [201, 200]
    assert told(answers[0]) == told(answers[1])
    assert told(bo.get(f"{PATIENT}/editions"))["plans"] == [{"assignment": plan, "texts": []}]


def test_the_texts_of_a_day_are_told_in_the_editions_of_that_day(plan: str, client_as: ClientAs) -> None:
    bo = client_as("bo")
    body = {"id": str(uuid7()), "items": [{"id": "walk", "edition": 2}]}
    bo.post(f"{PATIENT}/plans/{plan}/editions", json=body)
    for day, edition in (("2026-03-02", 1), ("2026-03-03", 2)):
        answer = told(bo.get(f"{PATIENT}/texts?on={day}"))
        assert answer["on"] == day
        editions = {one["pin"]["id"]: one["pin"]["edition"] for one in answer["plans"][0]["texts"]}
        assert editions["walk"] == edition
    assert told(bo.get(f"{PATIENT}/texts?on=2026-03-01"))["plans"] == []
    refused(bo.get(f"{PATIENT}/texts?on=the-first"), 422, "invalid")


def test_what_does_not_wait_is_refused_and_strangers_find_nobody(plan: str, client_as: ClientAs) -> None:
    bo = client_as("bo")
    body = {"id": str(uuid7()), "items": [{"id": "walk", "edition": 3}]}
    refused(bo.post(f"{PATIENT}/plans/{plan}/editions", json=body), 409, "edition_not_waiting")
    refused(bo.get(f"/api/clinic/patients/{CARLA.id}/editions"), 404, "not_found")


def test_an_administrator_sets_the_rule_and_sees_since_when(client_as: ClientAs) -> None:
    ida, place = client_as("ida"), f"/api/admin/organisations/{HEALTH_CENTRE.id}"
    for follows, since in ((True, "2026-03-02"), (False, None)):
        assert ida.put(f"{place}/minor-changes", json={"follows": follows}).status_code == 204
        assert told(ida.get(place))["seen"]["upgrades_minor_since"] == since
