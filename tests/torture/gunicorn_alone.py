"""The server as `flask serve` runs it, without publishing texts first: sync needs none, and starts at once.

`python -m tests.torture.gunicorn_alone`, with the settings of every installation in its environment.
"""

from __future__ import annotations

import os
from dataclasses import replace
from typing import Any

from flask import Flask
from sqlalchemy import event

from backend import create_app
from backend.console.server import Server
from backend.domain.limits import SYNC
from backend.services.pace import Pace
from backend.settings import Settings
from backend.web.house import EXTENSION

# NORMAL is the planted fault that a power cut must show.
SYNCHRONOUS = "TORTURE_SYNCHRONOUS"
# A test writes more in a minute than any phone.
UNHURRIED = replace(SYNC, most=10**9)


def application() -> Flask:
    """The whole application, for writers who never rest."""
    app = create_app()
    house = replace(app.extensions[EXTENSION], sync_pace=Pace(UNHURRIED))
    app.extensions[EXTENSION] = house
    house.database.checkpoint_aside()
    asked = os.environ.get(SYNCHRONOUS)
    if asked is not None:

        @event.listens_for(house.database.engine, "connect")
        def relax(connection: Any, _record: object) -> None:
            connection.execute(f"PRAGMA synchronous={asked}")

    return app


if __name__ == "__main__":
    settings = Settings.from_environment()
    Server(
        application,
        host=settings.host,
        port=settings.port,
        workers=settings.workers,
        listening=lambda: None,
    ).run()
