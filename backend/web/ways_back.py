"""Coming in again: a code for another device of one's own, and a link for whoever forgot the password."""

from __future__ import annotations

from functools import partial
from typing import Any

from flask import Response, request

from backend.services.device_code import make_device_code
from backend.services.forgotten_password import Forgotten, Stationery, send_link
from backend.services.reset_password import Reset, reset_password
from backend.web.access import current_person, doors
from backend.web.arriving import arrive, device_name, session_before
from backend.web.blueprint import Blueprint
from backend.web.catalogue import read_catalogue
from backend.web.errors import granted
from backend.web.house import house, now
from backend.web.qr import rows_of
from backend.web.schemas.accounts import MeSchema
from backend.web.schemas.ways_back import DeviceCodeSchema, ForgottenSchema, ResetSchema

blueprint = Blueprint(
    "ways_back", __name__, url_prefix="/api/session", description="Coming in again, or on another device."
)


@blueprint.route("/code", methods=["POST"])
@doors.patient
@blueprint.response(201, DeviceCodeSchema)
def code_for_another_device() -> dict[str, Any]:
    """Make a code for another device of one's own. It holds for ten minutes and works once."""
    settings = house().settings
    made = make_device_code(house().database, current_person(), secret=settings.secret_key, now=now())
    address = f"{settings.origin}/start"
    return {
        "code": made.code,
        "expires_at": made.expires_at,
        "address": address,
        "qr": rows_of(f"{address}#{made.code}"),
    }


@blueprint.route("/forgotten", methods=["POST"])
@doors.public
@blueprint.arguments(ForgottenSchema)
@blueprint.response(202)
def forgotten(asked: dict[str, str]) -> Response:
    """Have a link sent. The answer is the same whether there is anybody to send it to or not."""
    settings = house().settings
    granted(
        send_link(
            house().database,
            house().courier,
            Forgotten(asked["who"], request.remote_addr or ""),
            Stationery(partial(read_catalogue, settings.content, "mail"), settings.origin),
            secret=settings.secret_key,
            now=now(),
        )
    )
    return Response(status=202)


@blueprint.route("/reset", methods=["POST"])
@doors.public
@blueprint.arguments(ResetSchema)
@blueprint.response(200, MeSchema)
def reset(asked: dict[str, str]) -> Response:
    """Choose a new password by the token of a link. Every other session of the person ends."""
    wanted = Reset(
        asked["token"], asked["password"], request.remote_addr or "", device_name(), session_before()
    )
    return arrive(
        reset_password(
            house().database, house().passwords, wanted, secret=house().settings.secret_key, now=now()
        )
    )
