"""Requests that are broken, too large, too deep, or not what they say: a clear no, and nothing changed."""

from __future__ import annotations

import json
from collections.abc import Callable
from io import BytesIO

import pytest
from flask.testing import FlaskClient

from tests.answers import refused, told
from tests.cast import ANNA, HEALTH_CENTRE

pytestmark = pytest.mark.any_database

BROKEN = [
    b"",
    b"{",
    b"nonsense",
    b'{"language": NaN}',
    b'{"language": Infinity}',
    b'{"language": -Infinity}',
    b'{"language": "en", "language": "da"}',
    b'{"language": 1e999999999}',
    b'{"language": 123456789012345678901234567890}',
    b'{"language": 9007199254740993}',
    b'{"language": 0.1234567890123456789}',
    b"[" * 100_000,
    b'{"a":' * 40_000,
    b"\xff\xfe\x00",
    '{"language": "en"}'.encode("utf-16-be")[:-1],
]


@pytest.fixture
def anna(client_as: Callable[[str], FlaskClient]) -> FlaskClient:
    return client_as("anna")


@pytest.mark.parametrize("body", BROKEN, ids=lambda body: repr(body[:30]))
def test_a_body_that_is_not_plain_json_is_bad_json(anna: FlaskClient, body: bytes) -> None:
    answer = anna.put("/api/session/language", data=body, content_type="application/json")
    refused(answer, 400, "bad_json")
    assert told(anna.get("/api/session"))["language"] == "da"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", "   "),
        ("email", "ny@rygvej.test anden@rygvej.test"),
        ("email", "ny@rygvej.test\nBcc: anden@rygvej.test"),
        ("profession", "nurse<b>"),
    ],
)
def test_what_is_right_only_at_its_beginning_is_wrong(
    client_as: Callable[[str], FlaskClient], field: str, value: str
) -> None:
    new = {
        "name": "Ny Ansat",
        "email": "ny@rygvej.test",
        "profession": "nurse",
        "organisation": HEALTH_CENTRE.id,
        "role": "clinician",
        "first_day": "2026-03-02",
    }
    ida = client_as("ida")
    answer = ida.post("/api/admin/staff", json={**new, field: value})
    assert refused(answer, 422, "invalid")["fields"] == {field: ["wrong_form"]}
    assert ida.post("/api/admin/staff", json=new).status_code == 201


@pytest.mark.parametrize(
    ("path", "field", "body"),
    [
        ("/api/desk/releases/schedule", "day", {"texts": ["walk"], "day": "0001-01-01", "time": "00:00"}),
        (
            "/api/desk/reviews/walk",
            "review_by",
            {"checked": "x", "review_by": "9999-12-31", "sources": [], "revision": 1},
        ),
    ],
)
def test_a_day_without_one_beside_it_is_no_day(
    client_as: Callable[[str], FlaskClient], path: str, field: str, body: dict[str, object]
) -> None:
    fields = refused(client_as("freja").post(path, json=body), 422, "invalid")["fields"]
    assert fields[field] == ["not_a_day"]


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
@pytest.mark.parametrize("field", ["valid_from", "last_day"])
def test_words_of_a_slot_hold_between_days_that_can_be_counted(
    client_as: Callable[[str], FlaskClient], field: str, day: str
) -> None:
    days = {"valid_from": "2026-03-02", "last_day": None, field: day}
    words = {"number": 0, "source": {"da": "Ring.", "en": "Call."}, **days}
    answer = client_as("dorte").put("/api/desk/slots/0461/contacts", json=words)
    assert refused(answer, 422, "invalid")["fields"] == {field: ["not_a_day"]}


@pytest.mark.parametrize("body", ["[]", '"en"', "3", "null", "[[1]]"])
def test_json_that_is_no_object_is_invalid(anna: FlaskClient, body: str) -> None:
    answer = anna.put("/api/session/language", data=body, content_type="application/json")
    assert refused(answer, 422, "invalid")["fields"] == {"": ["not_an_object"]}


