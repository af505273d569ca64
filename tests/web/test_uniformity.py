"""Everybody reads the same, and anybody can check it: the public report, its page, and scripts/verify.py."""

from __future__ import annotations

import runpy
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.serving import make_server

from backend import create_app
from backend.domain.content.canonical import canonical, sha256_of
from backend.services.fill_slots import fill_from_draft
from backend.services.publish_release import publish_release
from backend.settings import Settings
from backend.storage.transaction import Database
from tests.clock import FixedClock, at
from tests.content.small import draft_of, item, small
from tests.databases import SqliteSource
from tests.serving import ROOT

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

DRAFT = draft_of(small())
NOTHING = "sha256-" + sha256_of(b"{}")
# What a server could say that is not so: an address, the words there, and others of the same length.
LIES = {
    "the texts have": ("/api/release", b'"edition":1', b'"edition":2'),
    "text walk: its bytes": (f"/content/items/{item(DRAFT, 'walk').pin.sha256}.json", b"hjem", b"bort"),
    "text walk: it is another": ("/api/release", b'"kind":"page"', b'"kind":"cake"'),
    "municipality Odense: its own words have": ("/content/municipalities/0461.json", b"Odense.", b"Aarhus."),
    "municipality Odense: it serves": ("/api/uniformity", b'"release":"2026-03-1"', b'"release":"2026-02-1"'),
    "municipality Odense: its region": ("/content/municipalities/0461.json", b'"west"', b'"east"'),
    "municipality Odense: its public page": ("/info/odense/", b"sha256-", b"sha255-"),
    "the recalls are": ("/api/uniformity", b'"recalls":0', b'"recalls":1'),
    "the report has other municipalities": ("/api/uniformity", b'"0751"', b'"0752"'),
}


@pytest.fixture(autouse=True)
def _published(app: Flask, clock: FixedClock) -> None:
    """The small folder is released, and two municipalities have filled a slot."""
    database: Database = app.extensions["rygvej"].database
    publish_release(database, DRAFT, now=clock())
    fill_from_draft(database, DRAFT, now=clock())


@pytest.fixture
def elsewhere(settings: Settings, clock: FixedClock, sqlite_source: SqliteSource) -> Iterator[Flask]:
    """Another installation, where nothing is released yet."""
    with sqlite_source.lend() as url:
        made = create_app(replace(settings, database_url=url), clock)
        yield made
        made.extensions["rygvej"].database.close()


class Lying:
    """A server that answers one address otherwise than it should."""

    def __init__(self, inside: WSGIApplication, path: str, true: bytes, false: bytes) -> None:
        self._inside, self._path, self._true, self._false = inside, path, true, false

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        answer = self._inside(environ, start_response)
        if environ["PATH_INFO"] != self._path:
            return answer
        body = b"".join(answer)
        assert self._true in body, body
        return [body.replace(self._true, self._false)]


@contextmanager
def served(application: WSGIApplication) -> Iterator[str]:
    server = make_server("127.0.0.1", 0, application, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.port}"
    server.shutdown()
    thread.join()
    server.server_close()


