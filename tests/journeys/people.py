"""People for journeys: the demo's, and patients whom a journey makes by the operator's own commands."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from flask.testing import FlaskCliRunner
from playwright.sync_api import Page

from backend import create_app
from backend.house import Clock, system_clock
from backend.settings import DEMO_SECRET, Settings, database_url
from backend.storage.transaction import Database
from backend.web.house import EXTENSION
from tests.journeys.words import say

PASSWORD = "rygvej-demo"
BO = "bo@rygvej.test"
ODENSE = ("Odense", "0461")


@dataclass(frozen=True)
class NewPatient:
    """A patient whom nobody has met before."""

    name: str
    email: str

    @property
    def first_name(self) -> str:
        """What the app calls them."""
        return self.name.split(maxsplit=1)[0]


class Operator:
    """Who runs the installation, by `flask people …`, in this process: one of its own takes a second each."""

    def __init__(self, console: FlaskCliRunner, database: Database) -> None:
        self._console = console
        self.database = database

    def welcome(self, name: str, *, clinician: str = BO, lives_in: tuple[str, str] = ODENSE) -> NewPatient:
        """Make a patient in a municipality, and let a clinician look after them."""
        patient = NewPatient(name, _address(name))
        municipality, code = lives_in
        self._run(
            *("people", "add", "--email", patient.email, "--name", name, "--role", "patient"),
            *("--kind", "municipality", "--organisation", municipality, "--code", code),
            *("--born", "1988-05-17"),
        )
        self._run("people", "care-team", patient.email, clinician)
        return patient

    def employ_editor(self, name: str, *, kind: str, organisation: str, code: str = "") -> str:
        """Make an editor there; returns the address that the editor signs in with."""
        self._run(
            *("people", "add", "--email", _address(name), "--name", name, "--role", "editor"),
            *("--kind", kind, "--organisation", organisation, "--code", code),
        )
        return _address(name)

    def sign_out_everywhere(self, who: NewPatient) -> None:
        """End every session that somebody has, while their browsers still hold the cookies."""
        self._run("people", "end-sessions", who.email)

    def _run(self, *arguments: str) -> None:
        done = self._console.invoke(args=arguments, input=f"{PASSWORD}\n")
        assert done.exit_code == 0, done.output


def _address(name: str) -> str:
    return f"{name.lower().replace(' ', '.')}@rygvej.test"


@contextmanager
def operating(data: Path, origin: str, clock: Clock = system_clock) -> Iterator[Operator]:
    """The operator of the demo that keeps its data there."""
    app = create_app(
        Settings(
            database_url=database_url("", data), secret_key=DEMO_SECRET, origin=origin, data=data, demo=True
        ),
        clock,
    )
    database: Database = app.extensions[EXTENSION].database
    yield Operator(app.test_cli_runner(), database)
    database.close()


def sign_in(page: Page, path: str, email: str) -> None:
    """Go to one of the three doors and sign in there."""
    page.goto(path)
    fill_in(page, email)


def fill_in(page: Page, email: str, password: str = PASSWORD) -> None:
    """Sign in at the door that is shown."""
    page.get_by_label(say("account", "account.email")).fill(email)
    page.get_by_label(say("account", "account.password"), exact=True).fill(password)
    page.get_by_role("button", name=say("account", "account.sign_in"), exact=True).click()
