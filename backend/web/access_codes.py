"""Coming in by a code: the way in for whoever has no password, not yet or no more."""

from __future__ import annotations

from typing import Any

from flask import Response, request

from backend.services.redeem_code import Redemption, redeem_code
from backend.web.access import doors
from backend.web.arriving import arrive, device_name, session_before
from backend.web.blueprint import Blueprint
from backend.web.house import house, now
from backend.web.schemas.accounts import CodeSchema, MeSchema

blueprint = Blueprint("access", __name__, url_prefix="/api/access", description="Coming in by a code.")


@blueprint.route("", methods=["POST"])
@doors.public
@blueprint.arguments(CodeSchema)
@blueprint.response(200, MeSchema)
def redeem(asked: dict[str, Any]) -> Response:
    """Come in by a code. One that never was, is used, has ended or is not yours gets the same answer."""
    redemption = Redemption(
        asked["code"],
        asked["born"],
        asked["email"],
        request.remote_addr or "",
        device_name(),
        session_before(),
    )
    return arrive(redeem_code(house().database, redemption, secret=house().settings.secret_key, now=now()))
