"""Who you are and which doors are yours. Every view states one door; without a door nothing opens.

The door is checked before the view runs and before any argument is read: first who, then what.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import ParamSpec, TypeVar

from flask import Flask, current_app, request

from backend.domain.people import Person
from backend.domain.shapes import readable
from backend.services.care import open_record
from backend.storage.sessions import OpenSession
from backend.web import login
from backend.web.errors import ApiError
from backend.web.house import house, now

P = ParamSpec("P")
R = TypeVar("R")

ATTRIBUTE = "rygvej_door"


@dataclass(frozen=True)
class Door:
    """Who may pass. As a decorator it only marks the view; the check is made in one place."""

    name: str
    roles: tuple[str, ...] = ()
    signed_in: bool = True
    on_care_team: bool = False

    def __call__(self, view: Callable[P, R]) -> Callable[P, R]:
        setattr(view, ATTRIBUTE, self)
        return view


class doors:  # noqa: N801  (reads as `@doors.patient`)
    """All the doors there are."""

    public = Door("public", signed_in=False)
    signed_in = Door("signed_in")
    patient = Door("patient", ("patient",))
    clinician = Door("clinician", ("clinician",))
    care_team = Door("care_team", ("clinician",), on_care_team=True)
    editor = Door("editor", ("editor", "national_editor"))
    national_editor = Door("national_editor", ("national_editor",))
    analyst = Door("analyst", ("analyst",))
    # Whoever has a place at the editors' desk, be it only to look.
    desk = Door("desk", ("editor", "national_editor", "analyst"))
    administrator = Door("administrator", ("administrator",))


def current_person() -> Person:
    """Who sends this request. Only behind a door that asks for somebody."""
    person = login.current_person_or_none()
    if person is None:
        raise ApiError("not_signed_in")
    return person


def current_session() -> OpenSession:
    """The session of this request. Only behind a door that asks for somebody."""
    session = login.current_session()
    if session is None:
        raise ApiError("not_signed_in")
    return session


def door_of(view: Callable[..., object]) -> Door | None:
    """The door that a view states."""
    return getattr(view, ATTRIBUTE, None)


def init(app: Flask) -> None:
    """Check every request at its door."""
    login.init(app)
    app.before_request(_check)


def every_route_has_a_door(app: Flask) -> None:
    """Refuse to make an app with a route that does not say who may come in."""
    without = sorted(name for name, view in app.view_functions.items() if door_of(view) is None)
    if without:
        raise RuntimeError(f"These routes state no door (backend/web/access.py): {', '.join(without)}")


def _check() -> None:
    if request.endpoint is None:
        return  # No such route: the error that follows tells nothing about anybody.
    door = door_of(current_app.view_functions[request.endpoint])
    if door is None:
        raise ApiError("not_found")
    person = current_person() if door.signed_in else None
    if person is not None and door.roles and not person.is_a(*door.roles):
        raise ApiError("not_allowed")
    if not all(readable(str(part)) for part in (request.view_args or {}).values()):
        raise ApiError("not_found")  # Nothing has such a name, and PostgreSQL could not even look for it.
    if person is not None and door.on_care_team:
        _must_look_after(person, str((request.view_args or {})["patient_id"]))


def _must_look_after(person: Person, patient_id: str) -> None:
    # Somebody else's patient looks exactly like nobody's: 404, so that ids tell nothing.
    if not open_record(house().database, person_id=person.id, patient_id=patient_id, now=now()):
        raise ApiError("not_found")
