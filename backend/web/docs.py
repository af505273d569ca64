"""The API's description, for programs and for people."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flask import Blueprint, Response, current_app, jsonify, render_template

from backend.web.access import doors
from backend.web.api import description

blueprint = Blueprint("docs", __name__, url_prefix="/api", template_folder="templates")

METHODS = ("get", "put", "post", "patch", "delete")


@blueprint.get("/openapi.json")
@doors.public
def openapi() -> Response:
    """The API as OpenAPI 3.1."""
    return jsonify(description(current_app))


@blueprint.get("/docs")
@doors.public
def docs() -> str:
    """The API to read. A page without scripts: the usual viewers need innerHTML, which our policy forbids."""
    document = description(current_app)
    operations = [
        (method, path, item[method])
        for path, item in sorted(document["paths"].items())
        for method in METHODS
        if method in item
    ]
    return render_template(
        "docs.html",
        info=document["info"],
        operations=operations,
        schemas=document["components"]["schemas"],
        schema_name=_schema_name,
    )


def _schema_name(content: Mapping[str, Any] | None) -> str | None:
    """The name of the schema of a body or an answer; None where it has none of its own."""
    schema = (content or {}).get("application/json", {}).get("schema", {})
    return str(schema["$ref"]).rsplit("/", 1)[1] if "$ref" in schema else None
