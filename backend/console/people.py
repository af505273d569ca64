"""`flask people`: make people, give them passwords, sign them out, let them in no more."""

from __future__ import annotations

import sys
from datetime import datetime

import click

from backend.console.plain import PlainGroup, stop, the_house
from backend.domain.people import CARE_ROLES, ORGANISATION_KINDS, ROLES, NewPerson
from backend.domain.refusals import Refusal
from backend.services import people
from backend.services.people import Place

group = PlainGroup("people", help="Who can sign in.")


def password() -> str:
    """A password typed unseen, or a line of standard input; never an argument, which others can read."""
    if sys.stdin.isatty():
        typed: str = click.prompt("Password", hide_input=True, confirmation_prompt=True, err=True)
        return typed
    return sys.stdin.readline().rstrip("\n")


@group.command("add")
@click.option("--email", prompt="E-mail address")
@click.option("--name", prompt="Name")
@click.option("--role", type=click.Choice(ROLES), prompt="Role")
@click.option("--kind", type=click.Choice(ORGANISATION_KINDS), prompt="Kind of organisation")
@click.option("--organisation", prompt="Organisation's name")
@click.option("--code", help="The organisation's code, such as a municipality's four digits.")
@click.option("--profession", help="Such as physiotherapist, chiropractor, gp, nurse.")
@click.option("--language", type=click.Choice(["da", "en"]), default="da", show_default=True)
@click.option("--born", type=click.DateTime(["%Y-%m-%d"]), help="A patient's birthday.")
def add(
    email: str,
    name: str,
    role: str,
    kind: str,
    organisation: str,
    code: str | None,
    profession: str | None,
    language: str,
    born: datetime | None,
) -> None:
    """Make somebody who can sign in. The password is typed, or read from standard input."""
    house = the_house()
    lives_in = code if role == "patient" and kind == "municipality" else None
    made = people.add_person(
        house.database,
        house.passwords,
        new=NewPerson(name, email, language, born.date() if born else None, lives_in),
        place=Place(role, profession, kind, organisation, code),
        password=password(),
        now=house.clock(),
    )
    if isinstance(made, Refusal):
        stop(made)
    click.echo(f"{name} can sign in as {people.address(email)}.")


@group.command("care-team")
@click.argument("patient")
@click.argument("clinician")
@click.option("--role", type=click.Choice(CARE_ROLES), default="clinician", show_default=True)
def care_team(patient: str, clinician: str, role: str) -> None:
    """Let CLINICIAN look after PATIENT; both are given by their e-mail addresses."""
    house = the_house()
    refusal = people.join_care_team(
        house.database, patient=patient, carer=clinician, role=role, now=house.clock()
    )
    if refusal is not None:
        stop(refusal)
    click.echo(f"{clinician} looks after {patient}.")


@group.command("disable")
@click.argument("email")
def disable(email: str) -> None:
    """Let somebody in no more, and end every session at once."""
    house = the_house()
    result = people.disable_person(house.database, email=email, now=house.clock())
    if isinstance(result, Refusal):
        stop(result)
    click.echo(f"{result.name} can no longer sign in.")


@group.command("password")
@click.argument("email")
def change_password(email: str) -> None:
    """Give somebody another password, and end every session."""
    house = the_house()
    result = people.change_password(
        house.database, house.passwords, email=email, password=password(), now=house.clock()
    )
    if isinstance(result, Refusal):
        stop(result)
    click.echo(f"{result.name} has a new password and is signed out everywhere.")


@group.command("end-sessions")
@click.argument("email")
def end_sessions(email: str) -> None:
    """Sign somebody out everywhere."""
    house = the_house()
    result = people.end_sessions(house.database, email=email, now=house.clock())
    if isinstance(result, Refusal):
        stop(result)
    click.echo(f"{result} sessions ended.")
