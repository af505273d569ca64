"""`kill -9` of the real server while phones write: `python -m tests.torture.kills --minutes 10 --seed 1`.

Now the worker dies and its master starts another; now all of it dies and is started again.
"""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path
from random import Random

from tests.databases import SqliteSource
from tests.torture.running import Running, deliver_and_look, running
from tests.torture.soaking import say, soak
from tests.torture.writers import writing

WRITERS = 4
KILLS = 6
LEAST_LIFE, LONGEST_LIFE = 0.2, 0.9


def kill_often(source: SqliteSource, folder: Path, seed: int, kills: int) -> tuple[int, list[str]]:
    """How many entries were acknowledged, and what was wrong after so many kills."""
    by = Random(seed)
    with running(source, folder, patients=WRITERS) as server:
        writers = server.writers()
        with writing(writers):
            for number in range(kills):
                time.sleep(by.uniform(LEAST_LIFE, LONGEST_LIFE))
                _kill(server, whole=number % 2 == 0)
        wrong = deliver_and_look(server, writers)
    return sum(len(one.acknowledged) for one in writers), wrong


def _kill(server: Running, *, whole: bool) -> None:
    if whole:
        server.served.kill()
        server.served.start()
        return
    for worker in _children(server.served.process.pid):
        os.kill(worker, signal.SIGKILL)


def _children(process: int) -> list[int]:
    return [int(one) for one in Path(f"/proc/{process}/task/{process}/children").read_text().split()]


def main() -> int:
    """Kill and look, until the time is used up."""

    def search(source: SqliteSource, folder: Path, seed: int) -> tuple[int, list[str]]:
        acknowledged, wrong = kill_often(source, folder, seed, KILLS)
        say(f"{acknowledged:,} entries acknowledged between {KILLS} kills")
        return KILLS, wrong

    return soak("kills", search)


if __name__ == "__main__":
    raise SystemExit(main())
