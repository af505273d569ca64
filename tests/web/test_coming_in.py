"""Coming in by a code over HTTP: a session at once, a password later or never, one answer to every no."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from backend.domain.access_codes import DEVICE, JOIN, STAFF
from backend.services.access_codes import make_code
from backend.services.publish_release import publish_release
from backend.storage import audit
from backend.storage.transaction import Database
from backend.web.house import EXTENSION
from tests.answers import refused, told
from tests.cast import ANNA, BO, CARLA, Member
from tests.clock import FixedClock
from tests.conftest import ORIGIN, SECRET
from tests.content.small import draft_of, small

PASSWORD = "tre gode ord i regn"
OTHER = "fire andre ord i sol"


def code_for(database: Database, clock: FixedClock, member: Member = ANNA, purpose: str = JOIN) -> str:
    with database.write() as connection:
        return make_code(
            connection, secret=SECRET, person_id=member.id, purpose=purpose, made_by=BO.id, now=clock()
        ).code


def come_in(client: FlaskClient, code: str, born: str | None = "1979-04-12") -> TestResponse:
    return client.post("/api/access", json={"code": code, "born": born})


def choose(client: FlaskClient, password: str, old: str | None = None) -> TestResponse:
    return client.put("/api/session/password", json={"password": password, "old": old})


def test_a_code_and_the_birth_date_open_a_session_at_once(
    anonymous: FlaskClient, database: Database, clock: FixedClock
) -> None:
    answer = come_in(anonymous, code_for(database, clock))
    me = told(answer)
    assert (me["id"], me["has_password"]) == (ANNA.id, False)
    assert "HttpOnly" in answer.headers["Set-Cookie"]
    assert told(anonymous.get("/api/session"))["id"] == ANNA.id


def test_every_no_is_the_same_to_the_byte(
    anonymous: FlaskClient, database: Database, clock: FixedClock
) -> None:
    code = code_for(database, clock)
    answers = [
        come_in(anonymous, "0000-0000"),
        come_in(anonymous, code, "1991-10-03"),
        come_in(anonymous, code, None),
        come_in(anonymous, "ikke en kode"),
    ]
    told(come_in(anonymous, code))
    answers.append(come_in(anonymous, code))
    for answer in answers:
        refused(answer, 401, "code_not_valid")
    assert len({answer.data for answer in answers}) == 1


def test_whoever_has_no_password_is_remembered_for_half_a_year_of_silence(
    anonymous: FlaskClient, database: Database, clock: FixedClock
) -> None:
    answer = come_in(anonymous, code_for(database, clock))
    assert f"Max-Age={int(timedelta(days=400).total_seconds())}" in answer.headers["Set-Cookie"]
    clock.move(days=179)
    assert anonymous.get("/api/session").status_code == 200
    clock.move(days=179)
    assert anonymous.get("/api/session").status_code == 200
    clock.move(days=43)
    assert anonymous.get("/api/session").status_code == 401


def test_a_password_is_chosen_later_and_then_opens_another_device(
    app: Flask, anonymous: FlaskClient, database: Database, clock: FixedClock
) -> None:
    told(come_in(anonymous, code_for(database, clock)))
    clock.move(days=40)
    assert told(choose(anonymous, PASSWORD))["has_password"] is True
    other = app.test_client()
    other.environ_base["HTTP_SEC_FETCH_SITE"] = "same-origin"
    assert told(other.post("/api/session", json={"email": ANNA.email, "password": PASSWORD}))["id"] == ANNA.id


def test_that_a_password_was_chosen_is_written_down_and_that_one_was_refused_is_not(
    anonymous: FlaskClient, database: Database, clock: FixedClock
) -> None:
    told(come_in(anonymous, code_for(database, clock)))
    choose(anonymous, "kort")
    told(choose(anonymous, PASSWORD))
    with database.read() as connection:
        rows = [(row.actor_id, row.act, row.why) for row in audit.of_patient(connection, ANNA.id)]
    assert rows == [(ANNA.id, "password_chosen", "self"), (ANNA.id, "code_redeemed", "self")]


def test_another_password_asks_for_the_old_one_and_ends_every_other_session(
    client_as: Callable[[str], FlaskClient], clock: FixedClock
) -> None:
    here, elsewhere = client_as("anna"), client_as("anna")
    told(choose(here, PASSWORD))
    refused(choose(here, OTHER), 403, "wrong_old_password")
    refused(choose(here, OTHER, "et helt andet ord"), 403, "wrong_old_password")
    assert elsewhere.get("/api/session").status_code == 200
    told(choose(here, OTHER, PASSWORD))
    assert elsewhere.get("/api/session").status_code == 401
    assert here.get("/api/session").status_code == 200


@pytest.mark.parametrize(("purpose", "status"), [(JOIN, 200), (DEVICE, 403)])
def test_a_code_from_outside_stands_for_the_old_password_and_one_from_a_session_does_not(
    anonymous: FlaskClient,
    client_as: Callable[[str], FlaskClient],
    database: Database,
    clock: FixedClock,
    purpose: str,
    status: int,
) -> None:
    told(choose(client_as("anna"), PASSWORD))
    told(come_in(anonymous, code_for(database, clock, purpose=purpose)))
    assert choose(anonymous, OTHER).status_code == status


def test_a_code_stands_for_the_old_password_only_for_a_while(
    anonymous: FlaskClient,
    client_as: Callable[[str], FlaskClient],
    database: Database,
    clock: FixedClock,
) -> None:
    told(choose(client_as("anna"), PASSWORD))
    told(come_in(anonymous, code_for(database, clock)))
    clock.move(minutes=16)
    refused(choose(anonymous, OTHER), 403, "wrong_old_password")


def test_staff_come_in_by_their_address(
    anonymous: FlaskClient, database: Database, clock: FixedClock
) -> None:
    code = code_for(database, clock, BO, STAFF)
    refused(come_in(anonymous, code), 401, "code_not_valid")
    assert told(anonymous.post("/api/access", json={"code": code, "email": BO.email}))["id"] == BO.id


def test_the_card_has_an_address_that_tells_no_server_the_code(
    app: Flask, client_as: Callable[[str], FlaskClient], clock: FixedClock
) -> None:
    publish_release(app.extensions[EXTENSION].database, draft_of(small()), now=clock())
    asked = {
        "id": "0192f0d1-0000-7000-8000-0000000000aa",
        "name": " Karen   Lund ",
        "born": "1988-08-08",
        "municipality": "0461",
        "language": "da",
    }
    answer = client_as("bo").post("/api/clinic/invitations", json=asked)
    assert answer.status_code == 201
    handed = told(answer)
    assert handed["url"] == f"{ORIGIN}/start#{handed['code']}"
    assert handed["name"] == "Karen Lund"
    assert len(handed["qr"]) == len(handed["qr"][0]) >= 21
    (waiting,) = told(client_as("bo").get("/api/clinic/invitations"))["invitations"]
    assert (waiting["name"], waiting["state"]) == ("Karen Lund", "waiting")
    assert handed["code"] not in str(waiting)
    refused(client_as("bo").delete(f"/api/clinic/patients/{CARLA.id}/code"), 404, "not_found")
    assert client_as("bo").delete(f"/api/clinic/patients/{handed['patient']}/code").status_code == 204
