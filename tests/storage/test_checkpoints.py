"""A busy database's log is emptied beside the commits, and a process that dies meanwhile loses nothing."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest
from sqlalchemy import insert, make_url, select, text

from backend.storage import checkpoints
from backend.storage.tables import sign_in_try
from backend.storage.transaction import Database
from tests.clock import at

pytestmark = pytest.mark.only_on("sqlite")

ROOT = Path(__file__).resolve().parents[2]
WRITERS = 4
WRITES_EACH = 150
SHORT = 4 * 1024 * 1024

WRITES_UNTIL_KILLED = """
import sys
from datetime import UTC, datetime
from itertools import count
from sqlalchemy import insert
from backend.storage import checkpoints
from backend.storage.tables import sign_in_try
from backend.storage.transaction import Database

checkpoints.PAUSE_SECONDS, checkpoints.LONG = 0, 1
database = Database(sys.argv[1])
database.checkpoint_aside()
for number in count():
    with database.write() as connection:
        row = {"key": str(number), "window_start": datetime.now(UTC), "count": number}
        connection.execute(insert(sign_in_try), row)
    print(number, flush=True)
"""


@pytest.fixture
def busy(monkeypatch: pytest.MonkeyPatch, database: Database) -> Iterator[Database]:
    """A database whose checkpointer hurries and calls a log long that is not."""
    monkeypatch.setattr(checkpoints, "PAUSE_SECONDS", 0.01)
    monkeypatch.setattr(checkpoints, "LONG", 100)
    monkeypatch.setattr("backend.storage.transaction.MUST_NOT_EXCEED", 1_000_000)
    yield database
    database.close()


def write_without_rest(database: Database) -> int:
    """Writers who leave the log no moment; the bytes of the log afterwards, which never gets shorter."""

    def write(writer: int) -> None:
        for number in range(WRITES_EACH):
            with database.write() as connection:
                row = {"key": f"{writer}-{number}", "window_start": at("2026-03-02 10:00"), "count": number}
                connection.execute(insert(sign_in_try), row)
                connection.execute(text("UPDATE person SET name = name"))

    with ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(write, range(WRITERS)))
    return Path(f"{make_url(database.url).database}-wal").stat().st_size


def test_a_log_that_is_written_to_all_the_time_stays_short(busy: Database) -> None:
    busy.checkpoint_aside()
    assert write_without_rest(busy) < SHORT


def test_without_anybody_who_empties_it_the_same_log_grows_long(
    busy: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checkpoints, "_checkpoint", lambda _: 0)
    busy.checkpoint_aside()
    assert write_without_rest(busy) > SHORT


def test_a_process_that_is_killed_while_it_empties_the_log_has_lost_nothing(
    database: Database,
) -> None:
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITES_UNTIL_KILLED, database.url],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert writer.stdout is not None
    told = [next(writer.stdout) for _ in range(100)]
    writer.send_signal(signal.SIGKILL)
    told += writer.stdout.readlines()
    writer.wait()
    writer.stdout.close()
    with database.read() as connection:
        kept = set(connection.scalars(select(sign_in_try.c.count)))
        assert kept >= {int(line) for line in told if line.endswith("\n")}
        assert connection.scalar(text("PRAGMA integrity_check")) == "ok"


def test_a_checkpoint_that_fails_stops_neither_the_next_nor_any_commit(
    busy: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried_twice = Event()
    tries: list[int] = []

    def fail(_: object) -> int:
        tries.append(1)
        if len(tries) > 1:
            tried_twice.set()
        raise OSError("the disk is full")

    monkeypatch.setattr(checkpoints, "_checkpoint", fail)
    busy.checkpoint_aside()
    for _ in range(1_000):
        with busy.write() as connection:
            connection.execute(text("UPDATE person SET name = name"))
        if tried_twice.wait(0.01):
            break
    assert tried_twice.is_set()


def test_who_could_not_open_the_database_at_first_opens_it_later(
    busy: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    connect, moved = busy._connection_of_its_own, Event()
    tries: list[int] = []

    def not_at_first() -> object:
        tries.append(1)
        if len(tries) == 1:
            raise OSError("no such file")
        return connect()

    def move(_: object) -> int:
        moved.set()
        return 0

    monkeypatch.setattr(busy, "_connection_of_its_own", not_at_first)
    monkeypatch.setattr(checkpoints, "_checkpoint", move)
    busy.checkpoint_aside()
    for _ in range(1_000):
        with busy.write() as connection:
            connection.execute(text("UPDATE person SET name = name"))
        if moved.wait(0.01):
            break
    assert moved.is_set()
