"""The matrix: every route, everybody, everybody's ids in every place. Nobody gets in who may not.

A cell is one request (tests/web/cells.py). A new route is in it once it is registered: it needs a line in
tests/web/policy.py, and a hint in tests/web/bodies.py when no body from its description is understood.
"""

from __future__ import annotations

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select
from werkzeug.test import TestResponse

from backend.services.publish_release import publish_release
from backend.storage.tables import audit
from backend.storage.transaction import Database
from backend.web.access import Door, door_of, doors, every_route_has_a_door
from tests.answers import refused
from tests.cast import ANNA, CARLA
from tests.clock import FixedClock
from tests.content.small import draft_of, small
from tests.web import policy, principals, records
from tests.web.cells import NOBODY, Cell, Matrix
from tests.web.principals import EVERYBODY, Browsers

LEAST_CELLS = 15_000
CODES = {401: "not_signed_in", 403: "not_allowed", 404: "not_found"}


@pytest.fixture(autouse=True)
def _everybody(database: Database, clock: FixedClock) -> None:
    """A release to assign from, records to find, and everybody whose time has not come or has passed."""
    publish_release(database, draft_of(small()), now=clock())
    with database.write() as connection:
        records.write(connection, clock())
        principals.settle(connection, clock())


@pytest.fixture
def matrix(app: Flask) -> Matrix:
    """Every route of the application."""
    return Matrix(app)


@pytest.fixture
def browser_of(app: Flask, clock: FixedClock) -> Browsers:
    """A new browser of anybody's."""
    return Browsers(app, clock)


def holds_a_canary_for(name: str, answer: TestResponse) -> bool:
    """Whether the answer tells this person of a record that is none of theirs."""
    return any(
        canary in answer.text
        for patient_id, canary in records.CANARY.items()
        if name not in policy.MAY_READ[patient_id]
    )


def test_every_door_is_the_one_that_the_policy_asks_for(app: Flask, matrix: Matrix) -> None:
    for method, rule in matrix.routes():
        stated = door_of(app.view_functions[rule.endpoint])
        wanted = policy.door_for(method, rule.rule)
        assert wanted is not None, f"{method} {rule.rule} is not in tests/web/policy.py: say whom it is for"
        assert stated is not None
        assert stated.name == wanted, f"{method} {rule.rule}"


@pytest.mark.any_database
@pytest.mark.parametrize("name", EVERYBODY)
def test_everybody_gets_exactly_as_far_as_the_policy_says(
    matrix: Matrix, browser_of: Browsers, database: Database, name: str
) -> None:
    walk(matrix, browser_of, database, name)


@pytest.mark.only_on("postgresql")
@pytest.mark.parametrize("name", ["anna", "bo", "substitute_no_more", "anonymous"])
def test_the_walk_ends_the_same_on_postgresql(
    matrix: Matrix, browser_of: Browsers, database: Database, name: str
) -> None:
    walk(matrix, browser_of, database, name)


def walk(matrix: Matrix, browser_of: Browsers, database: Database, name: str) -> None:
    """Every cell of one principal: turned away as the policy says, or let in to nothing of anybody else's."""
    before = records.foreign(database, name)
    for method, rule in matrix.routes():
        door = str(policy.door_for(method, rule.rule))
        client = browser_of(name)
        for cell in matrix.cells(name, method, rule):
            status = policy.expected(name, door, cell.patient_id)
            answer = cell.send(client)
            if status is None:
                _let_in(name, door, cell, answer)
            else:
                assert answer.status_code == status, (name, cell, answer.text)
                refused(answer, status, CODES[status])
    assert records.foreign(database, name) == before


def _let_in(name: str, door: str, cell: Cell, answer: TestResponse) -> None:
    api = cell.rule.startswith("/api/")
    # A page of the app that is not built here answers 503, which is no fault of the route.
    assert answer.status_code < 500 or not api, (name, cell, answer.text)
    assert not holds_a_canary_for(name, answer), (name, cell)
    if answer.status_code == 403:
        # A no of what is behind the door, such as a phone that is somebody else's.
        assert answer.get_json()["code"] not in CODES.values(), (name, cell, answer.text)
    assert answer.status_code != 401 or door == "public", (name, cell, answer.text)


