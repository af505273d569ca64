"""The walk: every address, everybody, with everybody's ids in path, query and body. Nobody gets in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from itertools import product
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import func, select, update
from werkzeug.routing import Rule
from werkzeug.test import TestResponse

from backend.domain.people import NewPerson
from backend.storage import care_teams, people, sessions
from backend.storage.tables import audit, care_team
from backend.storage.transaction import Database
from backend.web.access import Door, door_of, doors, every_route_has_a_door
from backend.web.api import description
from tests.answers import refused
from tests.cast import ANNA, BO, CARLA, CAST, HEALTH_CENTRE, SINCE
from tests.clock import FixedClock
from tests.web import policy, records
from tests.web.bodies import fitting, with_foreign_ids

NOBODY = "0192f0c8-ffff-7000-8000-000000000000"
FOREIGN = (*(known for record in records.RECORDS for known in record.ids), BO.id, NOBODY)
ODD = ("x", "..", "%00", "new-onset", "odense", "0461")
EXTRA = {"former": "0192f0c8-0000-7000-8000-00000000000a", "disabled": "0192f0c8-0000-7000-8000-00000000000b"}


@dataclass(frozen=True)
class Step:
    """One request of the walk."""

    method: str
    rule: str
    path: str
    patient_id: str | None
    body: Any


@pytest.fixture(autouse=True)
def _records(database: Database, clock: FixedClock) -> None:
    """Records to find, one clinician who has left Anna's care team, and one who is let in no more."""
    yesterday = clock().date() - timedelta(days=1)
    with database.write() as connection:
        records.write(connection, clock())
        for name, person_id in EXTRA.items():
            people.add_person(connection, person_id, NewPerson(name, f"{name}@rygvej.test"), None, clock())
            people.give_role(connection, person_id, HEALTH_CENTRE.id, "clinician", "physiotherapist", SINCE)
            care_teams.join(connection, ANNA.id, person_id, "substitute", SINCE)
        left = update(care_team).where(care_team.c.person_id == EXTRA["former"])
        connection.execute(left.values(valid_to=yesterday))
        people.disable(connection, EXTRA["disabled"], clock())


@pytest.fixture
def browser_of(
    app: Flask, anonymous: FlaskClient, client_as: Callable[[str], FlaskClient], clock: FixedClock
) -> Callable[[str], FlaskClient]:
    """A new browser of anybody, the strangers included."""

    def open_browser(name: str) -> FlaskClient:
        if name in CAST:
            return client_as(name)
        client = app.test_client()
        client.environ_base["HTTP_SEC_FETCH_SITE"] = "same-origin"
        if name == "ended":
            client = client_as("bo")
            client.delete("/api/session")
        elif name in EXTRA:
            token = f"token-of-{name}"
            with app.extensions["rygvej"].database.write() as connection:
                sessions.end(connection, sessions.fingerprint(token))
                until = clock() + timedelta(days=1)
                sessions.open_session(
                    connection, sessions.fingerprint(token), EXTRA[name], "", clock(), until
                )
            client.set_cookie("rygvej", token)
        return client

    return open_browser


def routes(app: Flask) -> Iterator[tuple[str, Rule]]:
    """Every method of every address."""
    for rule in app.url_map.iter_rules():
        for method in sorted((rule.methods or set()) - {"HEAD", "OPTIONS"}):
            yield method, rule


