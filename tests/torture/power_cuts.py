"""Power cuts under SQLite: `python -m tests.torture.power_cuts --minutes 10 --seed 1`.

The real server is served from a watched disk while phones write. From what the disk was given, in its order,
any moment of that time can be had again: what was synced by then is there, and of the rest any part. Each
such moment is a cut; a database that comes back from it must hold all that had been acknowledged by then.

The same is done with `synchronous=NORMAL` and with a disk that lies about syncing. There something must be
lost: where nothing is, the cuts prove nothing.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from backend.storage.transaction import Database, StorageFailure
from tests.databases import SqliteSource
from tests.torture.disk import NO_COMPILER, Platter, WatchedDisk, compiler
from tests.torture.gunicorn_alone import SYNCHRONOUS
from tests.torture.running import FILE, running
from tests.torture.soaking import say, soak
from tests.torture.writers import what_is_wrong, writing

WRITERS = 4
CUTS = 100
CONTROLS = 20
SECONDS = 2.0


@dataclass(frozen=True)
class Recorded:
    """A time under load: the disk before it, its changes, and what was acknowledged when."""

    before: bytes
    disk: WatchedDisk
    # How long the log of changes was when these ids of this patient had been acknowledged.
    told: list[tuple[int, str, list[str]]]


def record(source: SqliteSource, folder: Path, *, synchronous: str | None = None) -> Recorded:
    """Let phones write to a server whose disk is watched, for a little while."""
    folder.mkdir()
    disk = WatchedDisk(folder / "data", folder / "notes")
    disk.prepare()
    told: list[tuple[int, str, list[str]]] = []

    def note(patient: str, ids: list[str]) -> None:
        told.append((disk.log.stat().st_size, patient, ids))

    more = disk.environment | ({SYNCHRONOUS: synchronous} if synchronous else {})
    with running(source, disk.folder, patients=WRITERS, more=more) as server, writing(server.writers(note)):
        time.sleep(SECONDS)
    return Recorded(server.before, disk, told)


def cuts(
    recorded: Recorded, folder: Path, by: Random, count: int, *, lies: bool = False
) -> Iterator[list[str]]:
    """What is wrong after each of so many cuts. On a disk that lies, nothing is ever synced."""
    changes = list(recorded.disk.changes())
    moments = sorted(by.randrange(len(changes)) for _ in range(count))
    platter, place = Platter({FILE: bytearray(recorded.before)}, lies=lies), 0
    for moment in moments:
        while place < moment:
            platter.take(changes[place])
            place += 1
        ended = changes[place - 1].end if place else 0
        acknowledged: dict[str, set[str]] = {}
        for when, patient, ids in recorded.told:
            if when <= ended:
                acknowledged.setdefault(patient, set()).update(ids)
        yield _come_back(platter.after_a_cut(by), folder, acknowledged)


def _come_back(files: dict[str, bytearray], folder: Path, acknowledged: dict[str, set[str]]) -> list[str]:
    with TemporaryDirectory(dir=folder) as name:
        for file, content in files.items():
            (Path(name) / file).write_bytes(content)
        database = Database(f"sqlite:///{Path(name) / FILE}")
        try:
            with database.read() as connection:
                whole = connection.execute(text("PRAGMA integrity_check")).scalar_one()
            return ([] if whole == "ok" else [str(whole)]) + what_is_wrong(database, acknowledged)
        except (StorageFailure, SQLAlchemyError) as error:
            return [f"it cannot be read: {error}"]
        finally:
            database.close()


def cut_and_control(source: SqliteSource, folder: Path, seed: int) -> tuple[int, list[str]]:
    """How many cuts there were, and what was wrong: something lost, or a control that lost nothing."""
    folder.mkdir()
    by = Random(seed)
    recorded = record(source, folder / "full")
    wrong = [fault for one in cuts(recorded, folder, by, CUTS) for fault in one]
    relaxed = record(source, folder / "normal", synchronous="NORMAL")
    for control, lossy in (
        ("synchronous=NORMAL", cuts(relaxed, folder, by, CONTROLS)),
        ("a disk that lies", cuts(recorded, folder, by, CONTROLS, lies=True)),
    ):
        lost = sum(1 for one in lossy if one)
        say(f"control, {control}: {lost} of {CONTROLS} cuts lost something, as they must")
        if lost == 0:
            wrong.append(f"{control} lost nothing: the cuts prove nothing")
    say(f"{sum(len(ids) for _, _, ids in recorded.told):,} entries acknowledged under {CUTS} cuts")
    return CUTS, wrong


def main() -> int:
    """Record and cut, until the time is used up."""
    return soak("power cuts", cut_and_control, not_run=None if compiler() else NO_COMPILER)


if __name__ == "__main__":
    raise SystemExit(main())
