"""Municipalities' own words over HTTP: as their editor sees them, and as pages and phones then have them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from backend.storage.transaction import Database
from backend.web.house import EXTENSION
from tests.answers import refused, told
from tests.clock import FixedClock
from tests.services.slots import released

ClientAs = Callable[[str], FlaskClient]
ODENSE = "/api/desk/slots/0461"
CONTACTS = f"{ODENSE}/contacts"
WORDS = {"da": "**Ring** til os.", "en": "**Call** us."}
NOTICE = {"da": "Nummeret var forkert.", "en": "The number was wrong."}


@pytest.fixture
def desk(app: Flask, clock: FixedClock) -> Database:
    database: Database = app.extensions[EXTENSION].database
    released(database, clock())
    return database


def contacts(browser: FlaskClient) -> dict[str, Any]:
    [slot] = told(browser.get(ODENSE))["slots"]
    found: dict[str, Any] = slot
    return found


def saving(number: int, words: dict[str, str] = WORDS, last_day: str | None = None) -> dict[str, Any]:
    return {"number": number, "source": words, "valid_from": "2026-03-02", "last_day": last_day}


@pytest.mark.usefixtures("desk")
def test_an_editor_sees_and_fills_the_slots_of_the_own_municipality(client_as: ClientAs) -> None:
    dorte = client_as("dorte")
    [odense] = told(dorte.get("/api/desk/slots"))["municipalities"]
    assert (odense["code"], odense["may_write"], odense["filled"]) == ("0461", True, 1)
    slot = contacts(dorte)
    assert slot["values"][0]["source"]["en"] == "Call us in Odense."
    assert slot["values"][0]["last_day"] == "2026-12-31"
    assert [place["id"] for place in slot["places"]] == ["walk"]
    after = told(dorte.put(CONTACTS, json=saving(slot["number"], last_day="2026-06-30")))["slots"][0]
    assert after["values"][0]["source"] == WORDS
    assert after["acts"][0]["by_name"] == "Dorte Bach"
    page = client_as("carla").get("/info/odense/en/take-a-walk/").get_data(as_text=True)
    assert "<strong>Call</strong> us." in page
    assert "Call us in Odense." not in page


@pytest.mark.usefixtures("desk")
def test_a_recall_stands_on_pages_and_phones_at_once_and_gives_way_to_right_words(
    app: Flask, client_as: ClientAs, clock: FixedClock
) -> None:
    dorte, anybody = client_as("dorte"), app.test_client()
    told(dorte.post(f"{CONTACTS}/recall", json={"number": 1, "notice": NOTICE}))
    for address in ("/info/odense/", "/info/odense/gaa-en-tur/"):
        page = anybody.get(address).get_data(as_text=True)
        assert "Nummeret var forkert." in page
        assert "00 00 00 01" not in page
    local = told(anybody.get("/content/municipalities/0461.json"))
    assert local["recalls"] == 1
    assert local["slots"]["contacts"]["en"][0]["c"] == [{"t": "p", "c": ["The number was wrong."]}]
    [recall] = told(anybody.get("/api/recalls"))["recalls"]
    assert (recall["municipality"], recall["slot"], recall["item"]) == ("0461", "contacts", None)
    clock.move(minutes=5)
    told(dorte.put(CONTACTS, json=saving(2)))
    page = anybody.get("/info/odense/").get_data(as_text=True)
    assert "<strong>Ring</strong> til os." in page
    assert "Nummeret var forkert." not in page


@pytest.mark.usefixtures("desk")
def test_bad_words_are_told_in_sentences_with_their_line(client_as: ClientAs) -> None:
    source = {"da": "Fint.\n\n# For stor", "en": "See [this](http://x.dk)."}
    asked = {"slot": "contacts", "source": source}
    checked = told(client_as("dorte").post("/api/desk/slots/check", json=asked))
    found = [(one["language"], one["line"], one["code"], one["stops"]) for one in checked["findings"]]
    assert found == [("da", 3, "heading_level", True), ("en", 1, "link_not_allowed", True)]
    assert all(one["said"]["da"] and one["said"]["en"] for one in checked["findings"])
    refusal = refused(client_as("dorte").put(CONTACTS, json=saving(1, source)), 422, "refused")
    assert set(refusal["fields"]) == {"da", "en"}


@pytest.mark.usefixtures("desk")
def test_somebody_who_looks_at_older_words_is_told(client_as: ClientAs) -> None:
    dorte = client_as("dorte")
    told(dorte.put(CONTACTS, json=saving(1)))
    refused(dorte.put(CONTACTS, json=saving(1)), 409, "slot_changed_meanwhile")
    refused(dorte.post(f"{CONTACTS}/take-down", json={"number": 1}), 409, "slot_changed_meanwhile")


@pytest.mark.usefixtures("desk")
def test_a_national_editor_looks_after_every_municipality_and_fills_none(client_as: ClientAs) -> None:
    freja = client_as("freja")
    names = [one["name"] for one in told(freja.get("/api/desk/slots"))["municipalities"]]
    assert names == ["København", "Odense", "Aarhus"]
    assert told(freja.get(ODENSE))["may_write"] is False
    refused(freja.put(CONTACTS, json=saving(1)), 404, "not_found")
    refused(client_as("dorte").get("/api/desk/slots/0751"), 404, "not_found")
