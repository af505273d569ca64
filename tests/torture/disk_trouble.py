"""A disk that is full or broken for a while, under the real server: `python -m tests.torture.disk_trouble`.

Each request is answered clearly, nothing that was acknowledged is lost, and when the disk is well again
everything goes on by itself.
"""

from __future__ import annotations

import time
from pathlib import Path
from random import Random

from tests.databases import SqliteSource
from tests.torture.disk import NO_COMPILER, NO_ROOM, NOTHING, SYNCS_FAIL, WRITES_FAIL, WatchedDisk, compiler
from tests.torture.running import deliver_and_look, running
from tests.torture.soaking import soak
from tests.torture.writers import writing

WRITERS = 4
# What goes wrong, and how often in percent.
TROUBLES = (
    (NO_ROOM, 100),
    (NO_ROOM, 10),
    (WRITES_FAIL, 100),
    (WRITES_FAIL, 5),
    (SYNCS_FAIL, 100),
    (SYNCS_FAIL, 20),
)
SECONDS = 0.3
# Taken in; the storage cannot be used now; there is no room.
CLEAR = {200, 503, 507}


def live_through(source: SqliteSource, folder: Path, seed: int) -> tuple[int, list[str]]:
    """How many requests were answered, and what was wrong, with every trouble once in some order."""
    folder.mkdir()
    disk = WatchedDisk(folder / "data", folder / "notes")
    disk.prepare()
    by = Random(seed)
    with running(source, disk.folder, patients=WRITERS, more=disk.environment) as server:
        writers = server.writers()
        with writing(writers):
            for what, percent in by.sample(TROUBLES, len(TROUBLES)):
                disk.trouble(what, percent)
                time.sleep(SECONDS)
                disk.trouble(NOTHING)
                time.sleep(SECONDS / 2)
        wrong = deliver_and_look(server, writers)
    statuses = sum((one.statuses for one in writers[1:]), writers[0].statuses)
    wrong += [
        f"{count} requests were answered {status}"
        for status, count in statuses.items()
        if status not in CLEAR
    ]
    if not statuses.keys() - {200}:
        wrong.append("no trouble was ever met, which proves nothing")
    return statuses.total(), wrong


def main() -> int:
    """Live through every trouble, again and again until the time is used up."""
    return soak("disk trouble", live_through, not_run=None if compiler() else NO_COMPILER)


if __name__ == "__main__":
    raise SystemExit(main())