def test_every_field_that_is_wrong_is_named(anna: FlaskClient) -> None:
    answer = anna.post("/api/session", json={"email": "x\x00y", "passwort": 1})
    fields = {"email": ["unreadable_characters"], "password": ["missing"], "passwort": ["unknown_field"]}
    assert refused(answer, 422, "invalid")["fields"] == fields


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""]
)
def test_a_body_of_another_kind_is_not_read(anna: FlaskClient, kind: str) -> None:
    body = json.dumps({"language": "en"})
    answer = anna.put("/api/session/language", data=body, headers={"Content-Type": kind})
    refused(answer, 415, "unsupported_media_type")


def test_a_body_over_256_kib_is_refused_before_it_is_read(anna: FlaskClient) -> None:
    fits = json.dumps({"language": "x" * (256 * 1024 - 20)})
    assert len(fits) <= 256 * 1024
    refused(anna.put("/api/session/language", data=fits, content_type="application/json"), 422, "invalid")
    large = json.dumps({"language": "x" * 256 * 1024})
    answer = anna.put("/api/session/language", data=large, content_type="application/json")
    refused(answer, 413, "body_too_large")


def test_a_body_in_chunks_is_not_taken_for_the_part_that_fits(anna: FlaskClient) -> None:
    large = b'{"language": "en"}' + b" " * 256 * 1024
    answer = anna.put(
        "/api/session/language",
        input_stream=BytesIO(large),
        content_type="application/json",
        environ_overrides={"wsgi.input_terminated": True},
    )
    refused(answer, 413, "body_too_large")
    assert told(anna.get("/api/session"))["language"] == "da"


@pytest.mark.parametrize(
    "path", ["/api", "/api/", "/api/nope", "/api/session/nope", "/api/%2e%2e/x", "/api/session/"]
)
@pytest.mark.parametrize("method", ["GET", "POST", "DELETE"])
def test_an_unknown_address_of_the_api_is_not_found(anna: FlaskClient, path: str, method: str) -> None:
    refused(anna.open(path, method=method), 404, "not_found")


@pytest.mark.only_on("postgresql")
@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/api/clinic/patients/%00"),
        ("GET", f"/api/clinic/patients/{ANNA.id}%00"),
        ("POST", f"/api/clinic/patients/{ANNA.id}/plans/%00/undo"),
        ("GET", "/content/items/%00.json"),
    ],
)
def test_no_address_holds_what_the_database_could_not_even_look_for(
    client_as: Callable[[str], FlaskClient], method: str, path: str
) -> None:
    refused(client_as("bo").open(path, method=method, json={"id": ANNA.id}), 404, "not_found")


def test_a_method_that_is_not_there_says_which_are(anna: FlaskClient) -> None:
    answer = anna.patch("/api/session")
    refused(answer, 405, "method_not_allowed")
    assert {"GET", "POST", "DELETE"} <= set(answer.headers["Allow"].split(", "))


def test_text_may_hold_lines_tabs_and_every_letter(anna: FlaskClient) -> None:
    answer = anna.post("/api/session", json={"email": "a\n\tæøå🙂", "password": "x"})
    refused(answer, 401, "wrong_credentials")


@pytest.mark.parametrize("name", [r"\ud800", r"\u0000", "x" * 100_000, "æ.ø"])
def test_an_odd_field_name_is_refused_without_being_sent_back_whole(anna: FlaskClient, name: str) -> None:
    body = f'{{"language": "en", "{name}": 1}}'.encode()
    answer = anna.put("/api/session/language", data=body, content_type="application/json")
    assert ["unknown_field"] in refused(answer, 422, "invalid")["fields"].values()
    assert len(answer.data) < 1000


@pytest.mark.parametrize("text", [r"\ud800", r"\u0000", r"\u001b[31m", r"\u202e\u0007"])
def test_text_that_no_database_or_terminal_can_bear_is_refused(anna: FlaskClient, text: str) -> None:
    body = f'{{"email": "{text}", "password": "x"}}'.encode()
    answer = anna.post("/api/session", data=body, content_type="application/json")
    assert refused(answer, 422, "invalid")["fields"] == {"email": ["unreadable_characters"]}
