"""`flask headers`: the table of headers and cookies, as people read it."""

from __future__ import annotations

import click

from backend.web.headers import as_markdown


@click.command("headers")
def headers() -> None:
    """Print the headers that every answer carries, and how long each may be kept, in Markdown."""
    click.echo(as_markdown(), nl=False)
