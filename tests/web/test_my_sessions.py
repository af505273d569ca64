"""Where one is signed in: told in names that one knows, ended from anywhere, and nobody else's business."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import event
from uuid_utils.compat import uuid7

from backend.services.passwords import Passwords
from backend.services.people import change_password
from backend.storage.transaction import Database
from backend.web.house import EXTENSION
from tests.answers import refused, told
from tests.cast import ANNA, BO
from tests.clock import FixedClock
from tests.conftest import CHEAP

PASSWORD = "hest vindue lampe"
ANDROID = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/131.0 Mobile Safari/537.36"
IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1 Version/18.1 Safari/604.1"

SignedIn = Callable[..., FlaskClient]


@pytest.fixture
def signed_in(app: Flask, database: Database, clock: FixedClock) -> SignedIn:
    """`signed_in(IPHONE)` is Anna's iPhone."""
    for member in (ANNA, BO):
        change_password(database, Passwords(CHEAP), email=member.email, password=PASSWORD, now=clock())

    def one(user_agent: str, email: str = ANNA.email) -> FlaskClient:
        client = app.test_client()
        client.environ_base["HTTP_SEC_FETCH_SITE"] = "same-origin"
        client.environ_base["HTTP_USER_AGENT"] = user_agent
        told(client.post("/api/session", json={"email": email, "password": PASSWORD}))
        return client

    return one


def listed(client: FlaskClient) -> list[dict[str, Any]]:
    sessions: list[dict[str, Any]] = told(client.get("/api/session/all"))["sessions"]
    return sessions


def sync(client: FlaskClient, clock: FixedClock, device: str) -> None:
    body = {
        "protocol": 1,
        "device": device,
        "cursor": 0,
        "sent_at": clock().isoformat(),
        "mutations": [],
        "holding": None,
    }
    told(client.post("/api/sync", json=body))


def test_each_device_has_a_name_and_says_when_it_was_used_and_last_synced(
    signed_in: SignedIn, clock: FixedClock
) -> None:
    phone = signed_in(ANDROID)
    sync(phone, clock, str(uuid7()))
    clock.move(days=1)
    other = signed_in(IPHONE)
    here, there = listed(other)
    assert here["device"] == {"browser": "Safari", "system": "iPhone"}
    assert here["current"]
    assert here["synced_at"] is None
    assert here["created_at"] == here["seen_at"] == "2026-03-03T09:00:00Z"
    assert there["device"] == {"browser": "Chrome", "system": "Android"}
    assert not there["current"]
    assert there["synced_at"] == there["created_at"] == "2026-03-02T09:00:00Z"


def test_a_session_is_ended_from_another_device_and_is_out_at_once(signed_in: SignedIn) -> None:
    lost, kept = signed_in(ANDROID), signed_in(IPHONE)
    [there] = [session for session in listed(kept) if not session["current"]]
    assert kept.delete(f"/api/session/all/{there['id']}").status_code == 204
    refused(lost.get("/api/session"), 401, "not_signed_in")
    assert len(listed(kept)) == 1
    refused(kept.delete(f"/api/session/all/{there['id']}"), 404, "not_found")


def test_all_others_are_ended_together(signed_in: SignedIn) -> None:
    others, mine = [signed_in(ANDROID) for _ in range(3)], signed_in(IPHONE)
    bos = signed_in(IPHONE, BO.email)
    assert mine.delete("/api/session/all").status_code == 204
    for other in others:
        refused(other.get("/api/session"), 401, "not_signed_in")
    assert [session["current"] for session in listed(mine)] == [True]
    assert bos.get("/api/session").status_code == 200


