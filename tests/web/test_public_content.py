"""Released content over HTTP: everybody may read it, caches may keep it, and nobody can change it."""

from __future__ import annotations

import gzip
from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from backend.domain.content.canonical import sha256_of
from backend.services.fill_slots import fill_from_draft
from backend.services.publish_release import publish_release
from backend.services.recall_editions import recall_editions
from backend.storage.transaction import Database
from tests.clock import FixedClock, at
from tests.content.small import draft_of, item, small

DRAFT = draft_of(small())
WALK = item(DRAFT, "walk")


@pytest.fixture
def reader(anonymous: FlaskClient, app: Flask, clock: FixedClock) -> FlaskClient:
    """Somebody who is not signed in, where the small folder is released."""
    database: Database = app.extensions["rygvej"].database
    publish_release(database, DRAFT, now=clock())
    fill_from_draft(database, DRAFT, now=clock())
    return anonymous


@pytest.fixture
def recalled(app: Flask, reader: FlaskClient, clock: FixedClock) -> FlaskClient:
    """The same, after two recalls."""
    for name in ("walk", "rest"):
        recall_editions(
            app.extensions["rygvej"].database,
            name,
            [1],
            severity="notice",
            notice={"da": f"Om {name}.", "en": f"About {name}."},
            now=clock(),
        )
    return reader


def test_the_release_lists_what_phones_fetch(reader: FlaskClient) -> None:
    answer = reader.get("/api/release")
    assert answer.headers["Cache-Control"] == "public, max-age=60"
    body = answer.get_json()
    assert (body["id"], body["published_at"]) == ("2026-03-1", "2026-03-02T09:00:00Z")
    [line] = [one for one in body["items"] if one["id"] == "walk"]
    assert line == {
        "id": "walk",
        "kind": "page",
        "edition": 1,
        "sha256": WALK.pin.sha256,
        "core": False,
        "title": {"da": "Gå en tur", "en": "Take a walk"},
        "audience": "patients",
    }
    assert {one["id"] for one in body["items"] if one["core"]} == {"acute", "danger", "goals", "plan", "rest"}


def test_a_phone_is_told_what_it_carries_and_no_more(reader: FlaskClient) -> None:
    whole, answer = reader.get("/api/release").get_json(), reader.get("/api/release/core")
    assert answer.headers["Cache-Control"] == "public, max-age=60"
    assert answer.get_json() == {
        "id": whole["id"],
        "fingerprint": whole["fingerprint"],
        "core": [one["sha256"] for one in whole["items"] if one["core"]],
    }


@pytest.mark.any_database
def test_before_the_first_release_there_is_nothing_to_read(anonymous: FlaskClient) -> None:
    for path in (
        "/api/release",
        "/api/release/core",
        "/content/municipalities/0461.json",
        "/info/",
        "/info/odense/",
        "/info/odense/soeg/?q=tur",
        "/info/odense/nyt.atom",
        "/api/syndication/texts/walk",
    ):
        assert anonymous.get(path).status_code == 404
    assert anonymous.get("/api/recalls").get_json() == {"recalls": [], "latest": 0}