@pytest.mark.any_database
def test_the_matrix_is_large_enough(matrix: Matrix, capsys: pytest.CaptureFixture[str]) -> None:
    routes = list(matrix.routes())
    cells = sum(1 for name in EVERYBODY for method, rule in routes for _ in matrix.cells(name, method, rule))
    with capsys.disabled():
        print(f"\n{cells} cells: {len(EVERYBODY)} principals at {len(routes)} doors")  # noqa: T201
    assert cells >= LEAST_CELLS


@pytest.mark.any_database
def test_the_matrix_reaches_what_is_behind_every_door(
    app: Flask, matrix: Matrix, browser_of: Browsers
) -> None:
    """A cell that fails at the shape of its body proves nothing about the rule behind it."""
    for method, rule in matrix.routes():
        door = str(policy.door_for(method, rule.rule))
        name = next(name for name in EVERYBODY if policy.expected(name, door, ANNA.id) is None)
        cell = next(cell for cell in matrix.cells(name, method, rule))
        answer = cell.send(browser_of(name))
        said = (answer.get_json(silent=True) or {}).get("code") if answer.status_code >= 400 else None
        assert said not in {"invalid", "bad_json", "bad_request", "not_allowed", "method_not_allowed"}, (
            f"{method} {rule.rule} does not understand the body made from its description: give"
            f" tests/web/bodies.py a hint. It says {answer.text}"
        )


def test_somebody_elses_patient_looks_exactly_like_nobodys(matrix: Matrix, browser_of: Browsers) -> None:
    for method, rule in matrix.routes():
        if policy.door_for(method, rule.rule) == "care_team":
            path = rule.rule.replace("<assignment>", records.RECORDS[1].assignment)
            bo = browser_of("bo")
            carlas, nobodys = (
                bo.open(path.replace("<patient_id>", who), method=method, json={})
                for who in (CARLA.id, NOBODY)
            )
            assert (carlas.status_code, carlas.data) == (404, nobodys.data)


def test_every_opening_of_a_record_is_noted_and_so_is_a_clinicians_refused_one(
    matrix: Matrix, browser_of: Browsers, database: Database
) -> None:
    for method, rule in matrix.routes():
        if policy.door_for(method, rule.rule) == "care_team":
            path = rule.rule.replace("<assignment>", NOBODY)
            for name, patient, noted in (
                ("bo", ANNA, ["record_opened"]),
                ("substitute", ANNA, ["record_opened"]),
                ("bo", CARLA, ["opening_refused"]),
                ("substitute_no_more", ANNA, ["opening_refused"]),
                ("anna", ANNA, []),
            ):
                before = _notes(database)
                browser_of(name).open(path.replace("<patient_id>", patient.id), method=method, json={})
                # What an entitled person then writes is noted as well, by whoever writes it.
                assert _notes(database)[len(before) :][:1] == noted, (name, rule.rule)


@pytest.mark.any_database
def test_an_app_with_a_route_without_a_door_is_not_made(app: Flask) -> None:
    app.view_functions["forgotten"] = lambda: "open"
    with pytest.raises(RuntimeError, match="forgotten"):
        every_route_has_a_door(app)


@pytest.mark.any_database
def test_a_route_that_slipped_in_without_a_door_stays_closed(app: Flask, anonymous: FlaskClient) -> None:
    app.add_url_rule("/api/forgotten", "forgotten", lambda: "open")
    refused(anonymous.get("/api/forgotten"), 404, "not_found")


def test_the_door_is_checked_before_anything_is_read(anonymous: FlaskClient) -> None:
    answer = anonymous.post("/api/sync", data=b"{broken", content_type="application/json")
    refused(answer, 401, "not_signed_in")


def test_every_door_is_used_or_waits_for_its_room() -> None:
    stated = {door.name for door in vars(doors).values() if isinstance(door, Door)}
    assert stated == set(policy.PASSES)


def _notes(database: Database) -> list[str]:
    with database.read() as connection:
        return list(connection.scalars(select(audit.c.act).order_by(audit.c.id)))
