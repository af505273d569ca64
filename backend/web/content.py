"""Released content over HTTP: what is current, what is recalled, texts by their hash, and what is local."""

from __future__ import annotations

from dataclasses import asdict

from flask import Response, jsonify, request

from backend.domain.days import civil_day
from backend.services import read_release
from backend.services.read_municipality import read_municipality
from backend.services.read_recalls import recalls_after
from backend.web.access import doors
from backend.web.blueprint import Blueprint
from backend.web.errors import ApiError
from backend.web.house import house, now
from backend.web.packed import pack
from backend.web.schemas.content import (
    AfterSchema,
    CoreSchema,
    ItemSchema,
    LocalSchema,
    RecallsSchema,
    ReleaseSchema,
)

blueprint = Blueprint("content", __name__, description="What people read: public, released, unchangeable.")


@blueprint.route("/api/release")
@doors.public
@blueprint.response(200, ReleaseSchema)
def release() -> Response:
    """The release that is current."""
    current = read_release.current_release(house().database)
    if current is None:
        raise ApiError("not_found")
    listed = {**asdict(current), "items": [line.as_json() for line in current.items]}
    return _told_apart(jsonify(ReleaseSchema().dump(listed)))


@blueprint.route("/api/release/core")
@doors.public
@blueprint.response(200, CoreSchema)
def core() -> Response:
    """What a phone follows: the release's name, and the texts of it that every phone carries."""
    current = read_release.current_release(house().database)
    if current is None:
        raise ApiError("not_found")
    hashes = [line.pin.sha256 for line in current.items if line.core]
    return _told_apart(jsonify(CoreSchema().dump({**asdict(current), "core": hashes})))


@blueprint.route("/api/recalls")
@doors.public
@blueprint.arguments(AfterSchema, location="query")
@blueprint.response(200, RecallsSchema)
def recalls(asked: dict[str, int]) -> Response:
    """The recalls after a number: what a phone reads first on any connection."""
    return _told_apart(jsonify(RecallsSchema().dump(recalls_after(house().database, asked["after"]))))


@blueprint.route("/content/items/<sha256>.json")
@doors.public
@blueprint.response(200, ItemSchema)
def item(sha256: str) -> Response:
    """A text of any release ever made, byte for byte as it was released."""
    found = read_release.item(house().database, sha256)
    if found is None:
        raise ApiError("not_found")
    response = Response(found.body, content_type="application/json")
    response.set_etag(found.pin.sha256)
    return _told_apart(response)


@blueprint.route("/content/municipalities/<code>.json")
@doors.public
@blueprint.response(200, LocalSchema)
def municipality(code: str) -> Response:
    """A municipality today: its region, and what it has filled in."""
    local = read_municipality(house().database, "code", code, today=civil_day(now()))
    if local is None:
        raise ApiError("not_found")
    body = LocalSchema().dump(
        {
            **local.municipality,
            "region": local.region and local.region["id"],
            "slots": local.slots,
            "dated": local.dated,
            "recalls": local.recalls,
        }
    )
    return _told_apart(jsonify(body))


def _told_apart(response: Response) -> Response:
    """Send it small, and answer "not modified" to whoever has it."""
    response.add_etag()
    pack(response).make_conditional(request)
    return response
