"""No spelling of an address, and no other method for it, goes round its door.

A server in front may route by one spelling and this one by another. Whatever is written, an address either is
nothing here or stands behind the same door.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.routing import Rule
from werkzeug.test import TestResponse

from backend.storage.transaction import Database
from tests.cast import ANNA
from tests.clock import FixedClock
from tests.web import principals, records
from tests.web.cells import Matrix
from tests.web.policy import door_for, expected
from tests.web.principals import Browsers

pytestmark = pytest.mark.any_database

# Turned away at the door, not found, moved to the one spelling, or a page of the app that is not built here.
NOT_IN = {308, 400, 401, 403, 404, 405, 503}
METHODS = ("HEAD", "OPTIONS", "GET", "POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND", "get")
OVERRIDES = [
    {"X-HTTP-Method-Override": "GET"},
    {"X-HTTP-Method": "GET"},
    {"X-Method-Override": "DELETE"},
    {"X-Original-URL": "/healthz"},
    {"X-Rewrite-URL": "/healthz"},
    {"X-Forwarded-Prefix": "/api"},
    {"X-Forwarded-Host": "rygvej.test"},
]


@pytest.fixture(autouse=True)
def _everybody(database: Database, clock: FixedClock) -> None:
    with database.write() as connection:
        records.write(connection, clock())
        principals.settle(connection, clock())


@pytest.fixture
def closed(app: Flask) -> list[tuple[str, str]]:
    """Every method and address that somebody who is not signed in may not use, with Anna's ids in it."""
    matrix = Matrix(app)
    return [
        (method, next(matrix.cells("anonymous", method, rule)).path)
        for method, rule in matrix.routes()
        if door_for(method, rule.rule) != "public"
    ]


def spellings(path: str) -> Iterator[str]:
    """The same address, written as a careless or a cunning client writes it."""
    first, *steps = path.strip("/").split("/")
    rest = "/".join(steps)
    yield path + "/"
    yield "//" + path.strip("/")
    yield "/" + path.strip("/").replace("/", "//")
    yield path.upper()
    yield path.title()
    yield f"/{first.upper()}/{rest}"
    yield f"/x/..{path}"
    yield f"/.{path}"
    yield f"/{first}/./{rest}"
    yield f"/{first}/x/../{rest}"
    yield f"/{first}/%2e%2e/{first}/{rest}"
    yield f"/{first}%2f{rest}"
    yield f"/%61{path[2:]}"
    yield f"/{first};v=1/{rest}"
    yield f"{path};.css"
    yield f"{path}.json"
    yield f"{path}%00"
    yield f"{path}%20"
    yield f"{path}#x"
    yield f"/healthz/..{path}"
    yield f"/assets/..{path}"
    yield f"/klinik{path}"
    yield f"/v1{path}"
    yield f"http://elsewhere.example{path}"


def test_no_spelling_lets_a_stranger_in(closed: list[tuple[str, str]], anonymous: FlaskClient) -> None:
    tried = 0
    for method, path in closed:
        for spelt in spellings(path):
            _is_not_in(anonymous.open(spelt, method=method, json={}, buffered=True), method, spelt)
            tried += 1
    assert tried > len(closed) * 20


def test_no_spelling_lets_somebody_in_whose_role_has_ended(
    closed: list[tuple[str, str]], app: Flask, clock: FixedClock
) -> None:
    matrix, client = Matrix(app), Browsers(app, clock)("role_ended")
    for method, rule in matrix.routes():
        if door_for(method, rule.rule) in ("public", "signed_in"):
            continue
        path = next(matrix.cells("role_ended", method, rule)).path
        for spelt in spellings(path):
            _is_not_in(client.open(spelt, method=method, json={}, buffered=True), method, spelt)


def test_no_other_method_and_no_header_opens_what_is_closed(app: Flask, anonymous: FlaskClient) -> None:
    matrix = Matrix(app)
    public = {(method, rule.rule) for method, rule in matrix.routes() if _is_public(method, rule)}
    for stated, rule in matrix.routes():
        path = next(matrix.cells("anonymous", stated, rule)).path
        for method in METHODS:
            if _is_public(stated, rule) or (method.replace("HEAD", "GET").upper(), rule.rule) in public:
                continue
            for headers in OVERRIDES:
                answer = anonymous.open(path, method=method, headers=headers, json={}, buffered=True)
                _is_not_in(answer, method, f"{path} with {headers}")


def test_a_head_is_turned_away_like_its_get(app: Flask, clock: FixedClock) -> None:
    matrix, open_browser = Matrix(app), Browsers(app, clock)
    for name in ("anonymous", "gustav", "substitute_no_more", "carla"):
        client = open_browser(name)
        for method, rule in matrix.routes():
            door = door_for(method, rule.rule)
            if method == "GET" and door is not None:
                status = expected(name, door, ANNA.id)
                if status is not None:
                    path = next(matrix.cells(name, method, rule)).path
                    answer = client.head(path)
                    assert (answer.status_code, answer.data) == (status, b""), (name, path)


def _is_public(method: str, rule: Rule) -> bool:
    return door_for(method, rule.rule) == "public"


def _is_not_in(answer: TestResponse, method: str, path: str) -> None:
    if method == "OPTIONS" and answer.status_code == 200:
        # Where one of an address's methods is public, whoever asks is told which methods there are.
        assert answer.data == b"", path
        return
    assert answer.status_code in NOT_IN, f"{method} {path}: {answer.status} {answer.text[:200]}"
    assert "@" not in answer.text
    assert "kanarie" not in answer.text
