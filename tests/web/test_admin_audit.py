"""Administrators find who did what, within what they administer; and that they looked is found as well."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from backend.services.search_audit import PAGE
from backend.storage import audit
from backend.storage.audit import AuditRow
from backend.storage.audit_reading import Wanted, page
from backend.storage.transaction import Database
from tests.answers import refused, told
from tests.cast import ANNA, BO, CARLA, HANNE, HEALTH_CENTRE, IDA
from tests.clock import FixedClock
from tests.employees import browser_of, employ
from tests.web import principals
from tests.web.principals import Browsers

ClientAs = Callable[[str], FlaskClient]
ADDRESS = "/api/admin/audit/search"


def search(client: FlaskClient, **asked: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = told(client.post(ADDRESS, json=asked))["rows"]
    return found


@pytest.fixture
def _looked(client_as: ClientAs, clock: FixedClock) -> None:
    """Bo opens Anna's record on Monday and tries Carla's; Hanne opens Carla's on Tuesday."""
    client_as("bo").get(f"/api/clinic/patients/{ANNA.id}")
    client_as("bo").get(f"/api/clinic/patients/{CARLA.id}")
    clock.move(days=1)
    client_as("hanne").get(f"/api/clinic/patients/{CARLA.id}")


@pytest.mark.usefixtures("_looked")
@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"who": "bo f"}, [(BO.name, CARLA.name), (BO.name, ANNA.name)]),
        ({"whose": "juhl"}, [(HANNE.name, CARLA.name), (BO.name, CARLA.name)]),
        ({"who": "bo", "whose": "Anna"}, [(BO.name, ANNA.name)]),
        ({"first": "2026-03-03", "last": "2026-03-03"}, [(HANNE.name, CARLA.name)]),
        ({"last": "2026-03-02", "whose": "juhl"}, [(BO.name, CARLA.name)]),
        ({"who": "%"}, []),
        ({"first": "2026-03-04"}, []),
        ({"first": "0001-01-02", "last": "9999-12-30", "who": "Hanne"}, [(HANNE.name, CARLA.name)]),
    ],
)
def test_what_was_done_is_found_by_person_by_patient_and_by_day(
    client_as: ClientAs, asked: dict[str, str], found: list[tuple[str, str]]
) -> None:
    rows = search(client_as("ida"), **asked)
    assert [(row["actor"], row["patient"]) for row in rows] == found


def test_a_danish_name_is_found_however_it_is_typed(
    app: Flask, database: Database, client_as: ClientAs, clock: FixedClock
) -> None:
    oejvind = employ(database, "Øjvind Ågård-Ærø", now=clock)
    refused(browser_of(app, oejvind, clock).get(f"/api/clinic/patients/{ANNA.id}"), 404, "not_found")
    for typed in ("Øjvind", "øjvind", "ÅGÅRD", "ågård-ærø øj"):
        assert [row["actor"] for row in search(client_as("ida"), who=typed)] == ["Øjvind Ågård-Ærø"]


@pytest.mark.usefixtures("_looked")
def test_a_refused_try_is_told_as_one(client_as: ClientAs) -> None:
    tried, opened = search(client_as("ida"), who="Bo Friis")
    assert (tried["act"], tried["why"], tried["organisation"]) == (
        "opening_refused",
        None,
        HEALTH_CENTRE.name,
    )
    assert (opened["act"], opened["why"], opened["profession"]) == (
        "record_opened",
        "clinician",
        "physiotherapist",
    )


@pytest.mark.usefixtures("_looked")
def test_an_administrator_finds_nothing_of_other_organisations(
    app: Flask, database: Database, clock: FixedClock
) -> None:
    with database.write() as connection:
        principals.settle(connection, clock())
    browser_of = Browsers(app, clock)
    browser_of("other_municipality").get(f"/api/clinic/patients/{CARLA.id}")
    rows = search(browser_of("local_administrator"))
    assert [(row["actor"], row["organisation"]) for row in rows] == [("other_municipality", "Aarhus")]


@pytest.mark.usefixtures("_looked")
def test_the_search_is_noted_and_the_patient_can_read_it(client_as: ClientAs) -> None:
    search(client_as("ida"), whose="anna")
    newest, *_ = told(client_as("anna").get("/api/session/seen-by"))["looks"]
    assert (newest["actor"], newest["act"], newest["why"]) == (IDA.name, "audit_searched", "administrator")
    search(client_as("ida"), who="nobody of that name")
    assert search(client_as("ida"), who="ida")[0]["patient"] is None


def test_how_often_a_patient_writes_is_not_in_it(
    database: Database, client_as: ClientAs, clock: FixedClock
) -> None:
    with database.write() as connection:
        audit.note(connection, AuditRow(clock(), ANNA.id, ANNA.id, "own_entries_sent", "self"))
    assert search(client_as("ida"), whose="Anna") == []


def test_pages_follow_each_other(database: Database, client_as: ClientAs, clock: FixedClock) -> None:
    with database.write() as connection:
        for number in range(PAGE + 20):
            at = clock() - timedelta(minutes=number)
            audit.note(connection, AuditRow(at, BO.id, ANNA.id, "record_opened", "clinician"))
    ida = client_as("ida")
    read = [row["id"] for rows in _pages(ida) for row in rows]
    assert len(read) == len(set(read)) == PAGE + 20


def _pages(client: FlaskClient) -> Iterator[list[dict[str, Any]]]:
    before = None
    while True:
        told_now = told(client.post(ADDRESS, json={"who": "bo", "before": before}))
        yield told_now["rows"]
        before = told_now["next"]
        if before is None:
            return


def test_of_no_organisations_nothing_is_found(database: Database, clock: FixedClock) -> None:
    with database.write() as connection:
        audit.note(connection, AuditRow(clock(), BO.id, ANNA.id, "record_opened", "clinician"))
    with database.read() as connection:
        assert page(connection, Wanted(organisations=[]), PAGE) == ()
        assert len(page(connection, Wanted(organisations=None), PAGE)) == 1
