"""POST /api/sync as phones see it: every field of the answer, every limit, every no."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from time import monotonic
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from backend.web.house import EXTENSION
from backend.web.schemas.sync import AnswerSchema
from tests.cast import ANNA, BO, CARLA
from tests.clock import FixedClock
from tests.plans import give_plan

ClientAs = Callable[[str], FlaskClient]

DEVICE = "0192f0c8-0000-7000-8000-00000000d001"


def entry_id(number: int) -> str:
    return f"0192f0d1-0000-7000-8000-{number:012x}"


def goal(number: int, **other: Any) -> dict[str, Any]:
    mutation = {
        "number": number,
        "id": entry_id(number),
        "kind": "goal_set",
        "on": "2026-03-02",
        "made_at": "2026-03-02T10:00:00+01:00",
        "args": {"text": "Gå til stranden"},
    }
    return {**mutation, **other}


def envelope(*mutations: dict[str, Any], **other: Any) -> dict[str, Any]:
    return {
        "protocol": 1,
        "device": DEVICE,
        "epoch": None,
        "cursor": 0,
        "sent_at": "2026-03-02T10:00:00+01:00",
        "mutations": list(mutations),
        "holding": {"release": "2026-11-1", "recalls": 3},
        **other,
    }


def refused(client: FlaskClient, body: object) -> tuple[int, dict[str, Any]]:
    answer = client.post("/api/sync", json=body)
    assert answer.json is not None
    assert set(answer.json) == {"code", "message", "fields", "detail"}
    assert all(answer.json["message"].values())
    return answer.status_code, answer.json


def sent(client: FlaskClient, body: object) -> TestResponse:
    """As a browser writes JSON, half letters included."""
    return client.post("/api/sync", data=json.dumps(body), content_type="application/json")


def test_the_answer_has_exactly_the_fields_of_the_contract(
    app: Flask, client_as: ClientAs, clock: FixedClock
) -> None:
    plan = give_plan(app.extensions[EXTENSION].database, ANNA.id, BO.id, clock())
    session = goal(1, kind="session", args={"assignment": plan, "amount": 7.5})
    answer = client_as("anna").post("/api/sync", json=envelope(session, goal(2, kind="slept_well"), cursor=1))
    assert answer.status_code == 200
    assert answer.json is not None
    assert answer.json["epoch"].startswith("e-")
    assert answer.json == {
        "protocol": 1,
        "epoch": answer.json["epoch"],
        "cursor": 2,
        "more": False,
        "acknowledged": 2,
        "verdicts": [
            {"number": 1, "verdict": "accepted", "again": False},
            {"number": 2, "verdict": "refused", "code": "unknown_kind", "again": False},
        ],
        "entries": [
            {
                "seq": 2,
                "id": entry_id(1),
                "kind": "session",
                "on": "2026-03-02",
                "by": {"role": "patient", "id": ANNA.id},
                "device": DEVICE,
                "at": "2026-03-02T09:00:00Z",
                "made_at": "2026-03-02T09:00:00Z",
                "moved_days": 0,
                "args": {"assignment": plan, "amount": 7.5},
            }
        ],
        "release": None,
        "recalls": 0,
        "server_time": "2026-03-02T09:00:00Z",
    }
    assert AnswerSchema().validate(answer.json) == {}


@pytest.mark.parametrize(
    ("wrong", "field", "fault"),
    [
        ({"protocol": 2}, "protocol", "not_a_choice"),
        ({"protocol": None}, "protocol", "missing"),
        ({"device": "my phone"}, "device", "not_an_id"),
        ({"cursor": -1}, "cursor", "out_of_range"),
        ({"cursor": 2**31}, "cursor", "out_of_range"),
        ({"cursor": "0"}, "cursor", "not_a_whole_number"),
        ({"sent_at": "2026-03-02T10:00:00"}, "sent_at", "not_an_instant"),
        ({"sent_at": "0001-01-01T00:00:00+14:00"}, "sent_at", "not_an_instant"),
        ({"mutations": {}}, "mutations", "not_a_list"),
        ({"mutations": [5]}, "mutations.0", "not_an_object"),
        ({"mutations": [goal(0)]}, "mutations.0.number", "out_of_range"),
        ({"mutations": [goal(2**31)]}, "mutations.0.number", "out_of_range"),
        ({"mutations": [{**goal(1), "number": True}]}, "mutations.0.number", "not_a_whole_number"),
        ({"mutations": [goal(1, id=None)]}, "mutations.0.id", "missing"),
        ({"mutations": [goal(1, id="a\x00b")]}, "mutations.0.id", "unreadable_characters"),
        ({"patient": "carla"}, "patient", "unknown_field"),
        ({"holding": {"release": "x" * 65, "recalls": 0}}, "holding.release", "too_long"),
    ],
)
def test_a_broken_envelope_says_where_and_applies_nothing(
    client_as: ClientAs, wrong: dict[str, Any], field: str, fault: str
) -> None:
    client = client_as("anna")
    status, error = refused(client, envelope(goal(1), **wrong))
    assert (status, error["code"], error["fields"]) == (422, "invalid", {field: [fault]})
    answer = client.post("/api/sync", json=envelope())
    assert answer.json is not None
    assert (answer.json["acknowledged"], answer.json["entries"]) == (0, [])


@pytest.mark.parametrize(
    "poison",
    [
        {"kind": None},
        {"kind": {"a": 1}},
        {"on": "i går"},
        {"on": 20260302},
        {"made_at": "nu"},
        {"args": None},
        {"args": ["text"]},
        {"args": {"text": "half \ud83d"}},
        {"args": {"\ud83d": "text"}},
        {"id": "not-a-uuid"},
        {"patient_id": "carla"},
    ],
)
def test_a_poisoned_mutation_is_a_verdict_and_those_after_it_go_on(
    client_as: ClientAs, poison: dict[str, Any]
) -> None:
    answer = sent(client_as("anna"), envelope(goal(1, **poison), goal(2)))
    assert answer.status_code == 200
    assert answer.json is not None
    assert answer.json["verdicts"] == [
        {"number": 1, "verdict": "refused", "code": "bad_arguments", "again": False},
        {"number": 2, "verdict": "accepted", "again": False},
    ]


@pytest.mark.parametrize("number", ["0.30000000000000004", "1e999", "123456789012345678901234567890", "-0.0"])
def test_a_number_that_no_phone_could_keep_spoils_only_its_own_mutation(
    client_as: ClientAs, number: str
) -> None:
    odd = goal(1, kind="goal_rated", args={"goal": entry_id(2), "rating": "HERE"})
    body = json.dumps(envelope(odd, goal(2))).replace('"HERE"', number)
    answer = client_as("anna").post("/api/sync", data=body, content_type="application/json")
    assert answer.status_code == 200
    assert answer.json is not None
    assert [verdict["verdict"] for verdict in answer.json["verdicts"]] == ["refused", "accepted"]


@pytest.mark.parametrize(
    "text", ["", "{", "[" * 100_000, '{"cursor": NaN}', '{"cursor": 1, "cursor": 2}', "nul"]
)
def test_what_is_not_json_is_a_clear_no(client_as: ClientAs, text: str) -> None:
    answer = client_as("anna").post("/api/sync", data=text, content_type="application/json")
    assert answer.json is not None
    assert (answer.status_code, answer.json["code"]) == (400, "bad_json")


def test_two_hundred_mutations_are_taken_and_one_more_is_too_many(client_as: ClientAs) -> None:
    client = client_as("anna")
    many = [goal(number) for number in range(1, 202)]
    status, error = refused(client, envelope(*many))
    assert (status, error["code"]) == (422, "too_many_mutations")
    answer = client.post("/api/sync", json=envelope(*many[:200]))
    assert answer.json is not None
    assert answer.json["acknowledged"] == 200


def test_five_hundred_entries_from_a_month_offline_are_safe_within_ten_seconds(client_as: ClientAs) -> None:
    client = client_as("anna")
    began = monotonic()
    for first in (1, 201, 401):
        batch = [goal(number) for number in range(first, min(first + 200, 501))]
        assert client.post("/api/sync", json=envelope(*batch, cursor=first - 1)).status_code == 200
    assert monotonic() - began < 10
    assert client.post("/api/sync", json=envelope(cursor=500)).get_json()["acknowledged"] == 500


def test_more_than_256_kib_is_too_large(client_as: ClientAs) -> None:
    client = client_as("anna")
    status, error = refused(client, envelope(goal(1, args={"text": "x" * 256 * 1024})))
    assert (status, error["code"]) == (413, "body_too_large")


def test_a_mutation_that_does_not_say_when_it_was_made_is_taken_like_one_that_leaves_it_out(
    client_as: ClientAs,
) -> None:
    answer = sent(client_as("anna"), envelope(goal(1, made_at=None), goal(2)))
    assert answer.json is not None
    assert [verdict["verdict"] for verdict in answer.json["verdicts"]] == ["accepted", "accepted"]
    assert answer.json["entries"][0]["made_at"] is None


def test_a_field_with_half_a_letter_in_its_name_is_refused_by_name(client_as: ClientAs) -> None:
    answer = sent(client_as("anna"), envelope(**{"\ud83d": 1}))
    assert answer.json is not None
    assert (answer.status_code, answer.json["code"]) == (422, "invalid")


def test_a_gap_says_which_number_is_expected(client_as: ClientAs) -> None:
    status, error = refused(client_as("anna"), envelope(goal(3)))
    assert (status, error["code"], error["detail"]) == (409, "gap", {"expected": 1})


def test_a_reused_number_and_somebody_elses_phone_have_codes_of_their_own(client_as: ClientAs) -> None:
    anna = client_as("anna")
    assert anna.post("/api/sync", json=envelope(goal(1))).status_code == 200
    status, error = refused(anna, envelope(goal(1, id=entry_id(9))))
    assert (status, error["code"]) == (409, "number_reused")
    status, error = refused(client_as("carla"), envelope())
    assert (status, error["code"]) == (403, "not_your_device")


@pytest.mark.parametrize("signed_in", ["anna", "carla"])
def test_what_a_phone_holds_for_one_person_never_goes_in_with_anothers_session(
    client_as: ClientAs, signed_in: str
) -> None:
    hers = {"X-Rygvej-Person": ANNA.id if signed_in == "carla" else CARLA.id}
    answer = client_as(signed_in).post("/api/sync", json=envelope(goal(1)), headers=hers)
    assert (answer.status_code, (answer.json or {})["code"]) == (403, "not_your_session")
    untouched = client_as(signed_in).post("/api/sync", json=envelope()).json
    assert untouched is not None
    assert (untouched["entries"], untouched["acknowledged"]) == ([], 0)


def test_naming_oneself_only_agrees_with_the_session_and_opens_nothing(
    client_as: ClientAs, anonymous: FlaskClient
) -> None:
    told = {"X-Rygvej-Person": ANNA.id}
    answer = client_as("anna").post("/api/sync", json=envelope(goal(1)), headers=told)
    assert (answer.json or {})["entries"][0]["by"] == {"role": "patient", "id": ANNA.id}
    assert anonymous.post("/api/sync", json=envelope(), headers=told).status_code == 401
    assert client_as("bo").post("/api/sync", json=envelope(), headers=told).status_code == 403


def test_only_patients_sync(client_as: ClientAs, anonymous: FlaskClient) -> None:
    assert refused(client_as("bo"), envelope())[0] == 403
    assert refused(anonymous, envelope())[0] == 401


def test_a_long_answer_comes_packed_to_whoever_can_unpack_it(client_as: ClientAs) -> None:
    anna, headers = client_as("anna"), {"Accept-Encoding": "gzip"}
    plain = anna.post("/api/sync", json=envelope(*(goal(number) for number in range(1, 21))))
    packed = anna.post("/api/sync", json=envelope(), headers=headers)
    assert packed.headers["Content-Encoding"] == "gzip"
    assert json.loads(gzip.decompress(packed.data))["entries"] == plain.get_json()["entries"]
    short = anna.post("/api/sync", json=envelope(cursor=20), headers=headers)
    assert "Content-Encoding" not in short.headers
    assert short.get_json()["entries"] == []


def test_another_site_gets_no_answer_whose_size_could_tell_anything(client_as: ClientAs) -> None:
    answer = client_as("anna").post(
        "/api/sync", json=envelope(), headers={"Sec-Fetch-Site": "cross-site", "Accept-Encoding": "gzip"}
    )
    assert answer.status_code == 403
    assert "Content-Encoding" not in answer.headers