def steps(document: dict[str, Any], method: str, rule: Rule, *, bodies: bool) -> Iterator[Step]:
    """Every request to one address: all ids in every place of the path, and of the body when asked for."""
    operation = (
        document["paths"].get(rule.rule.replace("<", "{").replace(">", "}"), {}).get(method.lower(), {})
    )
    content = operation.get("requestBody", {}).get("content", {}).get("application/json", {})
    body = fitting(document, content["schema"]) if content else None
    choices = [
        FOREIGN if name.endswith("id") or name == "assignment" else (*FOREIGN[:2], *ODD)
        for name in sorted(rule.arguments)
    ]
    query = "&".join(f"{name}={CARLA.id}" for name in ("id", "patient", "patient_id", "person_id", "q"))
    for values in product(*choices):
        path = rule.rule
        given = dict(zip(sorted(rule.arguments), values, strict=True))
        for name, value in given.items():
            path = path.replace(f"<{name}>", value)
        variants = with_foreign_ids(body, FOREIGN) if bodies and body is not None else [body]
        for variant in variants:
            yield Step(method, rule.rule, f"{path}?{query}", given.get("patient_id"), variant)


def take(client: FlaskClient, step: Step) -> TestResponse:
    """Make the request."""
    return client.open(step.path, method=step.method, json=step.body, buffered=True)


def holds_a_canary_for(name: str, answer: TestResponse) -> bool:
    """Whether the answer tells this person of a record that is none of theirs."""
    own = {who: {member.name.split()[0].lower() for member in may} for who, may in policy.MAY_READ.items()}
    return any(
        canary in answer.text
        for patient_id, canary in records.CANARY.items()
        if name not in own[canary.removeprefix("kanarie-")]
    )


def test_every_door_is_the_one_that_the_policy_asks_for(app: Flask) -> None:
    found = {
        f"{method} {rule.rule}": door_of(app.view_functions[rule.endpoint]) for method, rule in routes(app)
    }
    wanted = {f"{method} {rule.rule}": policy.door_for(method, rule.rule) for method, rule in routes(app)}
    assert {route: door.name if door else None for route, door in found.items()} == wanted


@pytest.mark.any_database
@pytest.mark.parametrize("name", policy.EVERYBODY)
def test_whoever_may_not_pass_is_turned_away_at_every_address(
    app: Flask, browser_of: Callable[[str], FlaskClient], database: Database, name: str
) -> None:
    walk_where_one_may_not(app, browser_of, database, name)


@pytest.mark.any_database
@pytest.mark.parametrize("name", policy.EVERYBODY)
def test_whoever_may_pass_reaches_only_what_is_theirs(
    app: Flask, browser_of: Callable[[str], FlaskClient], database: Database, name: str
) -> None:
    walk_where_one_may(app, browser_of, database, name)


@pytest.mark.only_on("postgresql")
@pytest.mark.parametrize("name", ["anna", "bo", "anonymous"])
def test_the_walk_ends_the_same_on_postgresql(
    app: Flask, browser_of: Callable[[str], FlaskClient], database: Database, name: str
) -> None:
    walk_where_one_may_not(app, browser_of, database, name)
    walk_where_one_may(app, browser_of, database, name)


def walk_where_one_may_not(
    app: Flask, browser_of: Callable[[str], FlaskClient], database: Database, name: str
) -> None:
    """Try everything that this person may not do."""
    document = description(app)
    client = browser_of(name)
    before = _all(database)
    for method, rule in routes(app):
        door = policy.door_for(method, rule.rule)
        assert door is not None, rule.rule
        for step in steps(document, method, rule, bodies=False):
            status = policy.expected(name, door, step.patient_id)
            if status is None:
                continue
            answer = take(client, step)
            code = {401: "not_signed_in", 403: "not_allowed", 404: "not_found"}[status]
            refused(answer, status, code)
    assert _all(database) == before


def walk_where_one_may(
    app: Flask, browser_of: Callable[[str], FlaskClient], database: Database, name: str
) -> None:
    """Do everything that this person may do, with ids that are somebody else's."""
    document = description(app)
    others = [record for record in records.RECORDS if not _may_change(name, record)]
    before = [_about(database, record) for record in others]
    reached = 0
    for method, rule in routes(app):
        door = policy.door_for(method, rule.rule)
        assert door is not None, rule.rule
        client = browser_of(name)
        for step in steps(document, method, rule, bodies=door != "public"):
            if policy.expected(name, door, step.patient_id) is not None:
                continue
            answer = take(client, step)
            assert answer.status_code < 500 or not step.rule.startswith("/api/"), (step, answer.text)
            assert not holds_a_canary_for(name, answer), step
            if answer.status_code == 403:
                refused(answer, 403, "not_your_device")
            if answer.status_code == 401:
                assert step.rule == "/api/session", step
            reached += 1
    assert [_about(database, record) for record in others] == before
    assert reached > 0


