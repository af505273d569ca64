"""Items that got past every check are drawn without their sting."""

from __future__ import annotations

import re

import pytest
from flask import Flask
from flask.testing import FlaskClient

from backend.domain.content.items import Item, item_from_content
from backend.domain.content.release import Release, fingerprint, manifest
from backend.storage import release_shelf
from tests.clock import FixedClock
from tests.content.small import draft_of, item, small

pytestmark = pytest.mark.any_database


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
    told = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)
    assert page.count("<script") == len(told) == 1
    assert "<" not in told[0]
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
