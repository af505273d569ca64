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
    """Which version runs, whether it is a demo, whether it sends mail, and which apps are withdrawn."""
    mail = house().courier.state() != "not_set_up"
    settings = house().settings
    return jsonify(version=VERSION, demo=settings.demo, mail=mail, withdrawn=settings.withdrawn_apps)
