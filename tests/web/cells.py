"""The cells of the matrix: every principal, route, method, owner, and place where an id can stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from flask import Flask
from flask.testing import FlaskClient
from werkzeug.routing import Rule
from werkzeug.test import TestResponse

from backend.web.api import description
from tests.cast import ANNA, CARLA
from tests.web import policy
from tests.web.bodies import fitting, with_foreign_ids
from tests.web.records import RECORDS, Record

NOBODY = "0192f0c8-ffff-7000-8000-000000000000"
NOBODYS = Record(ANNA, NOBODY, NOBODY, NOBODY)
# An id of each kind that belongs to somebody else, or to nobody; and what is no id at all.
FOREIGN = (*RECORDS[1].ids, NOBODY)
ODD = ("x", "%00")
# Whose: two patients who are strangers to each other, and nobody.
OWNERS = {"anna's": ANNA.id, "carla's": CARLA.id, "nobody's": NOBODY}

IN_QUERIES = ("id", "patient", "patient_id", "person_id", "organisation_id", "assignment", "q")
IN_HEADERS = ("X-Patient-Id", "X-Person-Id", "X-User", "X-Forwarded-User", "X-Tenant", "Authorization")


@dataclass(frozen=True)
class Cell:
    """One request. `place` says where the id stands and whose it is; a failing cell is told by this."""

    method: str
    rule: str
    place: str
    path: str
    patient_id: str | None
    body: Any = field(repr=False)
    headers: tuple[tuple[str, str], ...] = ()

    def send(self, client: FlaskClient) -> TestResponse:
        """Make the request."""
        return client.open(
            self.path, method=self.method, json=self.body, headers=list(self.headers), buffered=True
        )


class Matrix:
    """Every route of an application, as it describes itself."""

    def __init__(self, app: Flask) -> None:
        self._app = app

    @cached_property
    def document(self) -> dict[str, Any]:
        """The API's own description, which bodies are made from."""
        return description(self._app)

    def routes(self) -> Iterator[tuple[str, Rule]]:
        """Every method of every address."""
        for rule in self._app.url_map.iter_rules():
            for method in sorted((rule.methods or set()) - {"HEAD", "OPTIONS"}):
                yield method, rule

    def cells(self, name: str, method: str, rule: Rule) -> Iterator[Cell]:
        """Every request of one principal to one route."""
        door = policy.door_for(method, rule.rule)
        assert door is not None, f"{method} {rule.rule}: say in tests/web/policy.py whom it is for"
        own = next((patient for patient, may in policy.MAY_READ.items() if name in may), ANNA.id)
        body = self.body(method, rule)

        def cell(place: str, given: dict[str, str], sent: Any, query: str = "", **more: Any) -> Cell:
            path = _filled(rule.rule, given) + query
            return Cell(method, rule.rule, place, path, given.get("patient_id"), sent, **more)

        for place, given in _paths(rule):
            yield cell(f"path: {place}", given, body)
        home = _owned(rule, own)
        # What is open to everybody asks nobody who they are: one stranger's id shows as much as all of them.
        strangers = [whose for whose, patient_id in OWNERS.items() if patient_id != own]
        for whose in strangers[:1] if door == "public" else OWNERS:
            patient_id = OWNERS[whose]
            query = "?" + "&".join(f"{known}={patient_id}" for known in IN_QUERIES)
            yield cell(f"query: {whose}", home, body, query)
            headers = tuple((known, patient_id) for known in IN_HEADERS)
            yield cell(f"header: {whose}", home, body, headers=headers)
            extra = {
                **(body if isinstance(body, dict) else {}),
                "patient_id": patient_id,
                "person_id": patient_id,
            }
            yield cell(f"body, a field more: {whose}", home, extra)
        # Whoever is turned away is so before the body is read; for the others every text in it is tried.
        passes = policy.expected(name, door, home.get("patient_id")) is None
        if body is not None and door != "public":
            for number, changed in enumerate(with_foreign_ids(body, FOREIGN if passes else (CARLA.id,))):
                yield cell(f"body: {number}", home, changed)

    def body(self, method: str, rule: Rule) -> Any:
        """A body that this route can read; None for one that takes none."""
        operations = self.document["paths"].get(re.sub(r"<(?:[^:<>]+:)?([^<>]+)>", r"{\1}", rule.rule), {})
        content = operations.get(method.lower(), {}).get("requestBody", {}).get("content", {})
        read = content.get("application/json")
        return fitting(self.document, read["schema"]) if read else None


def _paths(rule: Rule) -> Iterator[tuple[str, dict[str, str]]]:
    """Every argument somebody's at once, then each alone somebody else's or no id at all."""
    if not rule.arguments:
        yield "as it is", {}
        return
    for whose, patient_id in OWNERS.items():
        yield whose, _owned(rule, patient_id)
    home = _owned(rule, ANNA.id)
    for name in sorted(rule.arguments):
        for value in (*FOREIGN, *ODD):
            yield f"{name}={value}", {**home, name: value}


def _owned(rule: Rule, patient_id: str) -> dict[str, str]:
    """The route's arguments, as far as they can be this patient's."""
    record = next((one for one in RECORDS if one.patient.id == patient_id), NOBODYS)
    known = {"patient_id": patient_id, "person_id": patient_id, "assignment": record.assignment}
    return {name: known.get(name, record.session) for name in rule.arguments}


def _filled(rule: str, given: dict[str, str]) -> str:
    return re.sub(r"<(?:[^:<>]+:)?([^<>]+)>", lambda argument: given[argument[1]], rule)
