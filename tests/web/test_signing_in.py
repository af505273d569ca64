"""Signing in, being known, and signing out."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Lock
from typing import Any, NoReturn

import pytest
from argon2 import PasswordHasher, extract_parameters
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import event, select
from werkzeug.test import TestResponse

from backend import create_app
from backend.services.passwords import Passwords
from backend.services.people import change_password
from backend.settings import Settings
from backend.storage import people, sessions
from backend.storage.tables import session, sign_in_try
from backend.storage.transaction import Database, StorageFull
from backend.web.house import EXTENSION
from tests.answers import refused, told
from tests.cast import ANNA, BO, CARLA
from tests.clock import FixedClock
from tests.conftest import CHEAP

PASSWORD = "en-lang-adgangskode"


@pytest.fixture(autouse=True)
def _passwords(database: Database, clock: FixedClock) -> None:
    for member in (ANNA, BO):
        change_password(database, Passwords(CHEAP), email=member.email, password=PASSWORD, now=clock())


def sign_in(
    client: FlaskClient, email: str = ANNA.email, password: str = PASSWORD, **more: Any
) -> TestResponse:
    return client.post("/api/session", json={"email": email, "password": password}, **more)


def test_anna_signs_in_and_is_told_who_she_is(anonymous: FlaskClient) -> None:
    me = told(sign_in(anonymous))
    assert me == told(anonymous.get("/api/session"))
    assert me["name"] == "Anna Holm"
    assert me["roles"] == [
        {
            "role": "patient",
            "organisation": {
                "id": ANNA.organisation.id,
                "name": "Odense",
                "kind": "municipality",
                "code": "0461",
            },
        }
    ]
    assert me["patient"]["municipality"] == {"code": "0461", "name": "Odense", "slug": "odense"}
    assert me["patient"]["born"] == "1979-04-12"
    assert [(carer["name"], carer["profession"]) for carer in me["patient"]["clinicians"]] == [
        ("Bo Friis", "physiotherapist"),
        ("Erik Lund", "gp"),
    ]
    assert me["server_time"] == "2026-03-02T09:00:00Z"
    assert me["demo"] is False


def test_an_address_is_the_same_however_it_is_typed(anonymous: FlaskClient) -> None:
    assert told(sign_in(anonymous, " ANNA@Rygvej.TEST "))["id"] == ANNA.id


def test_staff_have_no_patient_in_them(client_as: Callable[[str], FlaskClient]) -> None:
    assert told(client_as("bo").get("/api/session"))["patient"] is None


def test_an_unknown_address_and_a_wrong_password_get_the_same_answer(anonymous: FlaskClient) -> None:
    wrong = sign_in(anonymous, password="forkert-adgangskode")
    unknown = sign_in(anonymous, "nobody@rygvej.test")
    refused(wrong, 401, "wrong_credentials")
    assert wrong.data == unknown.data
    assert "Set-Cookie" not in wrong.headers


def test_whatever_is_wrong_costs_the_same_hashing_and_the_same_statements(
    app: Flask, anonymous: FlaskClient, database: Database, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    with database.write() as connection:
        people.disable(connection, BO.id, clock())
    sign_in(anonymous, "anybody@rygvej.test")  # The first request of a process also looks whether all fits.
    done: list[str] = []
    verify = PasswordHasher.verify

    def counted(self: PasswordHasher, kept: str, password: str) -> bool:
        done.append(f"hash {extract_parameters(kept)}")
        return verify(self, kept, password)

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        done.append(statement)

    monkeypatch.setattr(PasswordHasher, "verify", counted)
    event.listen(app.extensions[EXTENSION].database.engine, "before_cursor_execute", note)
    work = []
    for number, (email, password) in enumerate(
        (
            (ANNA.email, "forkert-adgangskode"),
            ("nobody@rygvej.test", PASSWORD),
            (BO.email, PASSWORD),  # Let in no more.
            (CARLA.email, PASSWORD),  # Has chosen no password.
        )
    ):
        done.clear()
        answer = sign_in(anonymous, email, password, environ_overrides={"REMOTE_ADDR": f"192.0.2.{number}"})
        refused(answer, 401, "wrong_credentials")
        work.append(tuple(done))
    assert work == [work[0]] * len(work)
    assert sum(one.startswith("hash") for one in work[0]) == 1


def test_the_sixth_wrong_password_has_to_wait_and_the_right_one_too(
    anonymous: FlaskClient, clock: FixedClock
) -> None:
    for _ in range(5):
        refused(sign_in(anonymous, password="forkert-adgangskode"), 401, "wrong_credentials")
    clock.move(minutes=5)
    answer = sign_in(anonymous)
    assert refused(answer, 429, "too_many_tries")["detail"] == {"seconds": 600}
    assert answer.headers["Retry-After"] == "600"
    clock.move(minutes=10)
    assert told(sign_in(anonymous))["id"] == ANNA.id


def test_nobody_can_lock_anna_out_from_somewhere_else(anonymous: FlaskClient) -> None:
    elsewhere = {"REMOTE_ADDR": "192.0.2.9"}
    for _ in range(8):
        sign_in(anonymous, password="forkert-adgangskode", environ_overrides=elsewhere)
    refused(sign_in(anonymous, environ_overrides=elsewhere), 429, "too_many_tries")
    assert told(sign_in(anonymous))["id"] == ANNA.id


def test_one_address_may_not_try_everybody(anonymous: FlaskClient) -> None:
    for number in range(50):
        refused(sign_in(anonymous, f"person{number}@rygvej.test"), 401, "wrong_credentials")
    refused(sign_in(anonymous), 429, "too_many_tries")


def test_a_whole_clinic_behind_one_address_signs_in_with_the_right_passwords(anonymous: FlaskClient) -> None:
    for _ in range(60):
        assert told(sign_in(anonymous))["id"] == ANNA.id


def test_a_neighbour_in_the_same_ipv6_network_is_the_same_address(anonymous: FlaskClient) -> None:
    for number in range(5):
        sign_in(
            anonymous,
            password="forkert-adgangskode",
            environ_overrides={"REMOTE_ADDR": f"2001:db8:1:2::{number:x}"},
        )
    answer = sign_in(anonymous, environ_overrides={"REMOTE_ADDR": "2001:db8:1:2:ffff::1"})
    refused(answer, 429, "too_many_tries")


def test_the_throttle_survives_a_restart(
    anonymous: FlaskClient, settings: Settings, clock: FixedClock
) -> None:
    for _ in range(5):
        sign_in(anonymous, password="forkert-adgangskode")
    again = create_app(settings, clock)
    refused(
        again.test_client().post(
            "/api/session",
            json={"email": ANNA.email, "password": PASSWORD},
            headers={"Sec-Fetch-Site": "same-origin"},
        ),
        429,
        "too_many_tries",
    )
    again.extensions[EXTENSION].database.close()


def test_the_tables_of_sign_in_hold_neither_tokens_nor_addresses(
    anonymous: FlaskClient, database: Database
) -> None:
    sign_in(anonymous)
    sign_in(anonymous, password="forkert-adgangskode")
    token = anonymous.get_cookie("rygvej")
    assert token is not None
    with database.read() as connection:
        kept = str(connection.execute(select(session)).all()) + str(
            connection.execute(select(sign_in_try)).all()
        )
    assert sessions.fingerprint(token.value) in kept
    assert token.value not in kept
    assert ANNA.email not in kept
    assert "127.0.0.1" not in kept


def test_the_cookie_is_out_of_scripts_reach_and_works_without_https_on_loopback(
    anonymous: FlaskClient,
) -> None:
    cookie = sign_in(anonymous).headers["Set-Cookie"]
    assert cookie.startswith("rygvej=")
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert "Path=/" in cookie
    assert "Secure" not in cookie
    assert "Domain" not in cookie


@pytest.fixture
def https_app(settings: Settings, clock: FixedClock) -> Iterator[Flask]:
    made = create_app(replace(settings, origin="https://rygvej.example.dk"), clock)
    yield made
    made.extensions[EXTENSION].database.close()


def test_over_https_the_cookie_is_bound_to_the_host(https_app: Flask) -> None:
    client = https_app.test_client()
    client.environ_base["HTTP_SEC_FETCH_SITE"] = "same-origin"
    cookie = sign_in(client, base_url="https://localhost").headers["Set-Cookie"]
    assert cookie.startswith("__Host-rygvej=")
    assert "Secure" in cookie
    assert "Path=/" in cookie
    assert "Domain" not in cookie
    assert told(client.get("/api/session", base_url="https://localhost"))["id"] == ANNA.id


def test_signing_out_ends_the_session_even_where_the_cookie_was_kept(anonymous: FlaskClient) -> None:
    sign_in(anonymous)
    token = anonymous.get_cookie("rygvej")
    assert token is not None
    answer = anonymous.delete("/api/session")
    assert answer.status_code == 204
    assert anonymous.get_cookie("rygvej") is None
    anonymous.set_cookie("rygvej", token.value)
    refused(anonymous.get("/api/session"), 401, "not_signed_in")


def test_signing_in_as_somebody_else_ends_the_session_that_the_browser_had(anonymous: FlaskClient) -> None:
    sign_in(anonymous)
    annas = anonymous.get_cookie("rygvej")
    assert annas is not None
    refused(sign_in(anonymous, BO.email, "forkert-adgangskode"), 401, "wrong_credentials")
    assert told(anonymous.get("/api/session"))["id"] == ANNA.id
    assert told(sign_in(anonymous, BO.email))["id"] == BO.id
    anonymous.set_cookie("rygvej", annas.value)
    refused(anonymous.get("/api/session"), 401, "not_signed_in")


def test_signing_out_twice_is_no_trouble(anonymous: FlaskClient) -> None:
    assert anonymous.delete("/api/session").status_code == 204


def test_two_phones_have_two_sessions(app: Flask, client_as: Callable[[str], FlaskClient]) -> None:
    one, other = client_as("anna"), client_as("anna")
    one.delete("/api/session")
    refused(one.get("/api/session"), 401, "not_signed_in")
    assert told(other.get("/api/session"))["id"] == ANNA.id


@pytest.mark.parametrize(
    ("email", "idle", "absolute"), [(ANNA.email, 30 * 24, 180 * 24), (BO.email, 12, 7 * 24)]
)
def test_a_session_ends_when_unused_or_old(
    anonymous: FlaskClient, clock: FixedClock, email: str, idle: int, absolute: int
) -> None:
    sign_in(anonymous, email)
    clock.move(hours=idle - 1)
    assert anonymous.get("/api/session").status_code == 200
    clock.move(hours=idle, minutes=1)
    refused(anonymous.get("/api/session"), 401, "not_signed_in")

    sign_in(anonymous, email)
    for _ in range(absolute // (idle - 1)):
        clock.move(hours=idle - 1)
        assert anonymous.get("/api/session").status_code == 200
    clock.move(hours=absolute % (idle - 1), minutes=1)
    refused(anonymous.get("/api/session"), 401, "not_signed_in")


def test_being_seen_is_written_at_most_once_a_quarter(
    anonymous: FlaskClient, clock: FixedClock, database: Database
) -> None:
    def seen_at() -> object:
        with database.read() as connection:
            return connection.scalar(select(session.c.seen_at))

    sign_in(anonymous)
    first = clock()
    clock.move(minutes=14)
    anonymous.get("/api/session")
    assert seen_at() == first
    clock.move(minutes=1)
    anonymous.get("/api/session")
    assert seen_at() == clock()


def test_whoever_is_signed_in_can_read_while_nobody_can_write(
    anonymous: FlaskClient, clock: FixedClock, database: Database, app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full() -> NoReturn:
        raise StorageFull("database or disk is full")

    sign_in(anonymous)
    clock.move(hours=1)
    monkeypatch.setattr(app.extensions[EXTENSION].database, "write", full)
    assert anonymous.get("/api/session").status_code == 200


def test_only_so_many_passwords_are_worked_on_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    working, most = 0, 0
    counting = Lock()

    def hash_slowly(_self: object, _password: str) -> str:
        nonlocal working, most
        with counting:
            working += 1
            most = max(most, working)
        time.sleep(0.02)
        with counting:
            working -= 1
        return "hash"

    passwords = Passwords(replace(CHEAP, at_once=2))
    monkeypatch.setattr("argon2.PasswordHasher.hash", hash_slowly)
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(passwords.hash, ["x"] * 12))
    assert most == 2


def test_a_person_who_is_let_in_no_more_is_out_at_once(
    anonymous: FlaskClient, database: Database, clock: FixedClock
) -> None:
    sign_in(anonymous)
    with database.write() as connection:
        people.disable(connection, ANNA.id, clock())
    refused(anonymous.get("/api/session"), 401, "not_signed_in")
    refused(sign_in(anonymous), 401, "wrong_credentials")


def test_a_hash_of_an_older_cost_is_renewed_when_the_password_comes_by(
    settings: Settings, clock: FixedClock, database: Database
) -> None:
    dearer = create_app(replace(settings, password_cost=replace(CHEAP, time=2)), clock)
    client = dearer.test_client()
    client.environ_base["HTTP_SEC_FETCH_SITE"] = "same-origin"
    told(sign_in(client))
    with database.read() as connection:
        account = people.account(connection, ANNA.email)
    assert account is not None
    assert account.password_hash is not None
    assert "t=2" in account.password_hash
    told(sign_in(client))
    dearer.extensions[EXTENSION].database.close()


def test_language_is_kept(client_as: Callable[[str], FlaskClient]) -> None:
    anna = client_as("anna")
    assert told(anna.put("/api/session/language", json={"language": "en"}))["language"] == "en"
    assert told(anna.get("/api/session"))["language"] == "en"
    error = refused(anna.put("/api/session/language", json={"language": "tlh"}), 422, "invalid")
    assert error["fields"] == {"language": ["not_a_choice"]}
