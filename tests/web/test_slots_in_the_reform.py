"""New Year's night 2027: regions, numbers and who fills slots change at midnight, and nobody does a thing."""

from __future__ import annotations

from datetime import date

import pytest
from flask import Flask
from flask.testing import FlaskClient

from backend.content_files.reading import read_draft
from backend.content_files.tree import read_tree
from backend.domain.content.overlay import slots_of
from backend.services.load_organisations import load_organisations
from backend.storage import organisations
from backend.storage.transaction import Database
from backend.web.house import EXTENSION
from tests.answers import refused, told
from tests.cast import DORTE
from tests.clock import FixedClock, at
from tests.employees import browser_of, employ
from tests.habits.test_rooms import ROOT
from tests.services.slots import released

DRAFT = read_draft(read_tree(ROOT / "content"), date(2026, 3, 2))
LAST_MINUTE = at("2026-12-31T22:59:00+00:00")
FIRST_MINUTE = at("2026-12-31T23:00:00+00:00")
COPENHAGEN = "/api/desk/slots/0101"


@pytest.fixture
def house(app: Flask, clock: FixedClock) -> Database:
    database: Database = app.extensions[EXTENSION].database
    released(database, clock())
    load_organisations(database, now=clock())
    clock.now = LAST_MINUTE
    return database


@pytest.fixture
def ea(app: Flask, house: Database, clock: FixedClock) -> FlaskClient:
    """The browser of an editor at the region that ends."""
    with house.read() as connection:
        region = organisations.with_slug(connection, "region", "capital")
    assert region is not None
    return browser_of(app, employ(house, "Ea Ny", "editor", region.organisation, now=clock), clock)


def written_by(browser: FlaskClient) -> list[str]:
    found = told(browser.get("/api/desk/slots"))["municipalities"]
    return [one["name"] for one in found if one["may_write"]]


def test_prevention_is_the_regions_from_midnight_and_municipalities_go_on(
    app: Flask, ea: FlaskClient, clock: FixedClock
) -> None:
    dorte = browser_of(app, DORTE.id, clock)
    words = {"number": 0, "source": {"da": "Ring til os.", "en": "Call us."}, "last_day": None}
    assert (written_by(ea), written_by(dorte)) == ([], ["Odense"])
    tonight = {**words, "valid_from": "2026-12-31"}
    refused(ea.put(f"{COPENHAGEN}/contacts", json=tonight), 404, "not_found")
    clock.now = FIRST_MINUTE
    assert (written_by(ea), written_by(dorte)) == (["København"], ["Odense"])
    [contacts] = told(ea.put(f"{COPENHAGEN}/contacts", json={**words, "valid_from": "2027-01-01"}))["slots"]
    assert contacts["acts"][0]["by_name"] == "Ea Ny"
    assert "Call us." in app.test_client().get("/info/koebenhavn/en/").get_data(as_text=True)
    refused(dorte.get(COPENHAGEN), 404, "not_found")


@pytest.mark.usefixtures("house")
def test_pages_and_phones_name_the_region_the_numbers_and_the_words_of_the_day(
    app: Flask, clock: FixedClock
) -> None:
    anybody = app.test_client()
    seen = []
    for moment in (LAST_MINUTE, FIRST_MINUTE):
        clock.now = moment
        page = anybody.get("/info/koebenhavn/").get_data(as_text=True)
        region = told(anybody.get("/content/municipalities/0101.json"))["region"]
        assert "Kom forbi i Aarhus." in anybody.get("/info/aarhus/").get_data(as_text=True)
        seen.append(("1819" in page, region))
    assert seen == [(False, "capital"), (True, "east")]


@pytest.mark.any_database
def test_every_acute_number_has_its_days_and_stands_in_the_core() -> None:
    [directory] = [item.content for item in DRAFT.items if item.kind == "directory"]
    rows = [*directory["national"], *(row for region in directory["regions"] for row in region["acute"])]
    assert len(rows) >= 8
    assert all(row["valid_from"] and "valid_to" in row for row in rows)


@pytest.mark.any_database
def test_no_text_about_safety_leaves_a_slot_open() -> None:
    leaving = [item.content for item in DRAFT.items if slots_of(item.content)]
    assert len(leaving) > 10
    assert {content["kind"] for content in leaving} == {"page"}
    assert not any("warning_signs" in content["tags"] for content in leaving)
