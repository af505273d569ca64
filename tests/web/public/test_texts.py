"""A text says which edition it is, who has approved it, in which language it is, and where it leads."""

from __future__ import annotations

import re

import pytest
from flask.testing import FlaskClient

from tests.web.public.conftest import Publish
from tests.web.public.reading import REAL, paths_of

pytestmark = pytest.mark.any_database


def test_every_text_says_its_edition_that_nobody_has_approved_it_and_where_it_comes_from(
    anonymous: FlaskClient, publish: Publish
) -> None:
    publish()
    release = anonymous.get("/api/release").get_json()
    for path in paths_of(anonymous, "/info/odense/"):
        page = anonymous.get(f"/info/odense/{path}").get_data(as_text=True)
        assert "Udgave 1 · Ikke fagligt godkendt endnu" in page
        assert "<details><summary>Kilder</summary>" in page
        assert "<cite>A book</cite>. Chapter 1." in page
        assert release["fingerprint"] in page


def test_an_approval_names_the_person(anonymous: FlaskClient, publish: Publish) -> None:
    approved = 'approved: {name: Liv Dahl, role: læge, "on": 2026-02-01}'
    publish({"da/pages/walk.md": ("approved: null", approved)})
    page = anonymous.get("/info/odense/gaa-en-tur/").get_data(as_text=True)
    assert "Fagligt godkendt af Liv Dahl, læge, 1. februar 2026" in page


def test_a_page_says_its_language_and_where_the_other_one_is(
    anonymous: FlaskClient, publish: Publish
) -> None:
    publish()
    danish, english = (anonymous.get(f"/info/odense/{path}/") for path in ("gaa-en-tur", "en/take-a-walk"))
    for page, language in ((danish, "da"), (english, "en")):
        text = page.get_data(as_text=True)
        assert f'<html lang="{language}">' in text
        assert page.headers["Content-Language"] == language
        for other, path in (("da", "gaa-en-tur"), ("en", "en/take-a-walk")):
            assert f'hreflang="{other}" href="http://127.0.0.1:8000/info/odense/{path}/"' in text
    assert 'href="/info/odense/en/take-a-walk/" hreflang="en" lang="en">English</a>' in danish.get_data(
        as_text=True
    )


def test_links_in_a_text_lead_to_the_texts(anonymous: FlaskClient, publish: Publish) -> None:
    publish()
    page = anonymous.get("/info/odense/gaa-en-tur/").get_data(as_text=True)
    assert '<a href="../min-plan/#rest">om hvile</a>' in page
    assert '<a href="tel:112">112</a>' in page
    assert '<section id="rest">' in anonymous.get("/info/odense/min-plan/").get_data(as_text=True)


def test_every_link_on_every_page_leads_somewhere(anonymous: FlaskClient, publish: Publish) -> None:
    publish(draft=REAL)
    seen, waiting = set(), ["/info/", "/info/odense/", "/info/en/"]
    while waiting:
        path = waiting.pop()
        if path in seen or (path.count("/") > 2 and "odense" not in path):
            continue
        seen.add(path)
        answer = anonymous.get(path)
        assert answer.status_code == 200, path
        links = re.findall(r'<a [^>]*href="(?!tel:|https:)([^"#]+)', answer.get_data(as_text=True))
        waiting.extend(_resolved(path, link) for link in links)
    assert len(seen) >= 36


def _resolved(path: str, link: str) -> str:
    if link.startswith("/"):
        return link
    folder = path
    while link.startswith("../"):
        folder, link = folder.rstrip("/").rpartition("/")[0] + "/", link.removeprefix("../")
    return folder + link.removeprefix("./")


def test_a_translation_that_has_fallen_behind_gives_way_to_the_danish_text(
    anonymous: FlaskClient, publish: Publish
) -> None:
    publish({"da/pages/walk.md": ("edition: 1", "edition: 2")})
    text = anonymous.get("/info/odense/en/take-a-walk/").get_data(as_text=True)
    assert '<article lang="da">' in text
    assert "Gå en tur" in text
    assert "the translation has not caught up" in text


@pytest.mark.parametrize(
    "path",
    [
        "/info/nowhere/",
        "/info/odense/nothing/",
        "/info/odense/en/nothing/",
        "/info/en/odense/",
    ],
)
def test_what_does_not_exist_is_not_found(anonymous: FlaskClient, publish: Publish, path: str) -> None:
    publish()
    assert anonymous.get(path).status_code == 404
