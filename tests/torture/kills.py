"""`kill -9` of the real server while phones write: `python -m tests.torture.kills --minutes 10 --seed 1`.

Now the worker dies and its master starts another; now all of it dies and is started again.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
import time
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from tests.conftest import NOW
from tests.databases import SqliteSource
from tests.torture.running import Running, deliver_and_look, running
from tests.torture.writers import writing

WRITERS = 4
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
    """Kill and look, until the time is used up or there were enough."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kills", type=int, default=10, help="how many kills each server lives through")
    told = parser.parse_args()
    until, seed, kills, violations = time.monotonic() + 60 * told.minutes, told.seed, 0, 0
    with TemporaryDirectory() as name:
        folder = Path(name)
        source = SqliteSource(folder, NOW)
        while kills == 0 or time.monotonic() < until:
            acknowledged, wrong = kill_often(source, folder / str(seed), seed, told.kills)
            kills, violations = kills + told.kills, violations + len(wrong)
            _say(f"seed {seed}: {kills} kills, {acknowledged:,} acknowledged; {wrong or 'well'}")
            seed += 1
    _say(f"kills: {kills:,} cases, {violations:,} violations")
    return 1 if violations else 0


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    raise SystemExit(main())
