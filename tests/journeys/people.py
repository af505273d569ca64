"""People for journeys: the demo's, and patients that a journey makes by the operator's own commands."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

from tests.journeys.words import say
from tests.serving import ROOT

PASSWORD = "rygvej-demo"


@dataclass(frozen=True)
class NewPatient:
    """A patient whom nobody has met before."""

    name: str
    email: str


def welcome(data: Path, name: str, *, clinician: str = "bo@rygvej.test") -> NewPatient:
    """Make a patient in Odense and let a clinician look after them."""
    patient = NewPatient(name, f"{name.split(maxsplit=1)[0].lower()}@rygvej.test")
    _flask(
        data,
        *("people", "add", "--email", patient.email, "--name", name, "--role", "patient"),
        *("--kind", "municipality", "--organisation", "Odense", "--code", "0461", "--born", "1988-05-17"),
    )
    _flask(data, "people", "care-team", patient.email, clinician)
    return patient


def _flask(data: Path, *arguments: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "flask", "--app", "backend", *arguments],
        cwd=ROOT,
        env=os.environ | {"RYGVEJ_MODE": "demo", "RYGVEJ_DATA": str(data)},
        input=f"{PASSWORD}\n",
        text=True,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def sign_in(page: Page, path: str, email: str) -> None:
    """Go to one of the three doors and sign in there."""
    page.goto(path)
    page.get_by_label(say("account", "account.email")).fill(email)
    page.get_by_label(say("account", "account.password"), exact=True).fill(PASSWORD)
    page.get_by_role("button", name=say("account", "account.sign_in")).click()
