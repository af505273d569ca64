"""What a browser is given when somebody has come in: the session's cookie, and who they are."""

from __future__ import annotations

from flask import Response, jsonify, request

from backend.domain.device_names import name_of, written
from backend.domain.people import Person
from backend.domain.refusals import Refusal
from backend.services.known_devices import with_account
from backend.services.me import Me, me
from backend.services.sessions import SignedIn
from backend.web import login
from backend.web.errors import refuse
from backend.web.house import house, now
from backend.web.schemas.accounts import MeSchema


def arrive(result: SignedIn | Refusal) -> Response:
    """Let the browser keep the new session, and tell it whose it is."""
    if isinstance(result, Refusal):
        refuse(result)
    response = jsonify(MeSchema().dump(as_told(result.person)))
    login.give_cookie(response, result.token, result.keep_for)
    mark = with_account(house().settings.secret_key, login.device_mark(), result.person.id)
    login.give_device_mark(response, mark)
    return response


def as_told(person: Person) -> Me:
    """The person, as the person is told."""
    return me(house().database, person, demo=house().settings.demo, now=now())


def session_before() -> str | None:
    """The session that this browser had until now."""
    before = login.current_session()
    return before.token_hash if before else None


def device_name() -> str:
    """Enough of the browser's own name to tell one's sessions apart, and no more."""
    return written(name_of(request.user_agent.string))
