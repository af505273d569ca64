"""What public pages say to search engines and feed readers: nothing that they do not say to people."""

from __future__ import annotations

import json
import re
from typing import Any
from xml.dom.minidom import Document, parseString

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.clock import FixedClock, at
from tests.web.public.conftest import Publish
from tests.web.public.reading import recall

pytestmark = pytest.mark.any_database

WALK = "/info/odense/gaa-en-tur/"


def data_of(client: FlaskClient, path: str) -> dict[str, Any]:
    [told] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', client.get(path).text)
    found: dict[str, Any] = json.loads(told)
    return found


def xml(client: FlaskClient, path: str, content_type: str) -> Document:
    answer = client.get(path)
    assert answer.content_type == f"{content_type}; charset=utf-8"
    return parseString(answer.data)


def texts(document: Document, name: str) -> list[str]:
    return [
        node.firstChild.nodeValue or "" for node in document.getElementsByTagName(name) if node.firstChild
    ]


def test_a_text_that_nobody_has_approved_names_no_reviewer(anonymous: FlaskClient, publish: Publish) -> None:
    publish()
    data = data_of(anonymous, WALK)
    assert data["@type"] == "MedicalWebPage"
    assert (data["name"], data["inLanguage"], data["version"]) == ("Gå en tur", "da", "1")
    assert data["dateModified"] == "2026-03-02"
    assert data["citation"] == ["A book. Chapter 1"]
    assert not {"reviewedBy", "lastReviewed"} & set(data)
    assert data["creativeWorkStatus"] == "not approved"


def test_an_approved_text_names_who_has_read_it_and_when(anonymous: FlaskClient, publish: Publish) -> None:
    publish(
        {"da/pages/walk.md": ("approved: null", 'approved: {name: Liv Dahl, role: læge, "on": 2026-02-01}')}
    )
    data = data_of(anonymous, WALK)
    assert data["reviewedBy"] == {"@type": "Person", "name": "Liv Dahl", "jobTitle": "læge"}
    assert data["lastReviewed"] == "2026-02-01"


def test_a_withdrawn_text_is_told_as_withdrawn(
    anonymous: FlaskClient, app: Flask, publish: Publish, clock: FixedClock
) -> None:
    publish()
    recall(app, "walk", "do_not_use", clock)
    data = data_of(anonymous, WALK)
    assert data["creativeWorkStatus"] == "withdrawn"
    assert not {"description", "citation"} & set(data)


def test_a_texts_address_is_the_whole_countrys_and_a_front_pages_its_own(
    anonymous: FlaskClient, publish: Publish
) -> None:
    publish()
    for path, canonical in (
        (WALK, "/info/danmark/gaa-en-tur/"),
        ("/info/aarhus/en/take-a-walk/", "/info/danmark/en/take-a-walk/"),
        ("/info/aarhus/", "/info/aarhus/"),
        ("/info/", "/info/"),
    ):
        assert f'<link rel="canonical" href="http://127.0.0.1:8000{canonical}">' in anonymous.get(path).text


def test_the_feed_tells_of_new_editions_and_recalls_newest_first(
    anonymous: FlaskClient, app: Flask, publish: Publish, clock: FixedClock
) -> None:
    publish()
    clock.now = at("2026-03-05T09:00:00+00:00")
    publish({"da/pages/walk.md": ("edition: 1", "edition: 2")})
    clock.now = at("2026-03-06T09:00:00+00:00")
    recall(app, "little", "notice", clock)
    feed = xml(anonymous, "/info/odense/nyt.atom", "application/atom+xml")
    entries = [title for title in texts(feed, "title") if "Nyt fra" not in title]
    assert entries[:2] == ["Lidt ad gangen", "Gå en tur"]
    assert texts(feed, "updated")[:3] == [
        "2026-03-06T09:00:00Z",
        "2026-03-06T09:00:00Z",
        "2026-03-05T09:00:00Z",
    ]
    assert texts(feed, "summary")[0] == "Om little: rettet."
    ids = texts(feed, "id")
    assert len(set(ids)) == len(ids)


def test_every_link_of_every_feed_leads_to_a_text(anonymous: FlaskClient, publish: Publish) -> None:
    publish()
    for path in ("/info/odense/nyt.atom", "/info/danmark/en/news.atom"):
        for link in xml(anonymous, path, "application/atom+xml").getElementsByTagName("link"):
            address = link.getAttribute("href").removeprefix("http://127.0.0.1:8000")
            assert anonymous.get(address).status_code == 200, address


def test_the_sitemap_has_every_text_once_in_each_language_and_every_front_page(
    anonymous: FlaskClient, app: Flask, publish: Publish, clock: FixedClock
) -> None:
    publish()
    recall(app, "little", "do_not_use", clock)
    places = texts(xml(anonymous, "/info/sitemap.xml", "application/xml"), "loc")
    paths = [place.removeprefix("http://127.0.0.1:8000") for place in places]
    assert len(set(paths)) == len(paths)
    assert {
        "/info/",
        "/info/odense/en/",
        "/info/danmark/gaa-en-tur/",
        "/info/danmark/en/take-a-walk/",
    } <= set(paths)
    assert not [path for path in paths if "lidt-ad-gangen" in path or "odense/gaa" in path]
    for path in paths:
        assert anonymous.get(path).status_code == 200, path


def test_search_engines_read_the_open_pages_and_nothing_else(anonymous: FlaskClient) -> None:
    assert anonymous.get("/robots.txt").text == (
        "User-agent: *\nDisallow: /\nAllow: /info/\nSitemap: http://127.0.0.1:8000/info/sitemap.xml\n"
    )