def test_somebody_elses_patient_looks_exactly_like_nobodys(
    app: Flask, client_as: Callable[[str], FlaskClient]
) -> None:
    for method, rule in routes(app):
        if policy.door_for(method, rule.rule) == "care_team":
            path = rule.rule.replace("<assignment>", records.RECORDS[1].assignment)
            bo = client_as("bo")
            carlas, nobodys = (
                bo.open(path.replace("<patient_id>", who), method=method, json={})
                for who in (CARLA.id, NOBODY)
            )
            assert (carlas.status_code, carlas.data) == (404, nobodys.data)


def test_every_opening_of_a_record_is_noted_and_no_refusal_is(
    app: Flask, client_as: Callable[[str], FlaskClient], database: Database
) -> None:
    for method, rule in routes(app):
        if policy.door_for(method, rule.rule) == "care_team":
            path = rule.rule.replace("<assignment>", NOBODY)
            for name, patient, noted in (("bo", ANNA, 1), ("bo", CARLA, 0), ("anna", ANNA, 0)):
                before = _notes(database)
                client_as(name).open(path.replace("<patient_id>", patient.id), method=method, json={})
                assert _notes(database) - before == noted, (name, rule.rule)


@pytest.mark.any_database
def test_an_app_with_a_route_without_a_door_is_not_made(app: Flask) -> None:
    app.view_functions["forgotten"] = lambda: "open"
    with pytest.raises(RuntimeError, match="forgotten"):
        every_route_has_a_door(app)


@pytest.mark.any_database
def test_a_route_that_slipped_in_without_a_door_stays_closed(app: Flask, anonymous: FlaskClient) -> None:
    app.add_url_rule("/api/forgotten", "forgotten", lambda: "open")
    refused(anonymous.get("/api/forgotten"), 404, "not_found")


@pytest.mark.any_database
@pytest.mark.parametrize(
    "variant", ["//api//session", "/api/session/", "/API/session", "/api/./session", "/api/session;x"]
)
@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS", "PUT"])
def test_no_spelling_of_an_address_goes_round_its_door(
    anonymous: FlaskClient, variant: str, method: str
) -> None:
    answer = anonymous.open(variant, method=method, headers={"X-HTTP-Method-Override": "GET"})
    # 503 is the page that says that no app is built, which is what an address of no room comes to.
    assert answer.status_code in (308, 401, 404, 405, 503)
    assert "@" not in answer.text


def test_the_door_is_checked_before_anything_is_read(anonymous: FlaskClient) -> None:
    answer = anonymous.post("/api/sync", data=b"{broken", content_type="application/json")
    refused(answer, 401, "not_signed_in")


def test_every_door_is_used_or_waits_for_its_room() -> None:
    stated = {door.name for door in vars(doors).values() if isinstance(door, Door)}
    assert stated == set(policy.PASSES)


def _may_change(name: str, record: records.Record) -> bool:
    own = record.patient.name.split()[0].lower()
    return name == own or name in policy.LOOKED_AFTER_BY[record.patient.id]


def _about(database: Database, record: records.Record) -> str:
    with database.read() as connection:
        return records.everything_about(connection, record)


def _all(database: Database) -> list[str]:
    return [_about(database, record) for record in records.RECORDS]


def _notes(database: Database) -> int:
    with database.read() as connection:
        return connection.scalar(select(func.count()).select_from(audit)) or 0
