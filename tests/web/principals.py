"""Everybody who might knock: the cast, and all those whose time has not come or has passed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import Connection, insert

from backend.domain.days import civil_day
from backend.domain.organisations import Registered
from backend.domain.people import NewPerson, Organisation
from backend.storage import organisations, people, sessions
from backend.storage.tables import care_team, role
from backend.web.house import EXTENSION
from tests.cast import AARHUS, ANNA, CARLA, CAST, HEALTH_CENTRE, SINCE, Member

CLOSED = Organisation("0192f0c8-0000-7000-8000-0000000001c1", "practice", None, "Lukket klinik", None)
# Days from today; a thing with dates no longer holds on the day that it ends.
BEFORE, YESTERDAY, TODAY, TOMORROW = -60, -1, 0, 1
Days = tuple[int, int | None]


@dataclass(frozen=True)
class Extra:
    """Somebody beside the cast: what they are, where, when, and whom they look after when."""

    role: str | None = "clinician"
    at: Organisation = HEALTH_CENTRE
    held: Days = (BEFORE, None)
    patient: Member | None = ANNA
    as_: str = "clinician"
    cares: Days = (BEFORE, None)
    disabled: bool = False


EXTRAS = {
    "former": Extra(cares=(BEFORE, YESTERDAY)),
    "substitute_to_come": Extra(as_="substitute", cares=(TOMORROW, None)),
    "substitute": Extra(as_="substitute", cares=(TODAY, TOMORROW)),
    "substitute_no_more": Extra(as_="substitute", cares=(BEFORE, TODAY)),
    "role_ended": Extra(held=(BEFORE, TODAY)),
    "role_to_come": Extra(held=(TOMORROW, None)),
    "place_closed": Extra(at=CLOSED),
    "roleless": Extra(role=None),
    "editor_on_the_team": Extra(role="editor"),
    "other_municipality": Extra(at=AARHUS, patient=CARLA, as_="coordinator"),
    "nobodys_clinician": Extra(patient=None),
    "local_administrator": Extra(role="administrator", at=AARHUS, patient=None),
    "disabled": Extra(disabled=True),
}
# Browsers without a session that holds: never one, one that was never given, one ended, one run out.
WITHOUT_A_SESSION = ("anonymous", "forged", "ended", "expired")
EVERYBODY = (*CAST, *EXTRAS, *WITHOUT_A_SESSION)


def id_of(name: str) -> str | None:
    """The person behind a name; Bo's browser stands for those whose session holds no more."""
    if name in CAST:
        return CAST[name].id
    if name in EXTRAS:
        return f"0192f0c8-0000-7000-8000-{0xE00 + list(EXTRAS).index(name):012x}"
    return CAST["bo"].id if name in ("ended", "expired") else None


def settle(connection: Connection, now: datetime) -> None:
    """Put everybody beside the cast into the database."""
    organisations.add(connection, Registered(CLOSED, SINCE, civil_day(now)))
    for name, extra in EXTRAS.items():
        person_id = id_of(name)
        assert person_id is not None
        people.add_person(
            connection, person_id, NewPerson(name, f"{name}@rygvej.test"), password_hash=None, now=now
        )
        if extra.role is not None:
            held = {"role": extra.role, "profession": "physiotherapist", **_dates(extra.held, now)}
            connection.execute(insert(role).values(person_id=person_id, organisation_id=extra.at.id, **held))
        if extra.patient is not None:
            place = {"patient_id": extra.patient.id, "role": extra.as_, **_dates(extra.cares, now)}
            connection.execute(insert(care_team).values(person_id=person_id, **place))
        if extra.disabled:
            people.disable(connection, person_id, now)


def _dates(days: Days, now: datetime) -> dict[str, object]:
    today = civil_day(now)
    first, end = days
    return {
        "valid_from": today + timedelta(days=first),
        "valid_to": None if end is None else today + timedelta(days=end),
    }


class Browsers:
    """Opens browsers, each with a session of its own, so that whoever signs out ends nobody else's walk."""

    def __init__(self, app: Flask, clock: Callable[[], datetime]) -> None:
        self._app = app
        self._clock = clock
        self._opened = 0

    def __call__(self, name: str) -> FlaskClient:
        """A new browser of this principal's."""
        client = self._app.test_client()
        client.environ_base["HTTP_SEC_FETCH_SITE"] = "same-origin"
        if name == "anonymous":
            return client
        self._opened += 1
        token = f"token-{self._opened}-of-{name}"
        client.set_cookie("rygvej", token)
        if name != "forged":
            self._keep(name, token)
        return client

    def _keep(self, name: str, token: str) -> None:
        kept, now, person_id = sessions.fingerprint(token), self._clock(), id_of(name)
        assert person_id is not None
        until = now - timedelta(seconds=1) if name == "expired" else now + timedelta(days=3650)
        with self._app.extensions[EXTENSION].database.write() as connection:
            sessions.open_session(connection, kept, person_id, "test", now, until)
            if name == "ended":
                sessions.end(connection, kept)
