"""Both engines, asked random cases for long: `python -m tests.ladder_soak --minutes 10 --seed 1`.

Prints what was asked and every difference; ends with 1 where there is one.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.both_engines import LADDERS, PERSONS, Apart, Question, build_tools, compare

BATCH = 5_000
PERSONS_BATCH = 1_000


@dataclass(frozen=True)
class Round:
    """One batch: which question, from which seed, how many cases, and what was answered apart."""

    question: Question
    seed: int
    cases: int
    apart: list[Apart]


def rounds(seed: int) -> Iterator[Round]:
    """Batches without end, each with a seed of its own; every fifth asks about whole persons."""
    with tempfile.TemporaryDirectory() as folder:
        build_tools(Path(folder))
        while True:
            question, cases = (PERSONS, PERSONS_BATCH) if seed % 5 == 4 else (LADDERS, BATCH)
            yield Round(question, seed, cases, compare(question, Path(folder), seed, cases))
            seed += 1


def soak(seed: int, *, minutes: float, cases: int) -> tuple[int, int]:
    """How many cases were asked, and how many answers were apart; until the time or the cases are used up."""
    until = time.monotonic() + 60 * minutes
    asked = differences = 0
    for batch in rounds(seed):
        asked += batch.cases
        differences += len(batch.apart)
        for apart in batch.apart[:1]:
            _say(f"seed {batch.seed}: {json.dumps(apart.case)}")
            _say(f"python:     {apart.python}\ntypescript: {apart.typescript}")
        _say(f"seed {batch.seed}: {asked:,} cases, {differences:,} differences")
        if asked >= cases or time.monotonic() >= until:
            break
    return asked, differences


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main() -> int:
    """Read what to do, and do it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--cases", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    told = parser.parse_args()
    asked, differences = soak(told.seed, minutes=told.minutes, cases=told.cases)
    _say(f"ladder engines: {asked:,} cases, {differences:,} differences")
    return 1 if differences else 0


if __name__ == "__main__":
    raise SystemExit(main())
