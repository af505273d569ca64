"""`flask organisations`: regions and municipalities with their dates, as the directory has them."""

from __future__ import annotations

import click

from backend.console.plain import PlainGroup, stop, the_house
from backend.domain.refusals import Refusal
from backend.services.load_organisations import load_organisations

group = PlainGroup("organisations", help="Where people belong.")


@group.command("load")
def load() -> None:
    """Take over the released directory's regions and municipalities. A second time nothing changes."""
    house = the_house()
    loaded = load_organisations(house.database, now=house.clock())
    if isinstance(loaded, Refusal):
        stop(loaded)
    click.echo(f"{loaded.organisations} organisations, {loaded.changed} of them new or changed.")
