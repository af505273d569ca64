"""The door to the database: one transaction to read, one to write, and failures that say what they are."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, event
from sqlalchemy.exc import SQLAlchemyError

from backend.storage import revisions
from backend.storage.checkpoints import MUST_NOT_EXCEED, Checkpointer
from backend.storage.engines import make_engine
from backend.storage.failures import (
    StorageBusy,
    StorageFailure,
    StorageFull,
    StorageMissing,
    StorageTooNew,
    StorageTooOld,
    explain,
)
from backend.storage.turns import Turns

__all__ = [
    "Database",
    "StorageBusy",
    "StorageFailure",
    "StorageFull",
    "StorageMissing",
    "StorageTooNew",
    "StorageTooOld",
]


class Database:
    """One database, SQLite or PostgreSQL. Nothing is opened before the first transaction."""

    def __init__(self, url: str, *, patience_ms: int = 5000) -> None:
        self.url = url
        self.engine: Engine = make_engine(url, patience_ms)
        self._reading = self.engine.execution_options(
            **({"reading": True} if self.is_sqlite else _ONE_MOMENT_ON_POSTGRESQL)
        )
        self._known_to_fit = False
        self._patience = patience_ms / 1000
        # SQLite lets one write at a time, and whoever waits asks again now and then, in no order: under load
        # somebody may never be lucky. So the threads of one process wait for each other here first.
        self._turn = Turns() if self.is_sqlite else None
        self._checkpointer: Checkpointer | None = None

    @property
    def is_sqlite(self) -> bool:
        """Whether this is SQLite; otherwise it is PostgreSQL."""
        return self.engine.dialect.name == "sqlite"

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """See the database as it is at one moment; nothing can be changed."""
        with _told_apart(), self._reading.connect() as connection, connection.begin():
            self._must_fit(connection)
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Change the database; everything is kept at the end, or nothing when anything goes wrong."""
        with self._my_turn(), _told_apart(), self.engine.connect() as connection, connection.begin():
            self._must_fit(connection)
            yield connection
        if self._checkpointer is not None:
            self._checkpointer.written()

    @contextmanager
    def migrate(self) -> Iterator[Connection]:
        """Change the database's shape, in one transaction, whatever its shape is now."""
        with _told_apart(), self.engine.connect() as connection, connection.begin():
            yield connection

    def checkpoint_aside(self) -> None:
        """Let a thread of this process do what a commit would have to do now and then, and make others wait.

        For a process that serves, with SQLite; PostgreSQL has a process of its own for it.
        """
        if self._turn is None or self._checkpointer is not None:
            return
        self.engine.dispose()
        event.listen(self.engine, "connect", _leave_checkpoints)
        self._checkpointer = Checkpointer(self._connection_of_its_own, self._turn, self._patience)
        self._checkpointer.begin()

    def close(self) -> None:
        """Let go of every connection."""
        if self._checkpointer is not None:
            self._checkpointer.end()
            self._checkpointer = None
        self.engine.dispose()

    def _connection_of_its_own(self) -> Any:
        taken = self.engine.raw_connection()
        connection = taken.driver_connection
        taken.detach()
        return connection

    @contextmanager
    def _my_turn(self) -> Iterator[None]:
        if self._turn is None:
            yield
            return
        if not self._turn.take(self._patience):
            raise StorageBusy("others in this process kept writing for longer than we wait")
        try:
            yield
        finally:
            self._turn.leave()

    def _must_fit(self, connection: Connection) -> None:
        # Once per process: one that runs while a newer version migrates goes on (expand, move, contract), but
        # none starts on a database that it does not understand.
        if not self._known_to_fit:
            revisions.must_fit(connection)
            self._known_to_fit = True


def _leave_checkpoints(connection: Any, _record: object) -> None:
    connection.execute(f"PRAGMA wal_autocheckpoint={MUST_NOT_EXCEED}")


# Several reads in one transaction must agree with each other, as they do in SQLite.
_ONE_MOMENT_ON_POSTGRESQL = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}


@contextmanager
def _told_apart() -> Iterator[None]:
    try:
        yield
    except SQLAlchemyError as error:
        failure = explain(error)
        if failure is None:
            raise
        raise failure from error
