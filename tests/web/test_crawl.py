"""A crawl of everything there is: each answer carries the whole table of headers, and cookies all flags."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from backend import create_app
from backend.settings import Settings
from backend.web.headers import EVERYWHERE, FOR_EVER, HTTPS_ONLY, KEPT, NOWHERE, always, as_markdown, kept
from backend.web.house import EXTENSION
from tests.clock import FixedClock
from tests.fuzz.installation import furnish
from tests.habits.test_rooms import ROOT
from tests.web.cells import Matrix
from tests.web.policy import door_for
from tests.web.principals import Browsers

pytestmark = pytest.mark.any_database

FILES = (
    "index.html",
    "klinik.html",
    "sw.js",
    "manifest.webmanifest",
    "icon.png",
    "assets/app-1a2b3c.js",
    "assets/app-1a2b3c.css",
)
PAGES = (
    "/",
    "/mig",
    "/klinik/",
    "/nothing.here",
    "/.env",
    "/info/",
    "/info/odense/",
    "/info/nowhere/",
    "/x/y/z",
)
# What other origins may read, and nothing else.
OPEN = ("/api/syndication/", "/info/embed-")
METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE")
# Over https no cookie is without these; on loopback browsers would drop the first two.
FLAGS = {"Secure", "HttpOnly", "SameSite=Lax", "Path=/"}


@pytest.fixture
def site(settings: Settings, clock: FixedClock, tmp_path: Path) -> Iterator[Flask]:
    """The application as people meet it: over https, with content, people and a small build of the apps."""
    dist = tmp_path / "dist"
    (dist / "assets").mkdir(parents=True)
    for name in FILES:
        (dist / name).write_text(f"this is {name}")
    made = create_app(replace(settings, origin="https://rygvej.example.dk", pwa_dist=dist), clock)
    furnish(made, clock)
    yield made
    made.extensions[EXTENSION].database.close()


def answers(
    site: Flask, clock: FixedClock, methods: tuple[str, ...] = METHODS
) -> Iterator[tuple[str, str, TestResponse]]:
    """Every method of every route, file, page and error, as somebody who may and as somebody who may not."""
    matrix, browser_of = Matrix(site), Browsers(site, clock)
    addresses = {next(matrix.cells("bo", method, rule)).path for method, rule in matrix.routes()}
    for name in ("bo", "anna", "anonymous"):
        client = browser_of(name)
        if cookie := client.get_cookie("rygvej"):
            client.set_cookie("__Host-rygvej", cookie.value)
        for address in sorted({*addresses, *PAGES, *(f"/{file}" for file in FILES)}):
            for method in methods:
                headers = {"X-Forwarded-Proto": "https"}
                body: dict[str, str] | None = {} if method in ("POST", "PUT", "PATCH", "DELETE") else None
                yield (
                    method,
                    address,
                    client.open(address, method=method, json=body, headers=headers, buffered=True),
                )


def test_every_answer_there_is_carries_the_whole_table(site: Flask, clock: FixedClock) -> None:
    seen: set[int] = set()
    for count, (method, address, answer) in enumerate(answers(site, clock)):  # noqa: B007  (read after the loop)
        seen.add(answer.status_code)
        where = f"{method} {address}: {answer.status}"
        for name, value in {**always(address.partition("?")[0]), **HTTPS_ONLY}.items():
            assert answer.headers.getlist(name) == [value], f"{where} {name}"
        wanted = kept(address.partition("?")[0], answer.status_code)
        assert answer.headers.getlist("Cache-Control") == [wanted], where
        assert wanted != NOWHERE or "Cookie" in answer.headers["Vary"], where
        assert not {"Server", "X-Powered-By"} & set(answer.headers.keys()), where
        opened = answer.headers.get("Access-Control-Allow-Origin")
        assert opened == ("*" if address.startswith(OPEN) else None), where
        for cookie in answer.headers.getlist("Set-Cookie"):
            assert cookie.startswith("__Host-rygvej"), where
            assert set(cookie.split("; ")) >= FLAGS, where
    assert count > 800
    assert seen >= {200, 201, 204, 401, 403, 404, 405, 422}


def test_a_cached_page_that_is_asked_for_again_carries_them_too(site: Flask) -> None:
    client = site.test_client()
    for address in ("/sw.js", "/assets/app-1a2b3c.js", "/info/", "/api/release"):
        etag = client.get(address, buffered=True).headers["ETag"]
        answer = client.get(address, headers={"If-None-Match": etag}, buffered=True)
        assert answer.status_code == 304, address
        assert answer.headers["Content-Security-Policy"] == EVERYWHERE["Content-Security-Policy"]
        assert answer.headers["Cache-Control"] == kept(address, 200)


def test_only_what_anybody_may_read_may_be_kept_by_others(site: Flask) -> None:
    for method, rule in Matrix(site).routes():
        if "public" in kept(rule.rule, 200):
            assert door_for(method, rule.rule) == "public", rule.rule


def test_what_is_kept_for_ever_has_its_fingerprint_in_its_address() -> None:
    for addresses in KEPT:
        if addresses.kept == FOR_EVER:
            assert addresses.begin in ("/assets/", "/content/items/", "/info/style-", "/info/embed-")


def test_the_document_says_what_the_code_does() -> None:
    written = (ROOT / "docs" / "headers.md").read_text(encoding="utf-8")
    assert written.endswith(as_markdown()), "Write what `flask headers` prints into docs/headers.md."


def test_the_pages_that_the_server_writes_need_nothing_that_the_policy_forbids(
    site: Flask, clock: FixedClock
) -> None:
    inline = re.compile(
        r"<script(?![^>]*\ssrc=)(?! type=.application/ld\+json.)[^>]*>\s*\S|\son\w+=|\sstyle=|javascript:"
    )
    for _, address, answer in answers(site, clock, ("GET",)):
        assert answer.mimetype != "text/html" or not inline.search(answer.text), address
