"""Old phones are welcome: what one ever sent goes through the door, and comes out as it was said."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from uuid_utils.compat import uuid7

from backend.domain.actor import Actor
from backend.domain.entries import Entry
from backend.domain.recovered import OFFER as OFFER_KIND
from backend.domain.recovered import offer_of
from backend.storage.transaction import Database
from backend.web.house import EXTENSION
from tests.cast import ANNA, BO
from tests.clock import FixedClock
from tests.contracts.test_sync_over_http import envelope
from tests.old_entries import GOAL, OFFER, PLAN, SESSION, envelopes, samples
from tests.plans import append, assigned, walking

ClientAs = Callable[[str], FlaskClient]


@pytest.fixture
def log(app: Flask, clock: FixedClock) -> Database:
    """A log that holds what the samples speak of."""
    database: Database = app.extensions[EXTENSION].database
    anna, bo, today = Actor("patient", ANNA.id), Actor("clinician", BO.id), clock().date()
    plan = assigned(walking(today, weekdays=[1, 5]))
    lost = {
        "id": offer_of(OFFER),
        "kind": "plan_assigned",
        "on": "2026-02-16",
        "by": {"role": "clinician", "id": BO.id},
        "at": "2026-02-16T09:00:00Z",
        "made_at": None,
        "moved_days": 0,
        "args": plan,
    }
    for entry in (
        Entry(PLAN, "plan_assigned", today, bo, plan),
        Entry(GOAL, "goal_set", today, anna, {"text": "Gå til stranden"}),
        Entry(SESSION, "session", today, anna, {"assignment": PLAN, "amount": 8}),
        Entry(OFFER, OFFER_KIND, today, anna, {"entry": lost}),
    ):
        append(database, ANNA.id, entry, clock())
    return database


def posted(client: FlaskClient, body: Any) -> dict[str, Any]:
    answer = client.post("/api/sync", json=body)
    assert answer.status_code == 200, answer.json
    assert isinstance(answer.json, dict)
    return answer.json


@pytest.mark.usefixtures("log")
def test_every_shape_that_a_patient_ever_sent_is_accepted_and_comes_back_as_it_was_said(
    client_as: ClientAs,
) -> None:
    sent = [sample for sample in samples() if sample.by == "patient"]
    mutations = [
        {
            "number": number,
            "id": sample.id or str(uuid7()),
            "kind": sample.kind,
            "on": "2026-03-02",
            "made_at": "2026-03-02T10:00:00+01:00",
            "args": sample.args,
        }
        for number, sample in enumerate(sent, start=1)
    ]
    anna = client_as("anna")
    told = anna.post(
        "/api/sync", data=_written(envelope(*mutations, cursor=4)), content_type="application/json"
    )
    assert told.json is not None
    refused = [one for one in told.json["verdicts"] if one["verdict"] != "accepted"]
    assert refused == []
    said = {one["id"]: (one["kind"], one["args"]) for one in told.json["entries"]}
    for mutation, sample in zip(mutations, sent, strict=True):
        assert said[mutation["id"]] == (sample.kind, json.loads(_written(sample.args)))


def test_every_shape_that_somebody_else_ever_wrote_reaches_the_phone_as_it_was_said(
    log: Database, client_as: ClientAs, clock: FixedClock
) -> None:
    others = {
        "clinician": Actor("clinician", BO.id),
        "organisation": Actor("organisation", BO.organisation.id),
    }
    written = [sample for sample in samples() if sample.by in others]
    for sample in written:
        entry = Entry(str(uuid7()), sample.kind, clock().date(), others[sample.by], sample.args)
        append(log, ANNA.id, entry, clock())
    told = posted(client_as("anna"), envelope(cursor=4))
    assert [(one["kind"], one["args"]) for one in told["entries"]] == [
        (sample.kind, json.loads(_written(sample.args))) for sample in written
    ]


@pytest.mark.parametrize("one", envelopes(), ids=lambda one: one["name"])
def test_every_form_in_which_mutations_were_ever_wrapped_is_understood(
    client_as: ClientAs, one: dict[str, Any]
) -> None:
    anna = client_as("anna")
    told = posted(anna, one["body"])
    asked = one["body"]["mutations"]
    assert [verdict["verdict"] for verdict in told["verdicts"]] == ["accepted"] * len(asked)
    assert [entry["id"] for entry in told["entries"]] == [mutation["id"] for mutation in asked]
    again = posted(anna, one["body"])
    assert [verdict["again"] for verdict in again["verdicts"]] == [True] * len(asked)


def _written(value: Any) -> str:
    """Amounts are exact decimals in the samples, and numbers on the way."""
    return json.dumps(value, default=float)
