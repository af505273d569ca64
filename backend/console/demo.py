"""`flask demo`: the invented people of the demo."""

from __future__ import annotations

import click

from backend.console.plain import PlainGroup, stop, the_house
from backend.content_files.demo_people import read_demo_people
from backend.domain.refusals import Refusal
from backend.services.seed_demo import seed_demo

group = PlainGroup("demo", help="The demo's invented people.")


@group.command("seed")
def seed() -> None:
    """Welcome the demo's people, with their stories until today. Harmless when they are there already."""
    house = the_house()
    if not house.settings.demo:
        stop(Refusal("only_in_the_demo"))
    demo = read_demo_people(house.settings.content)
    welcomed = seed_demo(
        house.database, house.passwords, demo, secret=house.settings.secret_key, now=house.clock()
    )
    if isinstance(welcomed, Refusal):
        stop(welcomed)
    click.echo(f"{welcomed.people} people came, {welcomed.stories} of them with a story until today.")
