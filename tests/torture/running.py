"""A real server with patients in its own SQLite database, to be killed, starved and cut off."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from shutil import copy

from backend.storage.transaction import Database
from tests.databases import SqliteSource
from tests.serving import Served
from tests.torture.patients import Patient, welcome
from tests.torture.writers import Writer, what_is_wrong

MODULE = ("tests.torture.gunicorn_alone",)
FILE = "rygvej.sqlite"
SOON = 30


class Running:
    """The server, its patients, and their phones."""

    def __init__(self, served: Served, folder: Path, patients: list[Patient]) -> None:
        self.served = served
        self.folder = folder
        self.url = f"sqlite:///{folder / FILE}"
        # The database as it was before the server opened it.
        self.before = (folder / FILE).read_bytes()
        self._patients = patients
        self._writers: list[Writer] = []

    def writers(self, told: Callable[[str, list[str]], None] = lambda _patient, _ids: None) -> list[Writer]:
        """A phone for each patient."""
        new = [Writer(one, self.served.port, told) for one in self._patients]
        self._writers += new
        return new

    def end(self) -> None:
        """Nobody writes any more, and nobody serves."""
        for writer in self._writers:
            writer.close()
        self.served.kill()


@contextmanager
def running(
    source: SqliteSource, folder: Path, *, patients: int, more: Mapping[str, str] | None = None
) -> Iterator[Running]:
    """Serve a new database in `folder` for as long as the block runs."""
    folder.mkdir(parents=True)
    with source.lend() as url:
        database = Database(url)
        new = welcome(database, patients)
        database.close()
        copy(url.removeprefix("sqlite:///"), folder / FILE)
    served = Served(folder, demo=False, more=more or {}, module=MODULE)
    server = Running(served, folder, new)
    try:
        served.start()
        yield server
    finally:
        server.end()


def deliver_and_look(server: Running, writers: Sequence[Writer]) -> list[str]:
    """All is well with the server again: what waits goes out, and everything acknowledged must be there."""
    until = time.monotonic() + SOON
    while any(one.phone.outbox for one in writers) and time.monotonic() < until:
        for one in writers:
            if one.phone.outbox:
                one.send()
    database = Database(server.url)
    wrong = what_is_wrong(database, {one.patient.id: set(one.acknowledged) for one in writers})
    database.close()
    return wrong + [f"{len(one.phone.outbox)} entries are stuck" for one in writers if one.phone.outbox]
