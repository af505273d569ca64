"""`flask serve`: bring everything forward, then serve. What `make demo` and `make run` call."""

from __future__ import annotations

import socket

import click
from flask import Flask
from flask.cli import ScriptInfo, with_appcontext

from backend.console.content import bring_forward_content
from backend.console.plain import PlainCommand, the_house
from backend.console.rounds import Rounds
from backend.services.keep_database import bring_forward
from backend.settings import Settings

PORT_IN_USE = 8


@click.command("serve", cls=PlainCommand)
@with_appcontext
@click.pass_context
def serve(context: click.Context) -> None:
    """Bring the database and the content forward, then serve until told to stop."""
    # Gunicorn runs where people serve from; the rest of the console also where it does not (Windows).
    from backend.console.server import Server

    house = the_house()
    _port_must_be_free(house.settings)
    click.echo("Bringing the database forward …")
    bring_forward(house.database, now=house.clock())
    click.echo("Bringing the content forward …")
    bring_forward_content()
    if house.settings.demo:
        click.echo("Welcoming the demo's people (the first time takes some seconds) …")
        from backend.console.demo import seed

        context.invoke(seed)
    # The workers open connections of their own.
    house.database.close()
    Server(
        lambda: _made_to_serve(context.ensure_object(ScriptInfo)),
        host=house.settings.host,
        port=house.settings.port,
        workers=house.settings.workers,
        listening=lambda: _say_where(house.settings),
    ).run()


def _made_to_serve(script: ScriptInfo) -> Flask:
    """The application in a worker, with what goes on beside it. A command that ends soon needs none of it."""
    app = script.load_app()
    with app.app_context():
        house = the_house()
    house.database.checkpoint_aside()
    Rounds(house).begin()
    return app


def _port_must_be_free(settings: Settings) -> None:
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.host, settings.port))
        except OSError as error:
            click.echo(
                f"port_in_use: cannot listen on {settings.host}:{settings.port} ({error.strerror})."
                f" Stop what runs there, or choose another port: PORT={settings.port + 1}",
                err=True,
            )
            raise SystemExit(PORT_IN_USE) from error


def _say_where(settings: Settings) -> None:
    click.echo(f"\nRygvej serves on {settings.origin}")
    if not settings.demo:
        return
    click.echo(
        f"""
  Patient          {settings.origin}/            anna@rygvej.test, carla@rygvej.test
  Clinician        {settings.origin}/klinik/     bo@rygvej.test, erik@rygvej.test, hanne@rygvej.test
  Editor, analyst  {settings.origin}/redaktion/  dorte@, freja@, liv@, gustav@rygvej.test
  Administrator    {settings.origin}/ledelse/    ida@rygvej.test
  Public pages     {settings.origin}/info/odense/

  The password of everybody is rygvej-demo. All of them are invented. Stop with Ctrl-C.
"""
    )
