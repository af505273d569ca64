"""Command groups that say what is wrong in a sentence, with an exit code that scripts can tell apart."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NoReturn

import click
from flask.cli import AppGroup

from backend.domain.refusals import Refusal
from backend.house import House
from backend.storage.failures import StorageFailure
from backend.web import sentences
from backend.web.house import house

REFUSED = 1
EXIT = {
    "storage_missing": 3,
    "storage_too_new": 4,
    "storage_too_old": 5,
    "storage_busy": 6,
    "storage_full": 7,
}


class PlainCommand(click.Command):
    """A `flask` command of its own that ends with one clear line where the database cannot serve."""

    def invoke(self, ctx: click.Context) -> Any:
        return _plainly(lambda: super(PlainCommand, self).invoke(ctx))


class PlainGroup(AppGroup):
    """A group of `flask` commands. A database that cannot serve ends any of them with one clear line."""

    def invoke(self, ctx: click.Context) -> Any:
        return _plainly(lambda: super(PlainGroup, self).invoke(ctx))


def _plainly(act: Callable[[], Any]) -> Any:
    try:
        return act()
    except StorageFailure as failure:
        click.echo(f"{failure.code}: {failure}", err=True)
        raise SystemExit(EXIT.get(failure.code, REFUSED)) from failure


def the_house() -> House:
    """Settings, database and clock of the installation that the command is for."""
    return house()


def stop(refusal: Refusal) -> NoReturn:
    """End the command with the refusal's sentence."""
    click.echo(f"{refusal.code}: {sentences.both(refusal.code)['en']}", err=True)
    raise SystemExit(REFUSED)
