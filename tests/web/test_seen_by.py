"""A patient reads who has seen what, in the order that it happened, and nothing of anybody else's."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient

from backend.services.read_seen_by import PAGE
from backend.storage import audit
from backend.storage.audit import AuditRow
from backend.web.house import EXTENSION
from tests.answers import told
from tests.cast import ANNA, BO, CARLA, HEALTH_CENTRE
from tests.clock import FixedClock

ClientAs = Callable[[str], FlaskClient]
ADDRESS = "/api/session/seen-by"


def test_a_patient_is_told_who_looked_what_they_are_where_and_why(
    client_as: ClientAs, clock: FixedClock
) -> None:
    client_as("bo").get(f"/api/clinic/patients/{ANNA.id}")
    clock.move(minutes=5)
    client_as("erik").get("/api/clinic/patients")
    seen = told(client_as("anna").get(ADDRESS))
    assert seen["next"] is None
    gp, physiotherapist = seen["looks"]
    assert (gp["actor"], gp["profession"], gp["organisation"]) == ("Erik Lund", "gp", "Lægerne Vestergade")
    assert (gp["act"], gp["why"], gp["at"]) == ("seen_in_list", "gp", "2026-03-02T09:05:00Z")
    assert physiotherapist["organisation"] == HEALTH_CENTRE.name
    assert (physiotherapist["act"], physiotherapist["why"]) == ("record_opened", "clinician")
    assert told(client_as("carla").get(ADDRESS))["looks"] == []


def test_a_patients_own_acts_and_refused_tries_are_not_in_it(app: Flask, client_as: ClientAs) -> None:
    assert client_as("bo").get(f"/api/clinic/patients/{CARLA.id}").status_code == 404
    with app.extensions[EXTENSION].database.write() as connection:
        own = AuditRow(app.extensions[EXTENSION].clock(), CARLA.id, CARLA.id, "own_entries_sent", "self")
        audit.note(connection, own)
    assert told(client_as("carla").get(ADDRESS)) == {"looks": [], "next": None}


def test_pages_follow_each_other_without_a_gap_or_a_row_twice(
    app: Flask, client_as: ClientAs, clock: FixedClock
) -> None:
    many = PAGE * 2 + 7
    with app.extensions[EXTENSION].database.write() as connection:
        for number in range(many):
            at = clock() - timedelta(minutes=number // 3)
            audit.note(connection, AuditRow(at, BO.id, ANNA.id, "record_opened", "clinician"))
    anna, read, before = client_as("anna"), [], ""
    while True:
        page = told(anna.get(ADDRESS + before))
        read += page["looks"]
        if page["next"] is None:
            break
        before = f"?before={page['next']}"
    assert len({look["id"] for look in read}) == len(read) == many
    assert [look["at"] for look in read] == sorted((look["at"] for look in read), reverse=True)


@pytest.mark.any_database
def test_somebody_elses_row_says_nothing(client_as: ClientAs) -> None:
    client_as("bo").get(f"/api/clinic/patients/{ANNA.id}")
    row = told(client_as("anna").get(ADDRESS))["looks"][0]["id"]
    assert told(client_as("carla").get(f"{ADDRESS}?before={row}"))["looks"] == []
