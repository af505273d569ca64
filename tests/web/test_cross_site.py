"""What changes something must come from our own pages."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from itertools import product

import pytest
from flask import Flask
from flask.testing import FlaskClient

from backend.storage.transaction import Database
from tests.answers import refused, told
from tests.cast import ANNA
from tests.clock import FixedClock
from tests.conftest import ORIGIN
from tests.fuzz.installation import furnish
from tests.web import records
from tests.web.cells import Matrix
from tests.web.policy import door_for, expected
from tests.web.principals import EVERYBODY, Browsers

pytestmark = pytest.mark.any_database

OURS = [
    {"Sec-Fetch-Site": "same-origin"},
    {"Sec-Fetch-Site": "none"},
    {"Origin": ORIGIN},
    {"X-Requested-With": "rygvej"},
]
NOT_OURS = [
    {},
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
    {"Sec-Fetch-Site": ""},
    {"Sec-Fetch-Site": "cross-site", "Origin": ORIGIN, "X-Requested-With": "rygvej"},
    {"Origin": "https://evil.example"},
    {"Origin": "null"},
    {"Origin": "http://127.0.0.1:8001"},
    {"Origin": "https://evil.example", "X-Requested-With": "rygvej"},
    {"Origin": "https://evil.example", "Host": "evil.example"},
    {"X-Requested-With": "XMLHttpRequest"},
]


KINDS = ("application/json", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "")


@pytest.fixture
def bare(app: Flask, client_as: Callable[[str], FlaskClient]) -> FlaskClient:
    """Anna's cookie, in a browser that says nothing of where its requests come from."""
    client = client_as("anna")
    del client.environ_base["HTTP_SEC_FETCH_SITE"]
    return client


@pytest.mark.parametrize("headers", OURS)
def test_our_own_pages_may_change_things(bare: FlaskClient, headers: Mapping[str, str]) -> None:
    answer = bare.put("/api/session/language", json={"language": "en"}, headers=headers)
    assert answer.status_code == 200


@pytest.mark.parametrize("headers", NOT_OURS)
def test_other_pages_may_not(bare: FlaskClient, headers: Mapping[str, str]) -> None:
    refused(bare.put("/api/session/language", json={"language": "en"}, headers=headers), 403, "cross_site")
    assert told(bare.get("/api/session"))["language"] == "da"


@pytest.fixture
def furnished(app: Flask, clock: FixedClock) -> Flask:
    """The application with something in it to change."""
    furnish(app, clock)
    return app


def test_no_form_and_no_page_elsewhere_changes_anything(
    furnished: Flask, clock: FixedClock, database: Database
) -> None:
    """Every route that changes something, as somebody who may, with everything that another site can send."""
    matrix, browser_of = Matrix(furnished), Browsers(furnished, clock)
    before = _everything(database)
    asked = 0
    for method, rule in matrix.routes():
        if method in ("GET", "HEAD", "OPTIONS"):
            continue
        door = str(door_for(method, rule.rule))
        name = next(name for name in EVERYBODY if expected(name, door, ANNA.id) is None)
        cell = next(matrix.cells(name, method, rule))
        client = browser_of(name)
        del client.environ_base["HTTP_SEC_FETCH_SITE"]
        for headers, kind in product(NOT_OURS, KINDS):
            sent = json.dumps(cell.body or {})
            answer = client.open(cell.path, method=method, headers=headers, data=sent, content_type=kind)
            refused(answer, 403, "cross_site")
            asked += 1
    assert asked > 1000
    assert _everything(database) == before


@pytest.mark.parametrize("kind", [kind for kind in KINDS if "json" not in kind])
def test_a_forms_content_is_not_understood_even_from_our_own_pages(
    furnished: Flask, clock: FixedClock, kind: str
) -> None:
    matrix, client = Matrix(furnished), Browsers(furnished, clock)("bo")
    for method, rule in matrix.routes():
        cell = next(matrix.cells("bo", method, rule))
        if cell.body is not None and expected("bo", str(door_for(method, rule.rule)), ANNA.id) is None:
            answer = client.open(cell.path, method=method, data=json.dumps(cell.body), content_type=kind)
            assert answer.status_code in (404, 415), (cell, answer.text)


def _everything(database: Database) -> list[str]:
    with database.read() as connection:
        return records.everything(connection)
