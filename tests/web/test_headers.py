"""The headers that keep other sites out are on everything, and personal answers are kept nowhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from flask import Flask, Response
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from backend import create_app
from backend.settings import Settings
from backend.web.access import doors
from backend.web.headers import EVERYWHERE
from backend.web.house import EXTENSION
from tests.clock import FixedClock

pytestmark = pytest.mark.any_database


@pytest.fixture
def built(settings: Settings, clock: FixedClock, tmp_path: Path) -> Iterator[Flask]:
    """The application with a small build of the PWA."""
    dist = tmp_path / "dist"
    (dist / "assets").mkdir(parents=True)
    pages = ("index.html", "klinik.html", "redaktion.html", "ledelse.html")
    for name in (*pages, "sw.js", "manifest.webmanifest"):
        (dist / name).write_text(f"this is {name}, " * 100)
        (dist / f"{name}.br").write_bytes(b"brotli")
    (dist / "assets" / "app-1a2b3c.js").write_text("script")
    made = create_app(replace(settings, pwa_dist=dist), clock)
    yield made
    made.extensions[EXTENSION].database.close()


def ask(client: FlaskClient, path: str, **more: Any) -> TestResponse:
    """The whole answer, with its file closed behind it."""
    return client.open(path, buffered=True, **more)


EVERY_KIND = [
    ("GET", "/healthz", 200),
    ("GET", "/api/session", 401),
    ("POST", "/api/session", 403),
    ("GET", "/api/nope", 404),
    ("PATCH", "/api/session", 403),
    ("GET", "/nothing.here", 404),
    ("GET", "/", 200),
    ("GET", "/trappen", 200),
    ("GET", "/sw.js", 200),
    ("GET", "/assets/app-1a2b3c.js", 200),
    ("POST", "/sw.js", 405),
    ("GET", "/api/openapi.json", 200),
    ("GET", "/api/docs", 200),
]


@pytest.mark.parametrize(("method", "path", "status"), EVERY_KIND)
def test_every_answer_carries_the_headers(built: Flask, method: str, path: str, status: int) -> None:
    answer = ask(built.test_client(), path, method=method)
    assert answer.status_code == status
    for name, value in EVERYWHERE.items():
        assert answer.headers.getlist(name) == [value]
    assert "Strict-Transport-Security" not in answer.headers


def test_not_modified_carries_them_too(built: Flask) -> None:
    client = built.test_client()
    etag = ask(client, "/sw.js").headers["ETag"]
    answer = ask(client, "/sw.js", headers={"If-None-Match": etag})
    assert answer.status_code == 304
    assert answer.headers["Content-Security-Policy"] == EVERYWHERE["Content-Security-Policy"]


def test_a_crash_carries_them_too(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(app.view_functions, "health.healthz", _crash)
    answer = app.test_client().get("/healthz")
    assert answer.status_code == 500
    assert answer.headers["Content-Security-Policy"] == EVERYWHERE["Content-Security-Policy"]


@doors.public
def _crash() -> None:
    raise RuntimeError("for the test")


def test_the_policy_allows_no_inline_script_and_no_html_from_strings() -> None:
    policy = EVERYWHERE["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert "default-src 'none'" in policy
    assert "require-trusted-types-for 'script'" in policy
    assert "trusted-types sw" in policy


def test_over_https_browsers_are_told_to_stay_there(settings: Settings, clock: FixedClock) -> None:
    made = create_app(replace(settings, origin="https://rygvej.example.dk"), clock)
    assert "max-age" in made.test_client().get("/healthz").headers["Strict-Transport-Security"]
    made.extensions[EXTENSION].database.close()


@pytest.mark.parametrize("path", ["/api/session", "/api/nope", "/api/openapi.json"])
def test_answers_of_the_api_are_kept_nowhere(client_as: Callable[[str], FlaskClient], path: str) -> None:
    answer = client_as("anna").get(path)
    assert answer.headers["Cache-Control"] == "no-store"
    assert "Cookie" in answer.headers["Vary"]


def test_a_second_slash_does_not_let_a_personal_answer_be_kept(
    client_as: Callable[[str], FlaskClient],
) -> None:
    answer = client_as("anna").get("/", environ_overrides={"PATH_INFO": "//api/session"})
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-store"
    assert "Cookie" in answer.headers["Vary"]


def test_a_view_cannot_let_a_personal_answer_be_kept(app: Flask) -> None:
    @doors.public
    def careless() -> Response:
        return Response("{}", headers={"Cache-Control": "private, max-age=600", "Vary": "Accept-Encoding"})

    app.add_url_rule("/api/careless", "careless", careless)
    answer = app.test_client().get("/api/careless")
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Vary"] == "Accept-Encoding, Cookie"


@pytest.mark.parametrize(
    ("path", "file"),
    [
        ("/", "index.html"),
        ("/trappen", "index.html"),
        ("/viden/abc", "index.html"),
        ("/klinik", "klinik.html"),
        ("/klinik/", "klinik.html"),
        ("/klinik/patienter/1", "klinik.html"),
        ("/klinikken", "index.html"),
        ("/redaktion/", "redaktion.html"),
        ("/ledelse/", "ledelse.html"),
    ],
)
def test_each_app_starts_at_every_address_of_its_own(built: Flask, path: str, file: str) -> None:
    answer = ask(built.test_client(), path)
    assert answer.status_code == 200
    assert answer.text.startswith(f"this is {file}")
    assert answer.headers["Cache-Control"] == "no-cache"
    assert answer.headers["Content-Type"].startswith("text/html")


@pytest.mark.parametrize("path", ["/", "/trappen", "/sw.js"])
def test_what_was_compressed_when_it_was_built_is_sent_so(built: Flask, path: str) -> None:
    answer = ask(built.test_client(), path, headers={"Accept-Encoding": "gzip, br"})
    assert answer.headers["Content-Encoding"] == "br"
    assert answer.data == b"brotli"
    assert "Accept-Encoding" in answer.headers["Vary"]


@pytest.mark.parametrize("path", ["/assets/gone.js", "/nothing.here", "/info/nowhere/", "/assets/x", "/.env"])
def test_what_is_not_there_is_not_an_app(built: Flask, path: str) -> None:
    assert ask(built.test_client(), path).status_code == 404


@pytest.mark.parametrize("path", ["/../pyproject.toml", "/assets/../../secret", "/%2e%2e/pyproject.toml"])
def test_no_path_leads_out_of_the_build(built: Flask, path: str) -> None:
    assert "[project]" not in ask(built.test_client(), path).text


def test_assets_are_kept_for_ever_and_the_rest_is_asked_for_again(built: Flask) -> None:
    client = built.test_client()
    assert "immutable" in ask(client, "/assets/app-1a2b3c.js").headers["Cache-Control"]
    assert ask(client, "/sw.js").headers["Cache-Control"] == "no-cache"
    assert ask(client, "/manifest.webmanifest").headers["Cache-Control"] == "no-cache"


def test_the_manifest_says_that_it_is_one(built: Flask) -> None:
    kind = ask(built.test_client(), "/manifest.webmanifest").headers["Content-Type"]
    assert kind.startswith("application/manifest+json")


def test_without_a_build_a_page_says_how_to_make_one(anonymous: FlaskClient) -> None:
    answer = anonymous.get("/trappen")
    assert answer.status_code == 503
    assert "make pwa" in answer.text


def test_what_is_posted_to_an_app_is_not_found(anonymous: FlaskClient) -> None:
    answer = anonymous.post("/trappen")
    assert answer.status_code == 404
    assert answer.headers["Content-Type"].startswith("text/html")
