"""People whom a test needs beside the cast: employed for it, at one of the cast's organisations."""

from __future__ import annotations

from datetime import date, timedelta
from secrets import token_urlsafe

from flask import Flask
from flask.testing import FlaskClient
from uuid_utils.compat import uuid7

from backend.domain.people import NewPerson, Organisation
from backend.storage import people, sessions
from backend.storage.transaction import Database
from backend.web.house import EXTENSION
from tests.cast import HEALTH_CENTRE, SINCE
from tests.clock import FixedClock


def employ(
    database: Database,
    name: str,
    role: str = "clinician",
    at: Organisation = HEALTH_CENTRE,
    *,
    since: date = SINCE,
    until: date | None = None,
    now: FixedClock,
) -> str:
    """Somebody with this role there; the person's id."""
    person_id = str(uuid7())
    profession = "physiotherapist" if role == "clinician" else None
    with database.write() as connection:
        new = NewPerson(name, f"{name.split(maxsplit=1)[0].lower()}@rygvej.test")
        people.add_person(connection, person_id, new, None, now())
        people.give_role(connection, person_id, at.id, role, profession, since, until)
    return person_id


def browser_of(app: Flask, person_id: str, clock: FixedClock) -> FlaskClient:
    """That person's browser, signed in for good; no password is hashed for it."""
    token = token_urlsafe()
    with app.extensions[EXTENSION].database.write() as connection:
        sessions.open_session(
            connection,
            sessions.fingerprint(token),
            person_id,
            "test",
            clock(),
            clock() + timedelta(days=3650),
        )
    client = app.test_client()
    client.environ_base["HTTP_SEC_FETCH_SITE"] = "same-origin"
    client.set_cookie("rygvej", token)
    return client
