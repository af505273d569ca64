"""The house that the running request is in."""

from __future__ import annotations

from datetime import datetime

from flask import current_app

from backend.house import House

EXTENSION = "rygvej"


def house() -> House:
    """Settings, database and clock of the installation that serves this request."""
    found: House = current_app.extensions[EXTENSION]
    return found


def now() -> datetime:
    """What time it is, from the house's clock."""
    return house().clock()
