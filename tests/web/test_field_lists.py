"""Nothing leaves that no schema names, and nothing that no schema names has any effect."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

import pytest
from flask import Flask

from backend.storage.tables import device, patient_head, verdict
from backend.storage.transaction import Database
from backend.web.api import description
from tests.cast import AARHUS, CARLA, HANNE
from tests.clock import FixedClock
from tests.fuzz.installation import furnish
from tests.web import records
from tests.web.cells import Cell, Matrix
from tests.web.policy import door_for, expected
from tests.web.principals import EVERYBODY, Browsers

pytestmark = pytest.mark.any_database

# Answers of the rooms that are not in the API's description, field by field.
OUTSIDE = {
    "/healthz": {"status"},
    "/readyz": {"status", "code", "mail"},
    "/version": {"version", "demo", "mail", "withdrawn"},
    "/api/openapi.json": {"openapi", "info", "paths", "components", "tags"},
}
# Objects whose names are fixed elsewhere: by the kind of an entry, by a text's own schema, by a refusal.
OPEN = {"Entry.args", "Item.content", "Local.slots", "DatedWords.body", "Error.fields", "Error.detail"}

EXTRA: dict[str, Any] = {
    "patient_id": CARLA.id,
    "person_id": HANNE.id,
    "organisation_id": AARHUS.id,
    "by": {"role": "clinician", "id": HANNE.id},
    "added_by": HANNE.id,
    "made_by": HANNE.id,
    "role": "administrator",
    "roles": [{"role": "administrator"}],
    "is_admin": True,
    "clinician_id": HANNE.id,
    "session_id": "x",
    "user_name": "carla",
    "created_at": "2020-01-01T00:00:00Z",
    "seq": 0,
    "moved_days": 0,
    "used_at": None,
    "valid_to": None,
    "disabled_at": None,
    "password_hash": "x",
    "token_hash": "x",
    "__proto__": {"role": "administrator"},
    "args.assignment": "x",
    "": "",
}
LEAST_BODIES = 1_000


@pytest.fixture
def furnished(app: Flask, clock: FixedClock) -> Flask:
    """The application with content, records and everybody in it."""
    furnish(app, clock)
    return app


def test_no_answer_holds_a_field_that_its_schema_does_not_name(furnished: Flask, clock: FixedClock) -> None:
    matrix, browser_of = Matrix(furnished), Browsers(furnished, clock)
    document = description(furnished)
    compared: set[tuple[str, str]] = set()
    for name in ("anna", "bo", "dorte", "ida", "local_administrator", "anonymous"):
        for method, rule in matrix.routes():
            client = browser_of(name)
            for cell in list(matrix.cells(name, method, rule))[:6]:
                answer = cell.send(client)
                told = answer.get_json(silent=True)
                if told is None:
                    continue
                where = f"{method} {rule.rule}"
                if rule.rule in OUTSIDE and answer.status_code < 400:
                    assert set(told) <= OUTSIDE[rule.rule], where
                    continue
                schema = _schema(document, method, rule.rule, answer.status_code)
                unnamed = list(_unnamed(document, schema, told))
                assert unnamed == [], f"{where} as {name} answers {answer.status} with fields no schema names"
                compared.add((where, "error" if answer.status_code >= 400 else "answer"))
    assert len(compared) > 60


def test_a_thousand_bodies_with_fields_that_nobody_asked_for_change_nothing(
    furnished: Flask, clock: FixedClock, database: Database, capsys: pytest.CaptureFixture[str]
) -> None:
    matrix, browser_of = Matrix(furnished), Browsers(furnished, clock)
    sent = 0
    for method, rule in matrix.routes():
        door = str(door_for(method, rule.rule))
        name = next(name for name in EVERYBODY if expected(name, door, records.RECORDS[0].patient.id) is None)
        cell = next(matrix.cells(name, method, rule))
        if not isinstance(cell.body, dict):
            continue
        client, before = browser_of(name), _state(database, rule.rule)
        for body in _with_more(cell.body):
            answer = Cell(method, rule.rule, "more", cell.path, cell.patient_id, body).send(client)
            # A mutation with something more in it is answered with a verdict of its own.
            told = answer.get_json()
            refused = all(one["verdict"] == "refused" for one in told.get("verdicts", [{"verdict": None}]))
            assert refused or 400 <= answer.status_code < 500, (cell, body, told)
            sent += 1
        assert _state(database, rule.rule) == before, f"{method} {rule.rule} took in a field nobody asked for"
    with capsys.disabled():
        print(f"\n{sent} bodies with a field too many")  # noqa: T201
    assert sent >= LEAST_BODIES


def _schema(document: dict[str, Any], method: str, rule: str, status: int) -> dict[str, Any]:
    if status >= 400:
        return {"$ref": "#/components/schemas/Error"}
    answers = document["paths"][rule.replace("<", "{").replace(">", "}")][method.lower()]["responses"]
    schema: dict[str, Any] = answers[str(status)]["content"]["application/json"]["schema"]
    return schema


def _unnamed(document: dict[str, Any], schema: dict[str, Any], told: Any, path: str = "") -> Iterator[str]:
    """The paths of everything in an answer that its schema does not name."""
    schema, path = _resolved(document, schema, path)
    if isinstance(told, list):
        for one in told:
            yield from _unnamed(document, schema.get("items", {}), one, path)
    if isinstance(told, dict) and path not in OPEN:
        for name, value in told.items():
            if name not in schema.get("properties", {}):
                yield f"{path}.{name}"
            else:
                yield from _unnamed(document, schema["properties"][name], value, f"{path}.{name}")


def _resolved(document: dict[str, Any], schema: dict[str, Any], path: str) -> tuple[dict[str, Any], str]:
    """The schema itself, and its name where it has one of its own."""
    for choice in ("anyOf", "allOf", "oneOf"):
        if choice in schema:
            schema = next(one for one in schema[choice] if one.get("type") != "null")
    if "$ref" in schema:
        path = schema["$ref"].rsplit("/", 1)[1]
        schema = document["components"]["schemas"][path]
    return schema, path


def _with_more(body: Any) -> Iterator[Any]:
    """The body with one field more, in every object inside it."""
    for path in _objects(body):
        for name, value in EXTRA.items():
            changed = copy.deepcopy(body)
            inside = changed
            for step in path:
                inside = inside[step]
            if name not in inside:
                inside[name] = value
                yield changed


def _objects(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if isinstance(value, dict):
        yield path
    below = value.items() if isinstance(value, dict) else enumerate(value if isinstance(value, list) else ())
    for step, one in below:
        yield from _objects(one, (*path, step))


def _state(database: Database, rule: str) -> list[str]:
    # That a phone was heard from, and what it was told, is kept also when all that it sent is refused.
    heard = (device, patient_head, verdict) if rule == "/api/sync" else ()
    with database.read() as connection:
        return records.everything(connection, *heard)
