"""`flask openapi`: print the API's description, write the committed copy, or check that it is the same."""

from __future__ import annotations

import json
from pathlib import Path

import click
from flask import current_app
from flask.cli import with_appcontext

from backend.console.plain import REFUSED
from backend.web.api import description

COMMITTED = Path(__file__).resolve().parent.parent / "openapi.json"


@click.command("openapi")
@click.option("--write", is_flag=True, help="Write backend/openapi.json.")
@click.option("--check", is_flag=True, help="Fail when backend/openapi.json is another.")
@with_appcontext
def openapi(*, write: bool, check: bool) -> None:
    """The API's description, made from the code."""
    made = written()
    if write:
        COMMITTED.write_text(made, encoding="utf-8")
    elif check:
        if not COMMITTED.is_file() or COMMITTED.read_text(encoding="utf-8") != made:
            click.echo(
                "backend/openapi.json is not what the code says. Write it anew with: make api", err=True
            )
            raise SystemExit(REFUSED)
    else:
        click.echo(made, nl=False)


def written() -> str:
    """The description as it is committed."""
    return json.dumps(description(current_app), indent=2, ensure_ascii=False, sort_keys=True) + "\n"
