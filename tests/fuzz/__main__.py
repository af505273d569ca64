"""The API under random requests for long: `python -m tests.fuzz --minutes 10 --seed 1`.

Prints what was asked and every violation; ends with 1 where there is one.
"""

from __future__ import annotations

import argparse
import logging
import sys
import tempfile
import time
import warnings
from pathlib import Path

import structlog

from backend import create_app
from backend.web.house import EXTENSION
from tests.clock import FixedClock
from tests.conftest import NOW, on_loopback
from tests.databases import SqliteSource
from tests.fuzz.api import Fuzz, Outcome
from tests.fuzz.installation import furnish

ROUND = 2_000


def fuzz_once(source: SqliteSource, folder: Path, seed: int) -> Outcome:
    """One round on a new installation, because the requests change who may do what."""
    clock = FixedClock(NOW)
    with source.lend() as url:
        app = create_app(on_loopback(url, folder), clock)
        furnish(app, clock)
        outcome = Fuzz(app, clock).run(ROUND, seed)
        app.extensions[EXTENSION].database.close()
    return outcome


def soak(seed: int, *, minutes: float) -> tuple[int, int]:
    """How many requests were made, and what was found; round after round, until the time is used up."""
    until = time.monotonic() + 60 * minutes
    cases = violations = 0
    with tempfile.TemporaryDirectory() as folder:
        source = SqliteSource(Path(folder), NOW)
        while True:
            outcome = fuzz_once(source, Path(folder), seed)
            cases += outcome.cases
            violations += len(outcome.violations)
            for violation in outcome.violations:
                _say(f"seed {seed}: {violation}")
            _say(f"seed {seed}: {cases:,} cases, {violations:,} violations")
            seed += 1
            if time.monotonic() >= until:
                return cases, violations


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main() -> int:
    """Read what to do, and do it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    told = parser.parse_args()
    # The request log of an hour would bury what was found.
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    warnings.simplefilter("ignore")
    cases, violations = soak(told.seed, minutes=told.minutes)
    _say(f"api fuzz: {cases:,} cases, {violations:,} violations")
    return 1 if violations else 0


if __name__ == "__main__":
    raise SystemExit(main())
