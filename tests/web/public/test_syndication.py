"""Texts for other sites: open to every origin, with their licence, their source and their notices."""

from __future__ import annotations

from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.clock import FixedClock
from tests.web.public.conftest import Publish
from tests.web.public.reading import REAL, recall

pytestmark = pytest.mark.any_database

WALK = "/api/syndication/texts/walk"


def words_in(nodes: list[Any]) -> str:
    """All words of a tree of elements."""
    return " ".join(node if isinstance(node, str) else words_in(node["c"]) for node in nodes)


def tags_in(nodes: list[Any]) -> set[str]:
    """All elements of a tree."""
    below = [node for node in nodes if not isinstance(node, str)]
    return {node["t"] for node in below} | {tag for node in below for tag in tags_in(node["c"])}


def test_the_list_names_every_text_with_its_edition_and_fingerprint(
    anonymous: FlaskClient, publish: Publish
) -> None:
    publish()
    listed = anonymous.get("/api/syndication/texts").get_json()
    release = anonymous.get("/api/release").get_json()
    assert (listed["release"], listed["fingerprint"]) == (release["id"], release["fingerprint"])
    assert {line["id"] for line in listed["texts"]} == {
        "walk",
        "signs",
        "little",
        "plan",
        "stand",
        "walking",
        "danger",
    }
    pins = {line["id"]: (line["edition"], line["sha256"]) for line in release["items"]}
    for line in listed["texts"]:
        assert (line["edition"], line["sha256"]) == pins[line["id"]]


def test_a_text_carries_its_licence_its_source_and_that_nobody_has_approved_it(
    anonymous: FlaskClient, publish: Publish
) -> None:
    publish()
    text = anonymous.get(WALK).get_json()
    assert text["licence"] == {
        "name": "CC BY-SA 4.0",
        "url": "https://creativecommons.org/licenses/by-sa/4.0/",
    }
    assert text["attribution"] == {
        "text": "Fra Rygvej, udgivelse 2026-03-1, udgave 1.",
        "url": "http://127.0.0.1:8000/info/danmark/gaa-en-tur/",
    }
    assert text["approved"] is None
    for said in (words_in(text["nodes"]), anonymous.get(f"{WALK}.html").text):
        assert "Fra Rygvej, udgivelse 2026-03-1, udgave 1. Ikke fagligt godkendt endnu." in said
        assert "Små ture" in said


def test_how_long_it_may_be_shown_is_said_where_caches_and_people_read_it(
    anonymous: FlaskClient, publish: Publish
) -> None:
    publish()
    for path in ("/api/syndication/texts", WALK, f"{WALK}.html"):
        answer = anonymous.get(path)
        assert answer.headers["Cache-Control"] == "public, max-age=300, must-revalidate"
        assert answer.headers["Access-Control-Allow-Origin"] == "*"
        assert answer.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
        again = anonymous.get(path, headers={"If-None-Match": answer.headers["ETag"]})
        assert (again.status_code, again.data) == (304, b"")
    assert anonymous.get(WALK).get_json()["max_age"] == 300


def test_a_municipalitys_own_words_and_numbers_stand_in_it_when_asked_for(
    anonymous: FlaskClient, publish: Publish
) -> None:
    publish()
    everywhere, odense = (anonymous.get(f"{WALK}.html{query}").text for query in ("", "?municipality=0461"))
    assert "Ring til os i Odense" in odense
    assert "Ring til os i Odense" not in everywhere
    danger = anonymous.get("/api/syndication/texts/danger?municipality=0461").get_json()
    assert "70 11 07 07" in words_in(danger["nodes"])


def test_every_link_is_whole_and_headings_stand_under_the_hosts(
    anonymous: FlaskClient, publish: Publish
) -> None:
    publish()
    html = anonymous.get(f"{WALK}.html?lang=en").text
    assert 'href="http://127.0.0.1:8000/info/danmark/en/my-plan/#rest"' in html
    assert 'href="/' not in html
    danger = anonymous.get("/api/syndication/texts/danger.html").text
    assert '<a href="http://127.0.0.1:8000/info/">Vælg din kommune' in danger
    assert "<h1>" not in html
    assert "<h2>Take a walk</h2>" in html
    assert " id=" not in html


def test_a_text_that_must_not_be_used_answers_with_its_notice_alone(
    anonymous: FlaskClient, app: Flask, publish: Publish, clock: FixedClock
) -> None:
    publish()
    before = anonymous.get(WALK)
    recall(app, "walk", "do_not_use", clock)
    answer = anonymous.get(WALK, headers={"If-None-Match": before.headers["ETag"]})
    assert answer.status_code == 200
    text = answer.get_json()
    assert text["withdrawn"] is True
    assert text["notices"] == [
        {"severity": "do_not_use", "text": "Om walk: rettet.", "at": "2026-03-02T09:00:00Z"}
    ]
    for said in (words_in(text["nodes"]), anonymous.get(f"{WALK}.html").text):
        assert "Om walk: rettet." in said
        assert "Små ture" not in said
    [line] = [
        one for one in anonymous.get("/api/syndication/texts").get_json()["texts"] if one["id"] == "walk"
    ]
    assert line["withdrawn"] is True


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/api/syndication/texts/nothing", 404),
        ("/api/syndication/texts/stick", 404),
        (f"{WALK}?municipality=9999", 404),
        (f"{WALK}?lang=xx", 422),
        (f"{WALK}.html?lang=xx", 422),
    ],
)
def test_what_is_not_there_is_said_to_every_origin(
    anonymous: FlaskClient, publish: Publish, path: str, status: int
) -> None:
    publish()
    answer = anonymous.get(path)
    assert answer.status_code == status
    assert answer.headers["Access-Control-Allow-Origin"] == "*"


def test_nothing_else_is_open_to_other_origins(anonymous: FlaskClient, publish: Publish) -> None:
    publish()
    for path in ("/api/release", "/api/session", "/info/", "/api/docs", "/api/syndicationx"):
        assert "Access-Control-Allow-Origin" not in anonymous.get(path).headers


def test_of_every_real_text_both_shapes_are_there_in_both_languages(
    anonymous: FlaskClient, publish: Publish
) -> None:
    publish(draft=REAL)
    for line in anonymous.get("/api/syndication/texts").get_json()["texts"]:
        for language in ("da", "en"):
            text = anonymous.get(f"/api/syndication/texts/{line['id']}?lang={language}").get_json()
            assert text["title"] in words_in(text["nodes"])
            assert not tags_in(text["nodes"]) & {"script", "style", "input", "label", "h1"}
            assert (
                anonymous.get(f"/api/syndication/texts/{line['id']}.html?lang={language}").status_code == 200
            )
