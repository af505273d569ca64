"""The real server on a clock that a journey moves, so that months pass while somebody watches."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from flask import Flask

from backend import create_app
from tests.journeys.browsers import Device
from tests.serving import Served, serving

AHEAD_FILE = "RYGVEJ_JOURNEY_AHEAD"
DENMARK = ZoneInfo("Europe/Copenhagen")


def create() -> Flask:
    """The application, so many seconds ahead as the journey's file says; `flask --app` calls it."""
    ahead = Path(os.environ[AHEAD_FILE])
    return create_app(clock=lambda: _moved_by(ahead))


def _moved_by(ahead: Path) -> datetime:
    return datetime.now(UTC) + timedelta(seconds=float(ahead.read_text()))


class MovedClock:
    """What time it is at the server and on the phones. It begins on a Monday, and only moves on."""

    def __init__(self, file: Path, monday: date) -> None:
        self._file = file
        self._devices: list[Device] = []
        self.monday = monday
        self.go_to(0)

    def now(self) -> datetime:
        """What the server takes the time to be."""
        return _moved_by(self._file)

    def on(self, day: int) -> str:
        """The civil day so many days after the first Monday."""
        return (self.monday + timedelta(days=day)).isoformat()

    def go_to(self, day: int, at: time = time(10)) -> None:
        """Let it be that day, at that time in Denmark, for everybody."""
        moment = datetime.combine(self.monday + timedelta(days=day), at, DENMARK)
        written = self._file.with_suffix(".next")
        written.write_text(str((moment - datetime.now(DENMARK)).total_seconds()))
        # Renamed, so that a request never reads half of it.
        written.replace(self._file)
        for device in self._devices:
            device.context.clock.set_system_time(moment)

    def holds_for(self, device: Device) -> None:
        """This phone or desk lives by it from now on."""
        self._devices.append(device)


def coming_monday() -> date:
    """The first Monday after today."""
    now = datetime.now(DENMARK)
    return now.date() + timedelta(days=7 - now.weekday())


@contextmanager
def serving_on_a_moved_clock(data: Path, monday: date | None = None) -> Iterator[tuple[Served, MovedClock]]:
    """Serve the demo from the coming Monday on, or from another."""
    data.mkdir(parents=True, exist_ok=True)
    clock = MovedClock(data / "ahead", monday or coming_monday())
    more = {AHEAD_FILE: str(data / "ahead")}
    with serving(data, demo=True, more=more, app="tests.journeys.moved_clock:create") as served:
        yield served, clock
