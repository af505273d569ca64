"""Where one is signed in: the list of one's own sessions, and ending them from another device."""

from __future__ import annotations

from typing import Any

from flask import Response

from backend.domain import device_names
from backend.services.my_sessions import end_other_sessions, end_session, list_sessions
from backend.web.access import current_session, doors
from backend.web.blueprint import Blueprint
from backend.web.errors import ApiError
from backend.web.house import house, now
from backend.web.schemas.my_sessions import MySessionsSchema

blueprint = Blueprint(
    "my_sessions", __name__, url_prefix="/api/session/all", description="Where one is signed in."
)


@blueprint.route("")
@doors.signed_in
@blueprint.response(200, MySessionsSchema)
def where_signed_in() -> dict[str, Any]:
    """Every session that one has, the last used first."""
    found = list_sessions(house().database, current_session(), now=now())
    return {
        "sessions": [
            {**vars(session), "device": vars(device_names.read(session.device_name))} for session in found
        ]
    }


@blueprint.route("", methods=["DELETE"])
@doors.signed_in
@blueprint.response(204)
def end_all_others() -> Response:
    """End every session but this one. What waits on those devices stays there until one signs in again."""
    end_other_sessions(house().database, current_session(), now=now())
    return Response(status=204)


@blueprint.route("/<session_id>", methods=["DELETE"])
@doors.signed_in
@blueprint.response(204)
def end_one(session_id: str) -> Response:
    """End one session of one's own."""
    if not end_session(house().database, current_session(), session_id, now=now()):
        raise ApiError("not_found")
    return Response(status=204)
