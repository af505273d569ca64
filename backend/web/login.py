"""Flask-Login at arm's length: the only module that knows it. One token in one cookie says who you are."""

from __future__ import annotations

from datetime import timedelta

from flask import Flask, Request, Response, request
from flask_login import LoginManager, UserMixin, current_user

from backend.domain.people import Person
from backend.services.sessions import who_is
from backend.settings import Settings
from backend.storage.sessions import OpenSession
from backend.web.headers import COOKIE
from backend.web.house import house, now

# As long as browsers keep any cookie.
KNOWN_FOR = timedelta(days=400)


class SignedInUser(UserMixin):  # type: ignore[misc]  # Flask-Login has no types.
    """An open session, as Flask-Login wants it."""

    def __init__(self, session: OpenSession) -> None:
        self.session = session

    def get_id(self) -> str:
        """What identifies this sign-in: the session, not the person."""
        return self.session.token_hash


def init(app: Flask) -> None:
    """Let Flask-Login ask us who sends a request. No remember-me, and no guessing from browser names."""
    manager = LoginManager()
    manager.session_protection = None
    manager.request_loader(_load)
    manager.init_app(app)


def _load(request: Request) -> SignedInUser | None:
    token = request.cookies.get(cookie_name(house().settings))
    if not token:
        return None
    session = who_is(house().database, token, now=now())
    return SignedInUser(session) if session else None


def current_session() -> OpenSession | None:
    """The session of this request; None for somebody who is not signed in."""
    return current_user.session if current_user.is_authenticated else None


def current_person_or_none() -> Person | None:
    """Who sends this request; None for somebody who is not signed in."""
    session = current_session()
    return session.person if session else None


def cookie_name(settings: Settings) -> str:
    """`__Host-` binds the cookie to this host, and needs https: on plain loopback Safari would drop it."""
    return "__Host-rygvej" if settings.https else "rygvej"


def give_cookie(response: Response, token: str, keep_for: timedelta) -> None:
    """Let the browser keep the token where no script can read it."""
    _keep(response, cookie_name(house().settings), token, keep_for)


def device_mark() -> str | None:
    """By what this browser is known again when somebody signs in; it opens nothing (known_devices.py)."""
    return request.cookies.get(_mark_name(house().settings))


def give_device_mark(response: Response, mark: str) -> None:
    """Let the browser be known again. It outlives signing out: that is when it is of use."""
    _keep(response, _mark_name(house().settings), mark, KNOWN_FOR)


def _keep(response: Response, name: str, value: str, keep_for: timedelta) -> None:
    settings = house().settings
    response.set_cookie(name, value, max_age=keep_for, secure=settings.https, **COOKIE)


def _mark_name(settings: Settings) -> str:
    return f"{cookie_name(settings)}-device"


def take_cookie(response: Response) -> None:
    """Let the browser forget the token."""
    settings = house().settings
    response.delete_cookie(cookie_name(settings), secure=settings.https, **COOKIE)
