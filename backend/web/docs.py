"""The API's description, for programs and for people."""

from __future__ import annotations

from flask import Blueprint, Response, current_app, jsonify

from backend.web.access import doors
from backend.web.api import description

blueprint = Blueprint("docs", __name__, url_prefix="/api")


@blueprint.get("/openapi.json")
@doors.public
def openapi() -> Response:
    """The API as OpenAPI 3.1."""
    return jsonify(description(current_app))
