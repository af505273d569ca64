"""Runs the parts of `make test`, two at a time, and says which one failed and how to run it alone.

Tests with real browsers and killed servers can trip over a machine that is busy with something else. What
failed in such a part is tried once more; what passes then is called unsteady, with what it said at first.
"""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PYTHON = ".venv/bin/python"
NODE = "scripts/node.sh"
# These commands look at the project, not at an installation; the demo needs no settings of its own.
FLASK = "RYGVEJ_MODE=demo .venv/bin/flask"
AT_ONCE = 2


@dataclass(frozen=True)
class Part:
    """One part of the proof: what it is called, what it asks, and the commands that ask it."""

    name: str
    asks: str
    commands: Sequence[str]
    after: str | None = None
    # Tries once more what has failed in the last command, and nothing else.
    again: str | None = None


PYTHON_TESTS = f"{PYTHON} -m pytest -q -o cache_dir=.pytest_cache/python"
JOURNEYS = f"{PYTHON} -m pytest -q -o cache_dir=.pytest_cache/journeys"
ONLY_WHAT_FAILED = "--last-failed --last-failed-no-failures none"

PARTS = (
    Part("build", "the PWA builds", [f"{NODE} npm --prefix pwa run --silent build"]),
    Part(
        "python",
        "the server, on SQLite and on PostgreSQL",
        [f"{PYTHON_TESTS} -n 2 --dist worksteal tests --ignore tests/journeys --ignore tests/bench"],
        after="build",
        again=f"{PYTHON_TESTS} {ONLY_WHAT_FAILED} tests --ignore tests/journeys --ignore tests/bench",
    ),
    Part(
        "lint",
        "both languages are written in the house style",
        [
            f"{PYTHON} -m ruff check .",
            f"{PYTHON} -m ruff format --check .",
            f"{NODE} npm --prefix pwa run --silent lint",
        ],
    ),
    Part(
        "types",
        "both languages' types hold",
        [f"{PYTHON} -m mypy", f"{NODE} npm --prefix pwa run --silent types"],
    ),
    Part(
        "contract",
        "the committed API description and the client made from it are those of the code",
        [
            f"{FLASK} openapi --check",
            f"{NODE} npm --prefix pwa run --silent api:check",
        ],
    ),
    Part("content", "every text keeps the editors' rules", [f"{FLASK} content check"]),
    Part("pwa", "the phone's own rules, store and sync", [f"{NODE} npm --prefix pwa run --silent test"]),
    Part(
        "journeys",
        "the main job, in a real browser",
        [f"{JOURNEYS} tests/journeys"],
        after="build",
        again=f"{JOURNEYS} {ONLY_WHAT_FAILED} tests/journeys",
    ),
)


@dataclass(frozen=True)
class Outcome:
    """How a part ended. `unsteady`: something failed at first and passed when it was tried once more."""

    part: Part
    passed: bool
    seconds: float
    output: str
    unsteady: bool = False

    @property
    def word(self) -> str:
        """How it ended, in a word or two."""
        return "FAILED" if not self.passed else "ok, but UNSTEADY" if self.unsteady else "ok"


def run(part: Part) -> Outcome:
    """Run one part's commands in order; stop at the first that fails."""
    began = time.monotonic()
    output = ""
    for command in part.commands:
        passed, said = _run(command)
        output += said
        if not passed:
            break
    unsteady = False
    if not passed and part.again is not None:
        passed, said = _run(part.again)
        output += said
        unsteady = passed
    return Outcome(part, passed, time.monotonic() - began, output, unsteady)


def _run(command: str) -> tuple[bool, str]:
    done = subprocess.run(
        command,
        shell=True,
        cwd=ROOT,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    return done.returncode == 0, f"$ {command}\n{done.stdout}"


def main(names: Sequence[str]) -> int:
    """Run the named parts, or all of them; the exit code is 1 where one failed."""
    unknown = set(names) - {part.name for part in PARTS}
    if unknown:
        print(
            f"No part is called {', '.join(sorted(unknown))}. The parts: {', '.join(p.name for p in PARTS)}."
        )
        return 2
    outcomes = run_all([part for part in PARTS if not names or part.name in names])
    failed = [outcome.part.name for outcome in outcomes if not outcome.passed]
    for outcome in outcomes:
        if outcome.unsteady:
            print(f"UNSTEADY: {outcome.part.name}. Something failed at first; what it said is above.")
    for name in failed:
        print(f"FAILED: {name}. Run it alone with: make test PART={name}")
    print(f"parts: {len(outcomes) - len(failed)} passed, {len(failed)} failed")
    return 1 if failed else 0


def run_all(chosen: Sequence[Part]) -> list[Outcome]:
    """Run these parts and print how each ended, as soon as it has."""
    names = {part.name for part in chosen}
    waiting = list(chosen)
    outcomes: list[Outcome] = []
    running: set[Future[Outcome]] = set()
    with ThreadPoolExecutor(max_workers=AT_ONCE) as pool:
        while waiting or running:
            finished = {outcome.part.name for outcome in outcomes}
            for part in list(waiting):
                blocked = part.after in names - finished
                if len(running) < AT_ONCE and not blocked:
                    waiting.remove(part)
                    running.add(pool.submit(run, part))
            ended = next(as_completed(running))
            running.remove(ended)
            outcomes.append(ended.result())
            tell(outcomes[-1])
    return outcomes


def tell(outcome: Outcome) -> None:
    """Print what is worth reading of a part: all of it where something was wrong or figures are told."""
    part = outcome.part
    print(f"\n=== {part.name}: {part.asks} ({outcome.seconds:.0f} s) {outcome.word}")
    whole = outcome.word != "ok" or part.name in ("python", "pwa", "journeys")
    print(outcome.output if whole else outcome.output[-400:])
    sys.stdout.flush()


if __name__ == "__main__":
    os.environ.setdefault("PYTHONHASHSEED", "0")
    sys.exit(main(sys.argv[1:]))
