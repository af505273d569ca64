"""Whoever finds a weakness finds whom to tell; an address that nobody has looked after is not given."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest
from click.testing import Result
from flask import Flask

from backend import create_app
from backend.settings import Settings, SettingsError
from backend.web.house import EXTENSION
from tests.clock import FixedClock

pytestmark = pytest.mark.any_database
ADDRESS = "/.well-known/security.txt"
CONTACT = "mailto:sikkerhed@example.dk"
Serving = Callable[..., Flask]


@pytest.fixture
def serving(settings: Settings, clock: FixedClock) -> Iterator[Serving]:
    """Makes an installation with other settings."""
    made: list[Flask] = []

    def make(**other: object) -> Flask:
        made.append(create_app(replace(settings, **other), clock))  # type: ignore[arg-type]
        return made[-1]

    yield make
    for app in made:
        app.extensions[EXTENSION].database.close()


def doctor(app: Flask) -> str:
    result: Result = app.test_cli_runner().invoke(args=["doctor"])
    return next(line for line in result.output.splitlines() if "security.txt" in line)


def test_it_says_whom_to_tell_and_until_when_that_is_believed(serving: Serving) -> None:
    app = serving(
        security_contact=CONTACT, security_expires=date(2026, 9, 1), origin="https://rygvej.example.dk"
    )
    answer = app.test_client().get(ADDRESS)
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert answer.text.splitlines() == [
        f"Contact: {CONTACT}",
        "Expires: 2026-09-01T23:59:59Z",
        "Preferred-Languages: da, en",
        f"Canonical: https://rygvej.example.dk{ADDRESS}",
    ]
    assert doctor(app).startswith("ok")


def test_without_a_contact_there_is_none_and_doctor_says_so(serving: Serving) -> None:
    app = serving(security_contact="", security_expires=None)
    assert app.test_client().get(ADDRESS).status_code == 404
    assert doctor(app).startswith("note")


def test_one_that_is_out_of_date_is_not_served_and_doctor_says_so(
    serving: Serving, clock: FixedClock
) -> None:
    app = serving(security_contact=CONTACT, security_expires=date(2026, 3, 2))
    assert app.test_client().get(ADDRESS).status_code == 200
    clock.move(days=1)
    assert app.test_client().get(ADDRESS).status_code == 404
    assert doctor(app).startswith("LOOK")


def test_the_demos_is_never_out_of_date(serving: Serving, clock: FixedClock) -> None:
    app = serving(demo=True, security_expires=None)
    clock.move(days=4000)
    assert "Expires: 2037-03-14T23:59:59Z" in app.test_client().get(ADDRESS).text
    assert doctor(app).startswith("ok")


@pytest.mark.parametrize(
    ("contact", "expires", "says"),
    [("sikkerhed@example.dk", date(2026, 9, 1), "mailto:"), (CONTACT, None, "RYGVEJ_SECURITY_EXPIRES")],
)
def test_a_contact_that_cannot_be_used_stops_the_start(
    settings: Settings, contact: str, expires: date | None, says: str
) -> None:
    with pytest.raises(SettingsError, match=says):
        replace(settings, security_contact=contact, security_expires=expires)