def test_a_text_comes_byte_for_byte_and_may_be_kept_for_ever(reader: FlaskClient) -> None:
    path = f"/content/items/{WALK.pin.sha256}.json"
    answer = reader.get(path)
    assert answer.data == WALK.body
    assert sha256_of(answer.data) == WALK.pin.sha256
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer.content_type == "application/json"
    assert answer.headers["ETag"] == f'"{WALK.pin.sha256}"'
    again = reader.get(path, headers={"If-None-Match": answer.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")


def test_whoever_can_unpack_gets_the_same_bytes_packed(reader: FlaskClient) -> None:
    [figure] = [one for one in DRAFT.items if one.kind == "directory"]
    path = f"/content/items/{figure.pin.sha256}.json"
    packed = reader.get(path, headers={"Accept-Encoding": "gzip, br"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert sha256_of(gzip.decompress(packed.data)) == figure.pin.sha256
    assert len(packed.data) < len(figure.body)
    assert "Accept-Encoding" in packed.headers["Vary"]
    plain = reader.get(path, headers={"Accept-Encoding": "gzip;q=0"})
    assert plain.data == figure.body
    assert plain.headers["ETag"] != packed.headers["ETag"]
    again = reader.get(path, headers={"Accept-Encoding": "gzip", "If-None-Match": packed.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")


@pytest.mark.parametrize("path", ["/api/session", "/api/clinic/patients"])
def test_what_is_personal_and_can_be_asked_for_by_a_link_is_never_packed(
    client_as: Callable[[str], FlaskClient], path: str
) -> None:
    answer = client_as("bo").get(path, headers={"Accept-Encoding": "gzip"})
    assert answer.status_code == 200
    assert "Content-Encoding" not in answer.headers


@pytest.mark.parametrize("name", ["0" * 64, "walk", "..%2f..%2fsettings", "%00"])
@pytest.mark.any_database
def test_a_hash_that_was_never_released_is_not_found(reader: FlaskClient, name: str) -> None:
    answer = reader.get(f"/content/items/{name}.json")
    assert answer.status_code == 404
    assert answer.get_json()["code"] == "not_found"


def test_a_municipality_says_its_region_and_its_own_words(reader: FlaskClient) -> None:
    answer = reader.get("/content/municipalities/0461.json")
    assert answer.headers["Cache-Control"] == "public, max-age=3600"
    body = answer.get_json()
    assert {key: body[key] for key in ("code", "name", "slug", "region")} == {
        "code": "0461",
        "name": "Odense",
        "slug": "odense",
        "region": "west",
    }
    assert body["slots"]["contacts"]["en"] == [
        {"t": "h", "level": 2, "c": ["Contacts"]},
        {"t": "p", "c": ["Call us in Odense."]},
    ]
    days = {"slot": "contacts", "valid_from": "2026-01-01", "last_day": "2026-12-31"}
    assert body["dated"] == [{**days, "body": body["slots"]["contacts"]}]
    again = reader.get("/content/municipalities/0461.json", headers={"If-None-Match": answer.headers["ETag"]})
    assert again.status_code == 304


def test_what_is_local_is_that_of_the_day_in_denmark(reader: FlaskClient, clock: FixedClock) -> None:
    def now(moment: str, code: str) -> tuple[str, bool]:
        clock.now = at(moment)
        body = reader.get(f"/content/municipalities/{code}.json").get_json()
        return body["region"], "contacts" in body["slots"]

    assert now("2026-12-31T22:59:00+00:00", "0461") == ("west", True)
    assert now("2026-12-31T23:00:00+00:00", "0461") == ("west", False)
    assert now("2026-12-31T22:59:00+00:00", "0101") == ("capital", False)
    assert now("2026-12-31T23:00:00+00:00", "0101") == ("east", False)


@pytest.mark.parametrize("code", ["9999", "461", "odense"])
@pytest.mark.any_database
def test_a_code_that_no_municipality_has_is_not_found(reader: FlaskClient, code: str) -> None:
    assert reader.get(f"/content/municipalities/{code}.json").status_code == 404


def test_recalls_come_after_the_number_that_the_phone_has(recalled: FlaskClient) -> None:
    answer = recalled.get("/api/recalls?after=1")
    assert answer.headers["Cache-Control"] == "public, max-age=5"
    assert answer.get_json() == {
        "recalls": [
            {
                "number": 2,
                "item": "rest",
                "edition": 1,
                "municipality": None,
                "slot": None,
                "severity": "notice",
                "at": "2026-03-02T09:00:00Z",
                "notice": {"da": "Om rest.", "en": "About rest."},
            }
        ],
        "latest": 2,
    }
    assert len(recalled.get("/api/recalls").get_json()["recalls"]) == 2


@pytest.mark.parametrize("after", ["-1", "x", "1.5", "2147483648", "9" * 40, ""])
@pytest.mark.any_database
def test_a_number_that_is_none_is_refused(reader: FlaskClient, after: str) -> None:
    answer = reader.get(f"/api/recalls?after={after}")
    assert answer.status_code == 422
    assert list(answer.get_json()["fields"]) == ["after"]


@pytest.mark.any_database
def test_public_content_is_the_same_for_everybody_and_sets_no_cookie(
    reader: FlaskClient, client_as: Callable[[str], FlaskClient]
) -> None:
    for path in (
        "/api/release",
        "/api/recalls",
        "/content/municipalities/0461.json",
        "/info/",
        "/info/odense/",
        "/info/odense/soeg/?q=tur",
        "/info/odense/nyt.atom",
        "/api/syndication/texts/walk",
    ):
        anonymous, anna = reader.get(path), client_as("anna").get(path)
        assert anonymous.data == anna.data
        for answer in (anonymous, anna):
            assert "Set-Cookie" not in answer.headers
            assert "public" in answer.headers["Cache-Control"]
            assert "Cookie" not in answer.headers.get("Vary", "")
