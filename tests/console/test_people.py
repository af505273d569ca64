"""`flask people`: who can sign in, and no password on any command line."""

from __future__ import annotations

import pytest
from click.testing import Result
from flask import Flask
from sqlalchemy import func, select

from backend.services.sessions import Attempt, SignedIn, sign_in
from backend.storage import care_teams
from backend.storage.tables import organisation, session
from backend.storage.transaction import Database
from backend.web.house import EXTENSION
from tests.cast import ANNA, BO, CARLA, ERIK
from tests.clock import FixedClock
from tests.conftest import SECRET

PASSWORD = "en-lang-adgangskode"
JENS = (
    "people add --email Jens@Rygvej.test --name Jens --role clinician"
    " --kind health_centre --profession physiotherapist --organisation"
)


def flask(app: Flask, command: str, *more: str, typed: str = "") -> Result:
    """Run a `flask` command, with `typed` on its standard input."""
    return app.test_cli_runner().invoke(args=[*command.split(), *more], input=typed)


def lets_in(app: Flask, email: str, password: str, clock: FixedClock) -> bool:
    house = app.extensions[EXTENSION]
    attempt = Attempt(email, password, "192.0.2.1", "")
    return isinstance(sign_in(house.database, house.passwords, attempt, secret=SECRET, now=clock()), SignedIn)


def test_a_person_who_is_added_can_sign_in(app: Flask, clock: FixedClock) -> None:
    result = flask(app, JENS, "Sundhedscenter Odense", typed=f"{PASSWORD}\n")
    assert result.exit_code == 0, result.output
    assert PASSWORD not in result.output
    assert lets_in(app, "jens@rygvej.test", PASSWORD, clock)


def test_an_organisation_is_made_once(app: Flask, database: Database) -> None:
    flask(app, JENS, "Klinikken", typed=f"{PASSWORD}\n")
    flask(app, JENS.replace("Jens@", "Jane@"), "Klinikken", typed=f"{PASSWORD}\n")
    with database.read() as connection:
        named = select(func.count()).where(organisation.c.name == "Klinikken")
        assert connection.scalar(named) == 1


def test_a_patient_lives_in_the_municipality_that_is_given(app: Flask) -> None:
    command = (
        "people add --email ny@rygvej.test --name Ny --role patient --kind municipality"
        " --organisation Odense --code 0461 --born 1980-02-29"
    )
    assert flask(app, command, typed=f"{PASSWORD}\n").exit_code == 0
    client = app.test_client()
    client.environ_base["HTTP_SEC_FETCH_SITE"] = "same-origin"
    me = client.post("/api/session", json={"email": "ny@rygvej.test", "password": PASSWORD}).get_json()
    assert me["patient"]["municipality"]["slug"] == "odense"
    assert me["patient"]["born"] == "1980-02-29"


def test_no_command_takes_a_password_as_an_argument(app: Flask) -> None:
    people = app.cli.commands["people"]
    for command in people.commands.values():  # type: ignore[attr-defined]
        assert not [name for option in command.params for name in option.opts if "password" in name]


@pytest.mark.parametrize(
    ("command", "typed", "code"),
    [
        (f"{JENS} X", "kort\n", "password_too_short"),
        (f"{JENS} X".replace("Jens@", "Anna@"), f"{PASSWORD}\n", "already_exists"),
        ("people password nobody@rygvej.test", f"{PASSWORD}\n", "no_such_person"),
        ("people password anna@rygvej.test", "kort\n", "password_too_short"),
        ("people disable nobody@rygvej.test", "", "no_such_person"),
        ("people end-sessions nobody@rygvej.test", "", "no_such_person"),
        ("people care-team anna@rygvej.test nobody@rygvej.test", "", "no_such_person"),
        ("people care-team anna@rygvej.test carla@rygvej.test", "", "not_patient_and_clinician"),
        ("people care-team anna@rygvej.test bo@rygvej.test", "", "already_exists"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(app: Flask, command: str, typed: str, code: str) -> None:
    result = flask(app, command, typed=typed)
    assert result.exit_code == 1
    assert result.stderr.startswith(f"{code}: ")
    assert len(result.stderr) > len(code) + 10


def test_a_new_password_puts_everybody_with_the_old_one_out(
    app: Flask, clock: FixedClock, database: Database
) -> None:
    flask(app, "people password anna@rygvej.test", typed=f"{PASSWORD}\n")
    assert lets_in(app, ANNA.email, PASSWORD, clock)
    flask(app, "people password anna@rygvej.test", typed="en-helt-anden-kode\n")
    with database.read() as connection:
        assert connection.scalar(select(func.count()).select_from(session)) == 0
    assert not lets_in(app, ANNA.email, PASSWORD, clock)
    assert lets_in(app, ANNA.email, "en-helt-anden-kode", clock)


def test_whoever_is_disabled_is_out_at_once_and_stays_out(app: Flask, clock: FixedClock) -> None:
    flask(app, "people password anna@rygvej.test", typed=f"{PASSWORD}\n")
    assert lets_in(app, ANNA.email, PASSWORD, clock)
    assert flask(app, "people disable anna@rygvej.test").exit_code == 0
    assert not lets_in(app, ANNA.email, PASSWORD, clock)


def test_ending_sessions_says_how_many(app: Flask, clock: FixedClock) -> None:
    flask(app, "people password anna@rygvej.test", typed=f"{PASSWORD}\n")
    for _ in range(3):
        assert lets_in(app, ANNA.email, PASSWORD, clock)
    assert flask(app, "people end-sessions anna@rygvej.test").output == "3 sessions ended.\n"


def test_a_clinician_can_be_put_on_a_care_team(app: Flask, database: Database, clock: FixedClock) -> None:
    assert flask(app, "people care-team carla@rygvej.test bo@rygvej.test --role substitute").exit_code == 0
    with database.read() as connection:
        today = clock().date()
        assert care_teams.looks_after(connection, BO.id, CARLA.id, today)
        assert not care_teams.looks_after(connection, ERIK.id, CARLA.id, today)
