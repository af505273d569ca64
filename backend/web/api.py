"""The API description: OpenAPI 3.1, made from the same schemas and doors that check the requests."""

from __future__ import annotations

from typing import Any

import flask_smorest
from flask import Flask

from backend.version import VERSION
from backend.web.schemas.errors import ErrorSchema


class Api(flask_smorest.Api):  # type: ignore[misc]  # flask-smorest has no types.
    """Describes the JSON rooms. Errors are ours (backend/web/errors.py), so it handles none."""

    ERROR_SCHEMA = ErrorSchema

    def __init__(self, app: Flask) -> None:
        app.config.update(API_TITLE="Rygvej", API_VERSION=VERSION, OPENAPI_VERSION="3.1.0")
        super().__init__(app)

    def _register_error_handlers(self) -> None:
        return None


def description(app: Flask) -> dict[str, Any]:
    """The whole API as one OpenAPI document."""
    api = app.extensions["flask-smorest"]["apis"][""]["ext_obj"]
    document: dict[str, Any] = api.spec.to_dict()
    return document
