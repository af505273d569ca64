"""The public report of which release each municipality serves: for programs that check it."""

from __future__ import annotations

from flask import Response, jsonify

from backend.domain.days import civil_day
from backend.services.read_uniformity import read_uniformity
from backend.web.access import doors
from backend.web.blueprint import Blueprint
from backend.web.house import house, now
from backend.web.public_answers import the_release, told_apart
from backend.web.schemas.uniformity import UniformitySchema

blueprint = Blueprint("uniformity", __name__, description="What is the same everywhere, provably.")


@blueprint.route("/api/uniformity")
@doors.public
@blueprint.response(200, UniformitySchema)
def uniformity() -> Response:
    """For every municipality the release that it serves, and the fingerprint of what it adds of its own."""
    today = civil_day(now())
    found = read_uniformity(house().database, the_release(), today=today)
    release = found.release
    served = [
        {**vars(one), "release": release.id, "core": release.fingerprint} for one in found.municipalities
    ]
    said = {"day": today, "release": release, "recalls": found.recalls, "municipalities": served}
    return told_apart(jsonify(UniformitySchema().dump(said)))
