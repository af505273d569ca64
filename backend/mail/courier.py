"""Carries letters while nobody waits for them, tries again, and tells the operator when it cannot."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from queue import Full, Queue
from threading import Lock, Thread
from typing import Final, Literal

import structlog

from backend.mail.letter import Carrier, Letter, as_message

# Beyond this, whoever asks is not answered more slowly: the errand is dropped, and the log says so.
MOST_WAITING: Final = 1000
# Waited between the tries; a mail server that restarts is back within these.
PAUSES_SECONDS: Final = (0, 5, 60)

log = structlog.get_logger()

# What has to be done before there is a letter, such as looking up whether there is anybody to write to.
Errand = Callable[[], Letter | None]


class Courier:
    """One thread, begun with the first errand, in each process that serves.

    Errands wait in memory: who is waiting for a letter can ask for another, and a table of letters would be a
    table of open links. What could not be carried is noted in a file, for the doctor of any process to find.
    """

    def __init__(
        self, carrier: Carrier | None, *, sender: str, notes: Path, wait: Callable[[float], None]
    ) -> None:
        self._carrier = carrier
        self._sender = sender
        self._note = notes / "mail-trouble"
        self._wait = wait
        self._errands: Queue[tuple[Errand, datetime]] = Queue(MOST_WAITING)
        self._beginning = Lock()
        self._thread: Thread | None = None

    def trouble(self) -> str | None:
        """When the last letter could not be carried, and why; None when the last one could."""
        with suppress(OSError):
            return self._note.read_text() or None
        return None

    def state(self) -> Literal["works", "failing", "not_set_up"]:
        """How it stands, in a word."""
        if self._carrier is None:
            return "not_set_up"
        return "failing" if self.trouble() else "works"

    def later(self, errand: Errand, now: datetime) -> None:
        """Do this soon. Takes the same short while whatever the errand is, and never fails."""
        try:
            self._errands.put_nowait((errand, now))
        except Full:
            log.warning("mail", trouble="too_many_waiting")
        with self._beginning:
            if self._thread is None:
                self._thread = Thread(target=self._go_round, name="courier", daemon=True)
                self._thread.start()

    def all_done(self) -> None:
        """Come back when every errand until now has been done."""
        self._errands.join()

    def _go_round(self) -> None:
        while True:
            errand, now = self._errands.get()
            try:
                letter = errand()
                if letter is not None and self._carrier is not None:
                    self._carry(self._carrier, letter, now)
            except Exception as error:
                # One errand that goes wrong may not end all those after it; the kind of error names nobody.
                log.warning("mail", trouble=type(error).__name__)
            finally:
                self._errands.task_done()

    def _carry(self, carrier: Carrier, letter: Letter, now: datetime) -> None:
        message = as_message(letter, sender=self._sender, now=now)
        trouble = ""
        for pause in PAUSES_SECONDS:
            self._wait(pause)
            try:
                carrier.carry(message)
            except OSError as error:
                trouble = type(error).__name__
                continue
            self._note.unlink(missing_ok=True)
            return
        log.warning("mail", trouble=trouble)
        self._note.write_text(f"{now.isoformat(timespec='minutes')} {trouble}")
