"""Whether the process answers, whether it can serve, and which version it is."""

from __future__ import annotations

from flask import Blueprint, Response, jsonify

from backend.services.readiness import ready
from backend.version import VERSION
from backend.web.access import doors
from backend.web.house import house

blueprint = Blueprint("health", __name__)


@blueprint.get("/healthz")
@doors.public
def healthz() -> Response:
    """The process answers. Asks nothing of the database: restarting would not mend that."""
    return jsonify(status="ok")


@blueprint.get("/readyz")
@doors.public
def readyz() -> tuple[Response, int]:
    """The database can be written, and is the one that this version expects. Without mail one can serve."""
    trouble = ready(house().database)
    if trouble is None:
        return jsonify(status="ready", mail=house().courier.state()), 200
    return jsonify(status="not_ready", code=trouble.code), 503


@blueprint.get("/version")
@doors.public
def version() -> Response:
    """Which version runs here, whether its people are the demo's invented ones, and whether it sends mail."""
    mail = house().courier.state() != "not_set_up"
    return jsonify(version=VERSION, demo=house().settings.demo, mail=mail)
