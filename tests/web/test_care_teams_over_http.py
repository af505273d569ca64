"""Access follows the care team's list: who is off it, or out of work, finds every route closed at once."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask
from flask.testing import FlaskClient

from backend.storage.transaction import Database
from tests.answers import refused, told
from tests.cast import ANNA, BO, HEALTH_CENTRE
from tests.clock import FixedClock
from tests.employees import browser_of, employ
from tests.web import policy

PATIENT = f"/api/clinic/patients/{ANNA.id}"


def routes_of_a_patient(app: Flask) -> list[tuple[str, str]]:
    """Every method and address behind the care team's door, for Anna."""
    return [
        (method, rule.rule.replace("<patient_id>", ANNA.id).replace("<assignment>", ANNA.id))
        for rule in app.url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
        if policy.door_for(method, rule.rule) == "care_team"
    ]


def test_the_very_next_request_of_who_has_left_is_404_on_every_route(
    app: Flask, client_as: Callable[[str], FlaskClient], clock: FixedClock
) -> None:
    bo, today = client_as("bo"), clock().date().isoformat()
    assert bo.get(PATIENT).status_code == 200
    leaving = {"id": BO.id, "role": "clinician", "out_from": today, "nobody": True}
    assert bo.post(f"{PATIENT}/team/end", json=leaving).status_code == 204
    routes = routes_of_a_patient(app)
    assert len(routes) > 10
    for method, path in routes:
        refused(bo.open(path, method=method, json={}), 404, "not_found")
    assert told(bo.get("/api/clinic/patients"))["patients"] == []


def test_the_very_next_request_of_whose_employment_has_ended_is_nobodys(
    app: Flask, database: Database, client_as: Callable[[str], FlaskClient], clock: FixedClock
) -> None:
    rita = browser_of(app, employ(database, "Rita Skov", "administrator", HEALTH_CENTRE, now=clock), clock)
    bo, today = client_as("bo"), clock().date().isoformat()
    assert bo.get(PATIENT).status_code == 200
    ended = rita.post(f"/api/admin/staff/{BO.id}/end", json={"out_from": today, "nobody": True})
    assert told(ended) == {"patients": 1}
    for method, path in routes_of_a_patient(app):
        refused(bo.open(path, method=method, json={}), 401, "not_signed_in")
        refused(rita.open(path, method=method, json={}), 403, "not_allowed")


def test_a_colleague_of_another_clinic_is_found_by_the_whole_address_alone(
    client_as: Callable[[str], FlaskClient],
) -> None:
    bo = client_as("bo")
    found = bo.post("/api/clinic/colleagues/find", json={"email": "hanne@rygvej.test"})
    assert set(told(found)) == {"id", "name", "profession", "organisation"}
    for address in ("hanne@", "anna@rygvej.test", "nobody@rygvej.test"):
        error = refused(bo.post("/api/clinic/colleagues/find", json={"email": address}), 422, "refused")
        assert error["detail"] == {"refusal": "no_such_colleague"}


def test_an_administrator_arranges_cover_without_reading_who_the_patients_are(
    app: Flask, database: Database, clock: FixedClock
) -> None:
    rita = browser_of(app, employ(database, "Rita Skov", "administrator", HEALTH_CENTRE, now=clock), clock)
    jens_id, today = employ(database, "Jens Bro", now=clock), clock().date().isoformat()
    jens = browser_of(app, jens_id, clock)
    cover, absence = f"/api/admin/staff/{BO.id}/cover", {"organisation": HEALTH_CENTRE.id}
    absence |= {"first_day": today, "last_day": today}
    effect = told(rita.post(f"{cover}/effect", json=absence))
    assert (set(effect), effect["patients"]) == ({"patients", "candidates"}, 1)
    assert [one["id"] for one in effect["candidates"]] == [jens_id]
    refused(jens.get(PATIENT), 404, "not_found")
    assert told(rita.post(cover, json={**absence, "substitute": jens_id})) == {"patients": 1}
    assert jens.get(PATIENT).status_code == 200
    refused(rita.get(PATIENT), 403, "not_allowed")
    clock.move(days=1)
    refused(jens.get(PATIENT), 404, "not_found")
