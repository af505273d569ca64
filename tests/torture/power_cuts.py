"""Power cuts under SQLite: `python -m tests.torture.power_cuts --minutes 10 --seed 1`.

The real server is served from a watched disk while phones write. From what the disk was given, in its order,
any moment of that time can be had again: what was synced by then is there, and of the rest any part. Each
such moment is a cut; a database that comes back from it must hold all that had been acknowledged by then.

The same is done with `synchronous=NORMAL` and with a disk that lies about syncing. There something must be
lost: where nothing is, the cuts prove nothing.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from backend.storage.transaction import Database, StorageFailure
from tests.conftest import NOW
from tests.databases import SqliteSource
from tests.torture.disk import NO_COMPILER, Platter, WatchedDisk, compiler
from tests.torture.gunicorn_alone import SYNCHRONOUS
from tests.torture.running import FILE, running
from tests.torture.writers import what_is_wrong, writing

WRITERS = 4
CUTS = 100
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


def main() -> int:
    """Record and cut, until the time is used up; the controls must lose."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    told = parser.parse_args()
    if compiler() is None:
        _say(f"{NO_COMPILER}\npower cuts: 0 cases, 0 violations")
        return 0
    until, by, tried, violations = time.monotonic() + 60 * told.minutes, Random(told.seed), 0, 0
    with TemporaryDirectory() as name:
        folder = Path(name)
        source = SqliteSource(folder, NOW)
        while tried == 0 or time.monotonic() < until:
            recorded = record(source, folder / f"full-{tried}")
            wrong = [one for one in cuts(recorded, folder, by, CUTS) if one]
            tried, violations = tried + CUTS, violations + len(wrong)
            entries = sum(len(ids) for _, _, ids in recorded.told)
            _say(f"seed {told.seed}: {tried:,} cuts, {entries:,} acknowledged; {wrong or 'well'}")
        relaxed = record(source, folder / "normal", synchronous="NORMAL")
        for control, lossy in (
            ("synchronous=NORMAL", cuts(relaxed, folder, by, CUTS)),
            ("a disk that lies", cuts(recorded, folder, by, CUTS, lies=True)),
        ):
            lost = sum(1 for one in lossy if one)
            _say(f"control, {control}: {lost} of {CUTS} cuts lost something, as they must")
            violations += lost == 0
    _say(f"power cuts: {tried:,} cases, {violations:,} violations")
    return 1 if violations else 0


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    raise SystemExit(main())
