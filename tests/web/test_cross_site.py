"""What changes something must come from our own pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.answers import refused, told
from tests.conftest import ORIGIN

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


def test_every_route_that_changes_something_asks(app: Flask, bare: FlaskClient) -> None:
    asked = 0
    for rule in app.url_map.iter_rules():
        for method in (rule.methods or set()) - {"GET", "HEAD", "OPTIONS"}:
            path = rule.build(dict.fromkeys(rule.arguments, "x"), append_unknown=False)
            assert path is not None
            answer = bare.open(path[1], method=method, headers={"Sec-Fetch-Site": "cross-site"})
            refused(answer, 403, "cross_site")
            asked += 1
    assert asked >= 4
