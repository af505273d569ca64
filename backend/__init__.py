"""Rygvej's server. `create_app` is the only place that knows every room."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flask import Flask

    from backend.house import Clock
    from backend.settings import Settings


def create_app(settings: Settings | None = None, clock: Clock | None = None) -> Flask:
    """Make the application: by default as the environment says, on the system's clock."""
    # Imported here, so that the pure rooms (the ladder's command above all) load without the web.
    from backend.assembly import assemble
    from backend.house import system_clock
    from backend.settings import Settings

    return assemble(settings or Settings.from_environment(), clock or system_clock)
