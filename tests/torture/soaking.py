"""Searching for long: seed after seed until the time is used up, and a last line that `make soak` reads."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.conftest import NOW
from tests.databases import SqliteSource

# Searches once, in a folder of its own, with this seed: how many cases were tried, and what was wrong.
Search = Callable[[SqliteSource, Path, int], tuple[int, list[str]]]


def soak(name: str, search: Search, *, not_run: str | None = None) -> int:
    """Search for --minutes, from --seed on; 1 where anything was wrong. `not_run` says why it cannot."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    told = parser.parse_args()
    until, seed, cases, violations = time.monotonic() + 60 * told.minutes, told.seed, 0, 0
    if not_run is not None:
        say(f"{not_run}\n{name}: 0 cases, 0 violations")
        return 0
    with TemporaryDirectory() as folder:
        source = SqliteSource(Path(folder), NOW)
        while cases == 0 or time.monotonic() < until:
            tried, wrong = search(source, Path(folder) / f"seed-{seed}", seed)
            cases, violations = cases + tried, violations + len(wrong)
            say(f"seed {seed}: {cases:,} cases so far; {wrong or 'well'}")
            seed += 1
    say(f"{name}: {cases:,} cases, {violations:,} violations")
    return 1 if violations else 0


def say(line: str) -> None:
    """Tell whoever watches, at once."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
