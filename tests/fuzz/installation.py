"""An installation to send random requests to: released content, two patients' records, and everybody."""

from __future__ import annotations

from flask import Flask

from backend.services.publish_release import publish_release
from backend.web.house import EXTENSION
from tests.clock import FixedClock
from tests.content.small import draft_of, small
from tests.web import principals, records


def furnish(app: Flask, clock: FixedClock) -> None:
    """Put them in."""
    database = app.extensions[EXTENSION].database
    publish_release(database, draft_of(small()), now=clock())
    with database.write() as connection:
        records.write(connection, clock())
        principals.settle(connection, clock())
