"""What a serving process does by itself now and then: publish what is due, let plans follow small changes.

Each of them may be done by several processes at once, and is then done once.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import Event, Thread

import structlog

from backend.house import House
from backend.services.follow_minor_changes import follow_minor_changes
from backend.services.publish_due import publish_due

log = structlog.get_logger()

EVERY_SECONDS = 20.0
# Patients are looked after so many at a time, with room between for everybody who waits to write.
AT_A_TIME = 50
BREATH_SECONDS = 0.2


class Rounds:
    """A thread of a process that serves. It may die at any time: the next round begins where it was."""

    def __init__(self, house: House, every_seconds: float = EVERY_SECONDS) -> None:
        self._house = house
        self._every = every_seconds
        self._over = Event()
        self._thread = Thread(target=self._go_round, name="rounds", daemon=True)

    def begin(self) -> None:
        """Begin to go round."""
        self._thread.start()

    def end(self) -> None:
        """Stop, and come back when it has."""
        self._over.set()
        self._thread.join()

    def _go_round(self) -> None:
        while not self._over.wait(self._every):
            self.once()

    def once(self) -> None:
        """Go round once. What cannot be done now is tried again in the next round, and stops nothing else."""
        for act in (self._publish, self._follow):
            _tried(act)

    def _publish(self) -> None:
        publish_due(self._house.database, now=self._house.clock())

    def _follow(self) -> None:
        while (
            follow_minor_changes(self._house.database, now=self._house.clock(), most=AT_A_TIME) == AT_A_TIME
        ):
            if self._over.wait(BREATH_SECONDS):
                return


def _tried(act: Callable[[], None]) -> None:
    try:
        act()
    except Exception as error:
        # A busy or full disk, say. Its kind is enough: the text of an error may name what nobody should read.
        log.warning("round", error=type(error).__name__)
