"""Schemathesis over the whole API: random requests made from its description, as everybody.

Nothing crashes; every answer has the status, the type and the shape that the description names; what the
description forbids is refused; and nobody whom a door turns away gets anything.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import schemathesis
from flask import Flask
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from hypothesis.errors import Unsatisfiable
from schemathesis import Case, GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.core.failures import FailureGroup
from schemathesis.core.result import Ok
from schemathesis.core.transport import Response
from schemathesis.schemas import APIOperation
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    negative_data_rejection,
    response_schema_conformance,
    status_code_conformance,
)

from backend.web.api import description
from tests.cast import AARHUS, ANNA, CARLA, HANNE
from tests.web import policy
from tests.web.principals import EVERYBODY, Browsers
from tests.web.records import RECORDS

Operation = APIOperation[Any, Any, Any, Any]

# What stands in an address where it is not the patient's.
KNOWN = {"person_id": HANNE.id, "organisation_id": AARHUS.id}

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
    negative_data_rejection,
]


@dataclass(frozen=True)
class Outcome:
    """How many requests were made, and what was wrong with the answers."""

    cases: int
    violations: tuple[str, ...]


@dataclass(frozen=True)
class Request:
    """A request and who makes it."""

    who: str
    case: Case[Any]

    def __repr__(self) -> str:
        return f"{self.who}: {self.case.as_curl_command()}"


class Fuzz:
    """One installation under random requests."""

    def __init__(self, app: Flask, clock: Callable[[], datetime]) -> None:
        self._browsers = Browsers(app, clock)
        schema = schemathesis.openapi.from_dict(_without_security(description(app)))
        schema.app = app
        operations = [found.ok() for found in schema.get_all_operations() if isinstance(found, Ok)]
        # What administrators do comes last, because others may no longer be who they were after it.
        self._operations = sorted(operations, key=lambda one: (_door(one) == "administrator", one.label))

    def run(self, cases: int, seeded: int, *, shrink: bool = True) -> Outcome:
        """At least so many requests; the same ones again for the same seed."""
        asked = Asked()
        violations: list[str] = []
        # An operation that takes nothing has few different requests, so one round is seldom enough.
        while asked.count < cases and not violations:
            each = 2 + (cases - asked.count) // len(self._operations)
            for operation in self._operations:
                violations += self._of_one(operation, each, seeded, asked, shrink=shrink)
            seeded += 1
        return Outcome(asked.count, tuple(violations))

    def _of_one(
        self, operation: Operation, cases: int, seeded: int, asked: Asked, *, shrink: bool
    ) -> Iterator[str]:
        phases = (Phase.generate, Phase.shrink) if shrink else (Phase.generate,)
        for mode in GenerationMode:
            checked = settings(
                max_examples=max(1, cases // 2),
                database=None,
                deadline=None,
                suppress_health_check=list(HealthCheck),
                phases=phases,
            )(given(request=_requests(operation, mode))(self._asker(operation, asked)))
            try:
                seed(seeded)(checked)()
            except Unsatisfiable:
                # Nothing that could be wrong is sent to this operation.
                continue
            except (FailureGroup, AssertionError) as failure:
                yield f"{operation.label}: {failure}\n" + "\n".join(getattr(failure, "__notes__", ()))

    def _asker(self, operation: Operation, asked: Asked) -> Callable[[Request], None]:
        def ask(request: Request) -> None:
            asked.count += 1
            client = self._browsers(request.who)
            cookie = client.get_cookie("rygvej")
            answer = request.case.call(
                # Plain bytes, because the checks read bodies as they are.
                headers={"Sec-Fetch-Site": "same-origin", "Accept-Encoding": "identity"},
                cookies={"rygvej": cookie.value} if cookie else {},
            )
            request.case.validate_response(answer, checks=CHECKS)
            _nobody_comes_in_who_may_not(request, operation, answer)

        return ask


@dataclass
class Asked:
    """How many requests have been made."""

    count: int = 0


def _without_security(document: dict[str, Any]) -> dict[str, Any]:
    """The description, with nothing for the requests to sign in with: who asks is ours to choose."""
    for path in document["paths"].values():
        for operation in path.values():
            if isinstance(operation, dict):
                operation.pop("security", None)
    return document


def _requests(operation: Operation, mode: GenerationMode) -> st.SearchStrategy[Request]:
    """Some by anybody with anything; most by somebody who may, and with ids that exist."""
    door = _door(operation)
    made = operation.as_strategy(mode)
    requests = [
        st.builds(Request, st.sampled_from(EVERYBODY), made),
        st.builds(Request, st.sampled_from(policy.PASSES[door]), made),
    ]
    names = re.findall(r"{([^{}]+)}", operation.path)
    for record in RECORDS if names else ():
        known = {**KNOWN, "patient_id": record.patient.id, "assignment": record.assignment}
        owned = {name: known.get(name, record.session) for name in names}
        carers = policy.LOOKED_AFTER_BY[record.patient.id]
        entitled = carers if door == "care_team" else policy.PASSES[door]
        requests.append(
            st.builds(Request, st.sampled_from(entitled), operation.as_strategy(mode, path_parameters=owned))
        )
    return st.one_of(*requests)


def _nobody_comes_in_who_may_not(request: Request, operation: Operation, answer: Response) -> None:
    patient_id = (request.case.path_parameters or {}).get("patient_id")
    status = policy.expected(request.who, _door(operation), patient_id)
    if status is not None:
        assert answer.status_code in {status, 404, 405, 308}, (request, answer.status_code)
    for patient, word in ((ANNA, "kanarie-anna"), (CARLA, "kanarie-carla")):
        assert word not in answer.text or request.who in policy.MAY_READ[patient.id], request


def _door(operation: Operation) -> str:
    return str(operation.definition.raw["x-door"])