def verify(*addresses: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-I", str(ROOT / "scripts/verify.py"), *addresses]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


def test_the_report_has_every_municipality_with_what_is_shared_and_what_is_its_own(
    anonymous: FlaskClient,
) -> None:
    answer = anonymous.get("/api/uniformity")
    assert answer.headers["Cache-Control"] == "public, max-age=60"
    report, release = answer.get_json(), anonymous.get("/api/release").get_json()
    assert report["release"] == {name: release[name] for name in ("id", "fingerprint", "published_at")}
    assert (report["day"], report["recalls"]) == ("2026-03-02", 0)
    shared = {"release": release["id"], "core": release["fingerprint"]}
    words = anonymous.get("/content/municipalities/0461.json").get_json()["slots"]
    assert report["municipalities"][:2] == [
        {"code": "0101", "name": "København", "slug": "koebenhavn", "region": "capital", "slots": []}
        | {"overlay": NOTHING, **shared},
        {"code": "0461", "name": "Odense", "slug": "odense", "region": "west", "slots": ["contacts"]}
        | {"overlay": f"sha256-{sha256_of(canonical(words))}", **shared},
    ]
    assert len({one["overlay"] for one in report["municipalities"]}) == 3


def test_on_another_day_what_is_local_is_another_and_what_is_shared_the_same(
    anonymous: FlaskClient, clock: FixedClock
) -> None:
    before = anonymous.get("/api/uniformity").get_json()
    clock.now = at("2026-12-31T23:00:00+00:00")
    after = anonymous.get("/api/uniformity").get_json()
    assert after["release"] == before["release"]
    assert [one["region"] for one in after["municipalities"]] == ["east", "west", "west"]
    assert [one["slots"] for one in after["municipalities"]] == [[], [], ["contacts"]]


@pytest.mark.any_database
@pytest.mark.parametrize("path", ["/info/ens-i-hele-landet/", "/info/en/the-same-everywhere/"])
def test_people_are_shown_the_same(anonymous: FlaskClient, path: str) -> None:
    report = anonymous.get("/api/uniformity").get_json()
    shown = anonymous.get(path).get_data(as_text=True)
    assert report["release"]["fingerprint"] in shown
    for one in report["municipalities"]:
        assert one["name"] in shown
        assert one["overlay"].removeprefix("sha256-")[:8] in shown


def test_one_command_computes_everything_anew(app: Flask) -> None:
    with served(app) as address:
        checked = verify(address)
    assert (checked.returncode, checked.stderr) == (0, "")
    *_, texts, places, verdict = checked.stdout.splitlines()
    assert texts == f"  12 texts, {sum(len(one.body) for one in DRAFT.items):,} bytes"
    assert places == "  3 municipalities, 2 with own words; 0 recalls"
    assert verdict == "Every byte is as it says."


@pytest.mark.any_database
def test_it_tells_of_anything_that_is_not_so(app: Flask) -> None:
    for said, (path, true, false) in LIES.items():
        with served(Lying(app, path, true, false)) as address:
            checked = verify(address)
        assert checked.returncode == 1, said
        assert f"DIFFERS: {address}: {said}" in checked.stderr
        assert "Every byte" not in checked.stdout


@pytest.mark.any_database
@pytest.mark.parametrize(
    ("true", "false"),
    [
        (b'"text":{', b'"text": {'),
        (b'"edition":1', b'"edition":1,"edition":1'),
        (b'"kind":"page"', b'"kind":"\\u0070age"'),
        (b'"id":"walk"', b'"id":"walk","zone":{"a":1,"t":"slot"}'),
    ],
)
def test_a_text_has_one_spelling_so_that_nothing_hides_in_another(true: bytes, false: bytes) -> None:
    pin = item(DRAFT, "walk")
    body = pin.body.replace(true, false, 1)
    assert body != pin.body
    line = {"id": "walk", "edition": 1, "kind": "page", "sha256": sha256_of(body)}
    wrong = list(runpy.run_path(str(ROOT / "scripts/verify.py"))["wrong_text"](line, body))
    assert wrong == ["it is not in the one spelling that a text has"]


@pytest.mark.any_database
def test_a_server_commands_no_terminal_and_crashes_no_check(app: Flask) -> None:
    def deep(_: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        start_response("200 OK", [("Content-Length", "100000")])
        return [b"[" * 100_000]

    with served(Lying(app, "/api/release", b'"sha256-', b'"\\u001b-')) as address:
        escaping = verify(address)
    assert (escaping.returncode, "and not ?-" in escaping.stderr) == (1, True)
    with served(deep) as address:
        crashing = verify(address)
    assert (crashing.returncode, "Traceback" in crashing.stderr) == (2, False)


@pytest.mark.any_database
def test_two_installations_are_held_against_each_other(
    app: Flask, elsewhere: Flask, clock: FixedClock
) -> None:
    database: Database = elsewhere.extensions["rygvej"].database
    publish_release(database, DRAFT, now=clock(), release_id="spring")
    with served(app) as one, served(elsewhere) as other:
        assert verify(one, other).returncode == 0
        clock.move(days=1)
        newer = draft_of(small({"da/pages/walk.md": ("edition: 1", "edition: 2")}))
        publish_release(database, newer, now=clock())
        checked = verify(one, other)
    assert (checked.returncode, checked.stderr) == (
        1,
        "DIFFERS: these installations have released different texts\n",
    )


@pytest.mark.any_database
def test_what_cannot_be_read_is_not_called_well(elsewhere: Flask) -> None:
    with served(elsewhere) as address:
        checked = verify(address)
    assert (checked.returncode, checked.stdout) == (2, "")
    assert f"{address}/api/uniformity answers 404" in checked.stderr
    assert verify(address).returncode == 2
