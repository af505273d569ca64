"""The log names routes, never people: nothing that anybody is, writes or feels may stand in it."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from backend.storage.transaction import StorageBusy
from backend.web.access import doors
from tests.answers import refused
from tests.cast import ANNA, CAST

pytestmark = pytest.mark.any_database

CANARY = "kanarie-hexeskud"


def lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    """What was logged, each line as the JSON that it must be."""
    return [json.loads(line) for line in capsys.readouterr().err.splitlines()]


def test_a_request_is_one_line_with_route_status_and_time(
    client_as: Callable[[str], FlaskClient], capsys: pytest.CaptureFixture[str]
) -> None:
    answer = client_as("anna").get("/api/session?anna=1")
    (line,) = lines(capsys)
    assert (line["event"], line["method"], line["route"]) == ("request", "GET", "/api/session")
    assert line["status"] == 200
    assert line["ms"] >= 0
    assert line["request"] == answer.headers["X-Request-Id"]


def test_an_error_carries_its_code_and_the_pattern_of_its_route(
    anonymous: FlaskClient, capsys: pytest.CaptureFixture[str]
) -> None:
    anonymous.get(f"/content/items/{CANARY}.json")
    (line,) = lines(capsys)
    assert line["route"] == "/content/items/<sha256>.json"
    assert line["code"] == "not_found"


def test_one_request_leaves_nothing_in_the_next_ones_line(
    anonymous: FlaskClient, capsys: pytest.CaptureFixture[str]
) -> None:
    anonymous.get("/api/nope")
    anonymous.get("/healthz")
    first, second = lines(capsys)
    assert first["code"] == "not_found"
    assert "code" not in second
    assert first["request"] != second["request"]


def test_nothing_that_was_sent_stands_in_the_log(
    app: Flask, client_as: Callable[[str], FlaskClient], capsys: pytest.CaptureFixture[str]
) -> None:
    @doors.public
    def crash(word: str) -> str:
        raise RuntimeError(f"{word} {ANNA.email}")

    @doors.public
    def busy(word: str) -> str:
        raise StorageBusy("database is locked")

    app.add_url_rule("/api/crash/<word>", "crash", crash)
    app.add_url_rule("/api/busy/<word>", "busy", busy)
    anna = client_as("anna")
    anna.post("/api/session", json={"email": ANNA.email, "password": CANARY})
    anna.post("/api/session", json={CANARY: CANARY})
    anna.post("/api/session", data=CANARY, content_type="application/json")
    anna.put(
        "/api/session/language", json={"language": CANARY}, headers={"User-Agent": CANARY, "X-A": CANARY}
    )
    anna.get(f"/api/{CANARY}?{CANARY}={CANARY}")
    anna.get(f"/{CANARY}")
    refused(anna.get(f"/api/crash/{CANARY}"), 500, "internal")
    refused(anna.get(f"/api/busy/{CANARY}"), 503, "storage_busy")
    logged = capsys.readouterr().err
    assert logged.count("\n") >= 8
    assert CANARY not in logged
    for member in CAST.values():
        assert member.name.split()[0] not in logged
        assert member.email not in logged
        assert member.id not in logged


def test_a_crash_is_logged_with_its_place_in_the_code(app: Flask, capsys: pytest.CaptureFixture[str]) -> None:
    @doors.public
    def crash() -> str:
        raise RuntimeError(CANARY)

    app.add_url_rule("/api/crash", "crash", crash)
    refused(app.test_client().get("/api/crash"), 500, "internal")
    error = next(line for line in lines(capsys) if line["event"] == "unhandled")
    assert error["level"] == "error"
    assert error["error"] == "RuntimeError"
    assert "test_logs.py" in error["frames"][-1]
