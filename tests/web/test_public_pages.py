"""The public pages: one text for the country, each municipality's words in slots, nothing that runs."""

from __future__ import annotations

import re
from collections.abc import Callable
from html.parser import HTMLParser
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from backend.content_files.reading import read_draft
from backend.content_files.tree import read_tree
from backend.domain.content.items import Item, item_from_content
from backend.domain.content.release import Release, fingerprint, manifest
from backend.services.fill_slots import fill_from_draft
from backend.services.publish_release import publish_release
from backend.services.recall_editions import recall_editions
from backend.storage import release_shelf
from tests.clock import FixedClock, at
from tests.conftest import NOW
from tests.content.small import Change, draft_of, item, small

pytestmark = pytest.mark.any_database

REAL = read_draft(read_tree(), NOW.date())
Publish = Callable[..., None]


@pytest.fixture
def publish(app: Flask, clock: FixedClock) -> Publish:
    """Release the small folder, with changes."""

    def act(changes: dict[str, Change] | None = None, draft: Any = None) -> None:
        made = draft or draft_of(small(changes))
        database = app.extensions["rygvej"].database
        assert isinstance(publish_release(database, made, now=clock()), Release)
        fill_from_draft(database, made, now=clock())

    return act


class Outside(HTMLParser):
    """The page's source without what is local: sections marked as the municipality's own."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=False)
        self.kept = ""
        self.local = ""
        self._depth = 0
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._depth or dict(attrs).get("data-local"):
            self._depth += tag not in ("path", "input", "meta", "link", "br")
        self._keep(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        self._keep(f"</{tag}>")
        self._depth -= bool(self._depth)

    def handle_data(self, data: str) -> None:
        self._keep(data)

    def _keep(self, text: str) -> None:
        if self._depth:
            self.local += text
        else:
            self.kept += text


def main_of(client: FlaskClient, path: str) -> Outside:
    answer = client.get(path)
    assert answer.status_code == 200, path
    return Outside(re.search(r"<main.*</main>", answer.get_data(as_text=True), re.DOTALL)[0])  # type: ignore[index]


def paths_of(client: FlaskClient, front: str) -> list[str]:
    """The texts that a front page leads to."""
    links = re.findall(r'<a href="([a-z0-9-]+/)(?:#[^"]*)?"', client.get(front).get_data(as_text=True))
    return sorted(set(links))


def test_a_front_page_opens_with_what_is_for_a_first_contact(
    anonymous: FlaskClient, publish: Publish
) -> None:
    publish(draft=REAL)
    front = anonymous.get("/info/odense/").get_data(as_text=True)
    groups = re.findall(r'<details class="group"( open)?><summary><h2>(.+?)</h2>', front)
    assert groups[0] == (" open", "Nyopståede lænderygsmerter")
    assert {title for opened, title in groups if not opened} >= {"Tilbage til arbejdet", "Korte lektioner"}


@pytest.mark.parametrize("language", ["", "en/"])
def test_two_municipalities_pages_differ_only_in_what_is_their_own(
    anonymous: FlaskClient, publish: Publish, language: str
) -> None:
    publish(draft=REAL)
    paths = paths_of(anonymous, f"/info/odense/{language}")
    assert len(paths) >= 17
    differing = 0
    for path in ["", *paths]:
        odense, aarhus = (
            main_of(anonymous, f"/info/{slug}/{language}{path}") for slug in ("odense", "aarhus")
        )
        assert odense.kept == aarhus.kept
        differing += odense.local != aarhus.local
    assert differing >= 10


def test_a_municipality_without_words_of_its_own_shows_none(anonymous: FlaskClient, publish: Publish) -> None:
    publish()
    odense, copenhagen = (
        anonymous.get(f"/info/{slug}/gaa-en-tur/").get_data(as_text=True) for slug in ("odense", "koebenhavn")
    )
    assert "Ring til os i Odense" in odense
    assert 'data-local="contacts"' not in copenhagen


def test_numbers_for_acute_help_are_those_of_the_region_and_the_day(
    anonymous: FlaskClient, publish: Publish, clock: FixedClock
) -> None:
    publish()

    def numbers(moment: str) -> list[str]:
        clock.now = at(moment)
        return re.findall(r'href="tel:(\d+)"', main_of(anonymous, "/info/koebenhavn/ring-nu/").local)

    assert numbers("2026-12-31T22:59:00+00:00") == ["112", "1813"]
    assert numbers("2026-12-31T23:00:00+00:00") == ["112", "1819"]


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


def test_the_pages_run_nothing_and_fetch_nothing_from_others(
    anonymous: FlaskClient, publish: Publish
) -> None:
    publish(draft=REAL)
    for path in ["", *paths_of(anonymous, "/info/odense/")]:
        page = anonymous.get(f"/info/odense/{path}").get_data(as_text=True)
        assert "<script" not in page
        assert not re.search(r"\son\w+=|javascript:|\sstyle=", page)
        assert re.findall(r'\s(?:src|srcset|action|data|poster)="', page) == []
        fetched = re.findall(r'<link rel="(?:stylesheet|icon)" href="([^"]+)"', page)
        assert [re.sub(r"[0-9a-f]{12}", "…", one) for one in fetched] == ["/info/style-….css", "data:,"]


def test_a_first_view_is_small(anonymous: FlaskClient, publish: Publish) -> None:
    publish(draft=REAL)
    for path in ("/info/", *(f"/info/odense/{one}" for one in ["", *paths_of(anonymous, "/info/odense/")])):
        page = anonymous.get(path)
        style = re.search(r"/info/style-\w+\.css", page.get_data(as_text=True))
        assert style is not None
        assert len(page.data) + len(anonymous.get(style[0]).data) <= 30_000, path


def test_the_style_may_be_kept_for_ever_because_its_address_changes_with_it(
    anonymous: FlaskClient, publish: Publish
) -> None:
    publish()
    address = re.search(r"/info/style-\w+\.css", anonymous.get("/info/").get_data(as_text=True))
    assert address is not None
    answer = anonymous.get(address[0])
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer.content_type == "text/css; charset=utf-8"
    assert b"http" not in answer.data
    assert anonymous.get("/info/style-000000000000.css").status_code == 404


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


def test_a_page_is_told_apart_by_its_bytes(anonymous: FlaskClient, publish: Publish) -> None:
    publish()
    first = anonymous.get("/info/odense/")
    assert first.headers["Cache-Control"] == "public, max-age=300"
    again = anonymous.get("/info/odense/", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    assert anonymous.get("/info/aarhus/").headers["ETag"] != first.headers["ETag"]


@pytest.mark.parametrize(
    ("asked", "status", "place"),
    [
        ("odense", 303, "odense/"),
        ("Odense%20Kommune", 303, "odense/"),
        ("%C3%A5rhus", 303, "aarhus/"),
        ("en", 200, None),
        ("", 200, None),
    ],
)
def test_a_municipality_is_found_by_its_name(
    anonymous: FlaskClient, publish: Publish, asked: str, status: int, place: str | None
) -> None:
    publish()
    answer = anonymous.get(f"/info/?q={asked}")
    assert (answer.status_code, answer.headers.get("Location")) == (status, place)
    english = anonymous.get("/info/en/?q=odense")
    assert english.headers["Location"] == "../odense/en/"


@pytest.mark.parametrize("asked", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "{{7*7}}"])
def test_what_is_typed_is_only_ever_words(anonymous: FlaskClient, publish: Publish, asked: str) -> None:
    publish()
    page = anonymous.get("/info/", query_string={"q": asked}).get_data(as_text=True).partition("<footer")[0]
    assert "Vi fandt ingen kommune" in page
    assert "<script" not in page
    assert "<img" not in page
    assert "49" not in page


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


def recall(app: Flask, name: str, severity: str, clock: FixedClock) -> None:
    notice = {"da": f"Om {name}: rettet.", "en": f"About {name}: changed."}
    database = app.extensions["rygvej"].database
    recall_editions(database, name, [1], severity=severity, notice=notice, now=clock())


def test_an_exercise_leads_to_a_harder_and_an_easier_one(anonymous: FlaskClient, publish: Publish) -> None:
    publish(draft=REAL)
    page = anonymous.get("/info/odense/arm-og-ben-paa-alle-fire/").get_data(as_text=True)
    harder = page.index("Er øvelsen blevet let")
    assert '<a href="../buk-i-hoften/">Buk i hoften</a>' in page[harder : harder + 120]
    easier = page.index("Er øvelsen for svær endnu")
    assert '<a href="../baekkenloeft/">Bækkenløft</a>' in page[easier : easier + 120]
    last = anonymous.get("/info/odense/knaeboej/").get_data(as_text=True)
    assert "Er øvelsen blevet let" not in last


def test_an_exercise_that_is_held_is_told_by_its_seconds(anonymous: FlaskClient, publish: Publish) -> None:
    publish(draft=REAL)
    held = anonymous.get("/info/odense/sideplanke-paa-knae/").get_data(as_text=True)
    assert '<th scope="col">Tid</th>' in held
    assert '<th scope="col">Gange</th>' not in held
    counted = anonymous.get("/info/odense/baekkenloeft/").get_data(as_text=True)
    assert '<th scope="col">Gange</th>' in counted


def test_a_notice_stands_above_the_text(
    anonymous: FlaskClient, app: Flask, publish: Publish, clock: FixedClock
) -> None:
    publish()
    recall(app, "walk", "notice", clock)
    page = anonymous.get("/info/odense/en/take-a-walk/").get_data(as_text=True)
    assert page.index("About walk: changed.") < page.index("every day")


def test_a_text_that_must_not_be_used_is_not_shown(
    anonymous: FlaskClient, app: Flask, publish: Publish, clock: FixedClock
) -> None:
    publish()
    for name in ("walk", "rest", "stick"):
        recall(app, name, "do_not_use", clock)
    page, plan, exercise = (
        anonymous.get(f"/info/odense/{path}/").get_data(as_text=True)
        for path in ("gaa-en-tur", "min-plan", "rejs-dig")
    )
    assert "Om walk: rettet." in page
    assert "Små ture" not in page
    assert "Hvem ringer du til?" in page
    assert "Om rest: rettet." in plan
    assert "Læg dig lidt." not in plan
    assert "Planen er din." in plan
    assert "En streg." not in exercise


def test_a_new_edition_of_a_recalled_text_is_shown(
    anonymous: FlaskClient, app: Flask, publish: Publish, clock: FixedClock
) -> None:
    publish()
    recall(app, "walk", "do_not_use", clock)
    publish({"da/pages/walk.md": ("edition: 1", "edition: 2")})
    page = anonymous.get("/info/odense/gaa-en-tur/").get_data(as_text=True)
    assert "Om walk: rettet." not in page
    assert "Små ture" in page


def test_a_lesson_teaches_in_its_answers_without_a_script(anonymous: FlaskClient, publish: Publish) -> None:
    publish()
    page = anonymous.get("/info/odense/lidt-ad-gangen/").get_data(as_text=True)
    answers = re.findall(r"<summary>(.*?)</summary>\n<p><strong>(.*?)</strong> (.*?)</p>", page)
    assert answers == [
        ("En kort tur.", "Ja, det passer.", "Den kan du gentage i morgen."),
        ("Til jeg ikke kan mere.", "Ikke helt.", "Så bliver turen i morgen svær."),
        ("Om morgenen.", "Ja, det passer.", "Så er det gjort."),
        ("Kun på gode dage.", "Ikke helt.", "Så styrer smerten dig."),
        ("Når det passer.", "Ja, det passer.", "Vælg en fast tid."),
    ]
    assert "How far do you walk?" in anonymous.get("/info/odense/en/a-little-at-a-time/").get_data(
        as_text=True
    )


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("strong-for", "Stærk anbefaling for"),
        ("weak-for", "Svag anbefaling for"),
        ("weak-against", "Svag anbefaling imod"),
        ("strong-against", "Stærk anbefaling imod"),
        ("good-practice", "God praksis"),
    ],
)
def test_a_recommendation_says_its_direction_and_strength_in_words(
    anonymous: FlaskClient, publish: Publish, name: str, said: str
) -> None:
    publish({"da/lessons/little.md": ("::: weak-for", f"::: {name} Gåture")})
    page = anonymous.get("/info/odense/lidt-ad-gangen/").get_data(as_text=True)
    [box] = re.findall(r'<section class="advice.*?</section>', page, re.DOTALL)
    assert f"{said}</p>" in box
    assert "<h2>Gåture</h2>" in box
    assert box.count("<svg") == 1


def test_texts_for_others_stand_apart_on_the_front_page(anonymous: FlaskClient, publish: Publish) -> None:
    publish(
        {
            "da/pages/walk.md": ("text:\n", "audience: relatives\ntext:\n"),
            "da/pathways/start.yaml": ("[walk, signs]", "[signs]"),
        }
    )
    page = anonymous.get("/info/odense/").get_data(as_text=True)
    [relatives] = re.findall(r"<h2>Til dig, der er pårørende</h2>.*?</section>", page, re.DOTALL)
    assert "Gå en tur" in relatives
    assert "Mere at læse" not in page


def test_hostile_items_that_got_past_every_check_are_drawn_without_their_sting(
    anonymous: FlaskClient, app: Flask, clock: FixedClock
) -> None:
    draft = draft_of(small())
    poisoned = [
        *(one for one in draft.items if one.id not in ("walk", "stick")),
        _poisoned_page(),
        _poisoned_figure(),
    ]
    release = Release("x", fingerprint(one.pin for one in poisoned), clock(), manifest(poisoned))
    with app.extensions["rygvej"].database.write() as connection:
        release_shelf.add_items(connection, poisoned)
        release_shelf.add(connection, release)
    page = anonymous.get("/info/odense/gaa-en-tur/").get_data(as_text=True)
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "<script" not in page
    assert "javascript:" not in page
    assert "onload" not in page
    assert "foreignObject" not in page
    assert "evil.dk" not in page


def _poisoned_page() -> Item:
    content = item(draft_of(small()), "walk").content
    body = [
        {
            "t": "p",
            "c": ["<script>alert(1)</script>", {"t": "link", "href": "javascript:alert(1)", "c": ["her"]}],
        },
        {"t": "html", "c": ["<script>alert(1)</script>"]},
        {"t": "h", "level": "1><script>", "c": ["x"]},
        {"t": "advice", "grade": "'><script>alert(1)</script>", "title": "x", "c": []},
        {"t": "advice", "grade": "weak_for", "title": "<script>alert(1)</script>", "c": []},
        {"t": "figure", "id": "stick"},
    ]
    text = {**content["text"]["da"], "body": body, "title": "<script>alert(1)</script>", "slug": "gaa-en-tur"}
    return item_from_content({**content, "text": {"da": text}})


def _poisoned_figure() -> Item:
    content = item(draft_of(small()), "stick").content
    nodes = [
        ["script", {"href": "https://evil.dk/x.js"}, []],
        ["foreignObject", {}, [["path", {"d": "M0 0"}, []]]],
        ["path", {"d": "M0 0", "onload": "alert(1)", "href": "https://evil.dk"}, []],
    ]
    return item_from_content({**content, "nodes": nodes})
