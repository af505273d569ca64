"""The two tables of the hand-written server, as small as they can be, with everybody in them."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from backend.storage.engines import sqlite_driver
from tests.bench.population import Population, token

TABLES = """
PRAGMA journal_mode=WAL;
CREATE TABLE head (patient TEXT PRIMARY KEY, seq INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE entry (
    patient TEXT NOT NULL, seq INTEGER NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL, day TEXT NOT NULL,
    args TEXT NOT NULL, PRIMARY KEY (patient, seq)
) WITHOUT ROWID;
"""


def settle(file: Path, everybody: Population) -> None:
    """Make the database, and let everybody have as many entries as at Rygvej."""
    people = [token(number) for number in range(everybody.patients)]
    with closing(sqlite_driver().connect(str(file))) as connection:
        connection.executescript(TABLES)
        connection.executemany("INSERT INTO head VALUES (?, ?)", [(one, everybody.entries) for one in people])
        connection.executemany(
            "INSERT INTO entry VALUES (?, ?, ?, 'session', '2026-03-02', '{\"amount\":8}')",
            [(one, seq, f"{one}-{seq}") for one in people for seq in range(1, everybody.entries + 1)],
        )
        connection.commit()
