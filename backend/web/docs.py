"""The API's description, for programs and for people."""

from __future__ import annotations

from flask import Blueprint, Response, current_app, jsonify, render_template

from backend.web.access import doors
from backend.web.api import description
from backend.web.house import house

blueprint = Blueprint("docs", __name__, url_prefix="/api", template_folder="templates")

METHODS = ("get", "put", "post", "patch", "delete")

# Beside the page, because the content security policy allows no script inside it.
START = """SwaggerUIBundle({ url: "/api/openapi.json", dom_id: "#swagger", deepLinking: true });
"""


@blueprint.get("/openapi.json")
@doors.public
def openapi() -> Response:
    """The API as OpenAPI 3.1."""
    return jsonify(description(current_app))


@blueprint.get("/docs")
@doors.public
def docs() -> str:
    """The API to read: tried out in the browser where the build brought what that takes, plain otherwise."""
    interactive = (house().settings.pwa_dist / "swagger" / "swagger-ui-bundle.js").is_file()
    document = description(current_app)
    operations = [
        (method, path, item[method])
        for path, item in document["paths"].items()
        for method in METHODS
        if method in item
    ]
    return render_template("docs.html", interactive=interactive, info=document["info"], operations=operations)


@blueprint.get("/docs/start.js")
@doors.public
def start() -> Response:
    """Starts the interactive page."""
    return Response(START, content_type="text/javascript; charset=utf-8")
