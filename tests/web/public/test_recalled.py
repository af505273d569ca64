"""A recall stands above its text, or in its place, from the next request on."""

from __future__ import annotations

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.clock import FixedClock
from tests.web.public.conftest import Publish
from tests.web.public.reading import recall

pytestmark = pytest.mark.any_database


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
