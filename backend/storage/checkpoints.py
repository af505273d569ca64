"""Moves what was committed out of SQLite's write-ahead log into the database, while nobody waits for it.

Left to itself, SQLite does this in the commit that happens to make the log long, and whoever made that
commit waits for all of it. Nothing here decides what is kept: a commit is on the disk, in the log, before.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack, closing
from threading import Event, Thread
from typing import Any, Final

import structlog

from backend.storage.turns import Turns

log = structlog.get_logger()

# So that what is written over and over within a moment is moved once.
PAUSE_SECONDS: Final = 0.5
# Pages of 4 kB. A log that is at least so long is emptied while no thread of this process writes, because one
# that is written to all the time is never found empty, and would only grow.
LONG: Final = 4_000
# Where all this has failed, or another process writes, a commit does it after all.
MUST_NOT_EXCEED: Final = 20_000


class Checkpointer:
    """A thread of a process that serves. It may die at any time: whoever opens the database reads the log."""

    def __init__(self, connect: Callable[[], Any], turn: Turns, patience: float) -> None:
        self._connect = connect
        self._turn = turn
        self._patience = patience
        self._written = Event()
        self._over = Event()
        self._thread = Thread(target=self._go_round, name="checkpointer", daemon=True)

    def begin(self) -> None:
        """Begin to look after the log."""
        self._thread.start()

    def written(self) -> None:
        """Say that there is something new in the log."""
        self._written.set()

    def end(self) -> None:
        """Stop, and come back when it has."""
        self._over.set()
        self._written.set()
        self._thread.join()

    def _go_round(self) -> None:
        with ExitStack() as held:
            connection = None
            while not self._over.is_set():
                self._written.wait()
                self._over.wait(PAUSE_SECONDS)
                self._written.clear()
                try:
                    if connection is None:
                        # Not before somebody has written: a server may begin before its database is there.
                        connection = held.enter_context(closing(self._connect()))
                    self._move(connection)
                except Exception as error:
                    # A full disk, say. The next round comes, and until then commits go on.
                    log.warning("checkpoint", error=type(error).__name__)

    def _move(self, connection: Any) -> None:
        if _checkpoint(connection) >= LONG and self._turn.take(self._patience):
            try:
                _checkpoint(connection)
            finally:
                self._turn.leave()


def _checkpoint(connection: Any) -> int:
    """Move what can be moved without holding anybody up; how many pages the log has."""
    (_, pages, _) = connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
    return int(pages)
