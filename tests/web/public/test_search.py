"""Search without a script: found, marked, never what was recalled, and what is typed is only ever words."""

from __future__ import annotations

import re

import pytest
from flask import Flask
from flask.testing import FlaskClient

from backend.services.search_texts import MOST_LETTERS
from tests.clock import FixedClock
from tests.web.public.conftest import Publish
from tests.web.public.reading import REAL, recall

pytestmark = pytest.mark.any_database


def found(client: FlaskClient, path: str, asked: str) -> list[tuple[str, str]]:
    """The results' addresses and titles, without marks."""
    page = (
        client.get(path, query_string={"q": asked}).get_data(as_text=True).partition('<ol class="found">')[2]
    )
    links = re.findall(r'<a href="([^"]+)">(.*?)</a>', page.partition("</ol>")[0])
    return [(href, re.sub("</?mark>", "", title)) for href, title in links]


def test_a_form_of_a_word_and_a_slip_find_the_text_in_both_languages(
    anonymous: FlaskClient, publish: Publish
) -> None:
    publish(draft=REAL)
    assert ("../naar-det-blusser-op/", "Når det blusser op") in found(
        anonymous, "/info/odense/soeg/", "opblusen"
    )
    assert ("../about-scans/", "About scans") in found(anonymous, "/info/odense/en/search/", "scaning")


def test_every_result_leads_to_its_text(anonymous: FlaskClient, publish: Publish) -> None:
    publish(draft=REAL)
    results = found(anonymous, "/info/danmark/soeg/", "ryg")
    assert len(results) == 20
    for href, _ in results:
        path = href.removeprefix("../").partition("#")[0]
        assert anonymous.get(f"/info/danmark/{path}").status_code == 200


def test_what_was_looked_for_is_marked(anonymous: FlaskClient, publish: Publish) -> None:
    publish()
    page = anonymous.get("/info/odense/soeg/?q=ture").get_data(as_text=True)
    assert "<mark>Små</mark>" not in page
    assert "<mark>ture</mark>" in page


def test_a_recalled_text_is_not_found(
    anonymous: FlaskClient, app: Flask, publish: Publish, clock: FixedClock
) -> None:
    publish()
    assert found(anonymous, "/info/odense/soeg/", "gå en tur")[0] == ("../gaa-en-tur/", "Gå en tur")
    recall(app, "walk", "do_not_use", clock)
    assert "Gå en tur" not in [title for _, title in found(anonymous, "/info/odense/soeg/", "gå en tur")]


def test_whoever_finds_nothing_is_told_whom_to_call(anonymous: FlaskClient, publish: Publish) -> None:
    publish()
    page = anonymous.get("/info/odense/soeg/?q=kvantemekanik").get_data(as_text=True)
    assert "Vi fandt ingen tekst om »kvantemekanik«" in page
    assert "Hvem ringer du til?" in page


def test_what_is_typed_is_only_ever_words_and_never_too_many(
    anonymous: FlaskClient, publish: Publish
) -> None:
    publish()
    for asked in ("<script>alert(1)</script>", "{{7*7}}", "ø" * 5_000, "\x00", "%"):
        answer = anonymous.get("/info/odense/soeg/", query_string={"q": asked})
        page = answer.get_data(as_text=True)
        assert answer.status_code == 200
        assert "<script" not in page
        assert "ø" * (MOST_LETTERS + 1) not in page


def test_searches_are_no_pages_for_search_engines(anonymous: FlaskClient, publish: Publish) -> None:
    publish()
    assert '<meta name="robots" content="noindex">' in anonymous.get("/info/odense/soeg/?q=ryg").text
    assert "noindex" not in anonymous.get("/info/odense/").text
