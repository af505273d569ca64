"""Signing in and out, and who one is."""

from __future__ import annotations

from flask import Response, jsonify, request

from backend.domain.people import Person
from backend.domain.refusals import Refusal
from backend.services import sessions
from backend.services.me import Me, choose_language, me
from backend.services.sessions import Attempt
from backend.web import login
from backend.web.access import current_person, doors
from backend.web.blueprint import Blueprint
from backend.web.errors import refuse
from backend.web.house import house, now
from backend.web.schemas.accounts import LanguageSchema, MeSchema, SignInSchema

blueprint = Blueprint(
    "accounts", __name__, url_prefix="/api/session", description="Signing in, and who one is."
)


@blueprint.route("", methods=["POST"])
@doors.public
@blueprint.arguments(SignInSchema)
@blueprint.response(200, MeSchema)
def sign_in(asked: dict[str, str]) -> Response:
    """Sign in. The answer is the same for an unknown address and a wrong password."""
    before = login.current_session()
    attempt = Attempt(
        asked["email"],
        asked["password"],
        request.remote_addr or "",
        _device_name(),
        before.token_hash if before else None,
    )
    result = sessions.sign_in(
        house().database, house().passwords, attempt, secret=house().settings.secret_key, now=now()
    )
    if isinstance(result, Refusal):
        refuse(result)
    response = jsonify(MeSchema().dump(_me(result.person)))
    login.give_cookie(response, result.token, result.keep_for)
    return response


@blueprint.route("")
@doors.signed_in
@blueprint.response(200, MeSchema)
def who_am_i() -> Me:
    """Who one is, and what one is here."""
    return _me(current_person())


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
    return _me(choose_language(house().database, current_person(), asked["language"]))


def _me(person: Person) -> Me:
    return me(house().database, person, demo=house().settings.demo, now=now())


def _device_name() -> str:
    """Enough of the browser's own name to tell one's sessions apart, and no more."""
    return (request.user_agent.string or "")[:200]