@pytest.mark.parametrize("put_out", ["one", "all", "a new password"])
def test_whoever_is_put_out_does_not_come_in_again_by_a_code_made_before(
    signed_in: SignedIn, app: Flask, put_out: str
) -> None:
    lost, kept = signed_in(ANDROID), signed_in(IPHONE)
    code = told(lost.post("/api/session/code"))["code"]
    [there] = [session for session in listed(kept) if not session["current"]]
    if put_out == "one":
        assert kept.delete(f"/api/session/all/{there['id']}").status_code == 204
    elif put_out == "all":
        assert kept.delete("/api/session/all").status_code == 204
    else:
        told(kept.put("/api/session/password", json={"password": "sol over havnen", "old": PASSWORD}))
    stranger = app.test_client()
    stranger.environ_base["HTTP_SEC_FETCH_SITE"] = "same-origin"
    answer = stranger.post("/api/access", json={"code": code, "born": "1979-04-12", "email": None})
    refused(answer, 401, "code_not_valid")


@pytest.mark.parametrize("session_id", ["0192f0d1-0000-7000-8000-000000000099", "x", "0", "%00"])
def test_somebody_elses_session_looks_like_one_that_there_is_not(
    signed_in: SignedIn, session_id: str
) -> None:
    anna, bo = signed_in(IPHONE), signed_in(ANDROID, BO.email)
    [bos] = listed(bo)
    answers = [anna.delete(f"/api/session/all/{wanted}") for wanted in (bos["id"], session_id)]
    for answer in answers:
        refused(answer, 404, "not_found")
    assert answers[0].data == answers[1].data
    assert bo.get("/api/session").status_code == 200


def test_the_list_tells_neither_tokens_nor_anybody_elses_sessions(signed_in: SignedIn) -> None:
    anna = signed_in(IPHONE)
    bo = signed_in(ANDROID, BO.email)
    cookie = anna.get_cookie("rygvej")
    assert cookie is not None
    assert len(listed(anna)) == len(listed(bo)) == 1
    assert cookie.value not in anna.get("/api/session/all").text
    assert set(listed(anna)[0]) == {"id", "device", "created_at", "seen_at", "synced_at", "current"}


def test_a_session_that_has_ended_by_itself_is_not_in_the_list(
    signed_in: SignedIn, clock: FixedClock
) -> None:
    signed_in(ANDROID)
    clock.move(days=31)
    assert len(listed(signed_in(IPHONE))) == 1


def test_which_phone_it_is_is_written_once_a_session_and_not_at_every_sync(
    app: Flask, signed_in: SignedIn, clock: FixedClock
) -> None:
    phone, device = signed_in(ANDROID), str(uuid7())
    sync(phone, clock, device)
    written: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        if not statement.startswith(("SELECT", "BEGIN", "PRAGMA")):
            written.append(statement)

    event.listen(app.extensions[EXTENSION].database.engine, "before_cursor_execute", note)
    sync(phone, clock, device)
    assert written == []


def test_the_mark_of_a_known_device_opens_nothing_and_stays_when_one_signs_out(
    app: Flask, signed_in: SignedIn
) -> None:
    anna = signed_in(IPHONE)
    mark = anna.get_cookie("rygvej-device")
    assert mark is not None
    assert mark.http_only
    assert ANNA.id not in mark.value
    anna.delete("/api/session")
    assert anna.get_cookie("rygvej-device") is not None
    stranger = app.test_client()
    stranger.set_cookie("rygvej-device", mark.value)
    refused(stranger.get("/api/session"), 401, "not_signed_in")


def test_a_phone_gone_wild_is_told_to_wait_and_the_next_phone_is_not(
    signed_in: SignedIn, clock: FixedClock
) -> None:
    wild, calm = signed_in(ANDROID), signed_in(IPHONE)
    device = str(uuid7())
    for _ in range(120):
        sync(wild, clock, device)
    # Even what cannot be read is not looked at any more.
    answer = wild.post("/api/sync", data=b"{")
    refused(answer, 429, "too_many_tries")
    assert answer.headers["Retry-After"] == "60"
    sync(calm, clock, str(uuid7()))
    clock.move(minutes=1)
    sync(wild, clock, device)
