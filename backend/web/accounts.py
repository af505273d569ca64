"""Signing in and out, and who one is."""

from __future__ import annotations

from dataclasses import replace

from flask import Response, request

from backend.services import sessions
from backend.services.choose_password import choose_password
from backend.services.me import Me, choose_language
from backend.services.sessions import Attempt
from backend.web import login
from backend.web.access import current_person, current_session, doors
from backend.web.arriving import arrive, as_told, device_name, session_before
from backend.web.blueprint import Blueprint
from backend.web.errors import refuse
from backend.web.house import house, now
from backend.web.schemas.accounts import LanguageSchema, MeSchema, PasswordSchema, SignInSchema

blueprint = Blueprint(
    "accounts", __name__, url_prefix="/api/session", description="Signing in, and who one is."
)


@blueprint.route("", methods=["POST"])
@doors.public
@blueprint.arguments(SignInSchema)
@blueprint.response(200, MeSchema)
def sign_in(asked: dict[str, str]) -> Response:
    """Sign in. The answer is the same for an unknown address and a wrong password."""
    attempt = Attempt(
        asked["email"],
        asked["password"],
        request.remote_addr or "",
        device_name(),
        session_before(),
        login.device_mark(),
    )
    return arrive(
        sessions.sign_in(
            house().database, house().passwords, attempt, secret=house().settings.secret_key, now=now()
        )
    )


@blueprint.route("")
@doors.signed_in
@blueprint.response(200, MeSchema)
def who_am_i() -> Me:
    """Who one is, and what one is here."""
    return as_told(current_person())


@blueprint.route("", methods=["DELETE"])
@doors.public
@blueprint.response(204)
def sign_out() -> Response:
    """Sign out: the session holds no more, whoever kept its cookie. Also right when there is none."""
    session = login.current_session()
    if session is not None:
        sessions.sign_out(house().database, session.token_hash)
    response = Response(status=204)
    login.take_cookie(response)
    return response


@blueprint.route("/language", methods=["PUT"])
@doors.signed_in
@blueprint.arguments(LanguageSchema)
@blueprint.response(200, MeSchema)
def set_language(asked: dict[str, str]) -> Me:
    """Choose the language that one reads."""
    return as_told(choose_language(house().database, current_person(), asked["language"]))


@blueprint.route("/password", methods=["PUT"])
@doors.signed_in
@blueprint.arguments(PasswordSchema)
@blueprint.response(200, MeSchema)
def set_password(asked: dict[str, str | None]) -> Me:
    """Choose a password. The old one is asked for, unless there is none or a code has just let one in."""
    session = current_session()
    refusal = choose_password(
        house().database,
        house().passwords,
        session=session,
        password=asked["password"] or "",
        old=asked["old"],
        secret=house().settings.secret_key,
        now=now(),
    )
    if refusal is not None:
        refuse(refusal)
    return as_told(replace(session.person, has_password=True))
