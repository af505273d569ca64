"""The API description: OpenAPI 3.1, made from the same schemas and doors that check the requests."""

from __future__ import annotations

import re
from typing import Any

import flask_smorest
from flask import Flask

from backend.version import VERSION
from backend.web.access import door_of
from backend.web.schemas.errors import ErrorSchema

SCHEMES = {
    "session": {
        "type": "apiKey",
        "in": "cookie",
        "name": "__Host-rygvej",
        "description": "Set by signing in; called `rygvej` on a loopback address without https.",
    }
}


class Api(flask_smorest.Api):  # type: ignore[misc]  # flask-smorest has no types.
    """Describes the JSON rooms. Errors are ours (backend/web/errors.py), so it handles none."""

    ERROR_SCHEMA = ErrorSchema

    def __init__(self, app: Flask) -> None:
        app.config.update(API_TITLE="Rygvej", API_VERSION=VERSION, OPENAPI_VERSION="3.1.0")
        super().__init__(app)

    def _register_error_handlers(self) -> None:
        return None


def description(app: Flask) -> dict[str, Any]:
    """The whole API as one OpenAPI document. Who may ask is taken from the doors."""
    document: dict[str, Any] = app.extensions["flask-smorest"]["apis"][""]["ext_obj"].spec.to_dict()
    document["info"]["license"] = {"name": "MPL-2.0", "identifier": "MPL-2.0"}
    document.setdefault("components", {})["securitySchemes"] = SCHEMES
    for rule in app.url_map.iter_rules():
        operations = document["paths"].get(re.sub(r"<(?:[^:<>]+:)?([^<>]+)>", r"{\1}", rule.rule), {})
        door = door_of(app.view_functions[rule.endpoint])
        for method in (rule.methods or set()) & {name.upper() for name in operations}:
            operation = operations[method.lower()]
            operation["operationId"] = rule.endpoint.replace(".", "_")
            operation["security"] = [{"session": []}] if door and door.signed_in else []
            operation["x-door"] = door.name if door else None
    return document
