"""`flask database`: make it, bring it forward, check it, back it up, restore it."""

from __future__ import annotations

from pathlib import Path

import click

from backend.console.plain import REFUSED, PlainGroup, stop, the_house
from backend.domain.refusals import Refusal
from backend.services import keep_database

group = PlainGroup("database", help="Where everything is kept.")


@group.command("init")
def init() -> None:
    """Make the database. Harmless when it is there already."""
    _bring_forward()


@group.command("upgrade")
def upgrade() -> None:
    """Bring the database forward to this version."""
    _bring_forward()


def _bring_forward() -> None:
    house = the_house()
    keep_database.bring_forward(house.database, now=house.clock())
    click.echo(f"The database is at revision {keep_database.look(house.database).revision}.")


@group.command("check")
def check() -> None:
    """Look for damage, and for tables that are not as the code expects."""
    faults = keep_database.check(the_house().database)
    for fault in faults:
        click.echo(fault, err=True)
    if faults:
        raise SystemExit(REFUSED)
    click.echo("The database is whole, and as this version expects.")


@group.command("backup")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
def backup(file: Path) -> None:
    """Copy the running database to FILE, which must not be there yet."""
    house = the_house()
    _unless(keep_database.back_up(house.database, file=file, data=house.settings.data, now=house.clock()))
    click.echo(f"Backed up to {file} ({file.stat().st_size / 1e6:.1f} MB).")


@group.command("restore")
@click.argument("file", type=click.Path(path_type=Path))
@click.confirmation_option(prompt="Everything in the database now is replaced. Go on?")
def restore(file: Path) -> None:
    """Make the database what it was in FILE, in a new epoch. Stop the server first."""
    house = the_house()
    _unless(keep_database.restore(house.database, file=file, now=house.clock()))
    click.echo(f"Restored. The new epoch is {keep_database.look(house.database).epoch}.")


def _unless(refusal: Refusal | None) -> None:
    if refusal is not None:
        if "reason" in refusal.detail:
            click.echo(refusal.detail["reason"], err=True)
        stop(refusal)
