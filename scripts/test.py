"""Runs the parts of `make test`, two at a time, and says which one failed and how to run it alone."""

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


PARTS = (
    Part("build", "the PWA builds", [f"{NODE} npm --prefix pwa run --silent build"]),
    Part(
        "python",
        "the server, on SQLite and on PostgreSQL",
        [f"{PYTHON} -m pytest -q -n 2 --dist worksteal tests --ignore tests/journeys --ignore tests/bench"],
        after="build",
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
        [f"{PYTHON} -m pytest -q tests/journeys"],
        after="build",
    ),
)


Outcome = tuple[Part, bool, float, str]


def run(part: Part) -> Outcome:
    """Run one part's commands in order; stop at the first that fails."""
    began = time.monotonic()
    output = ""
    for command in part.commands:
        done = subprocess.run(
            command,
            shell=True,
            cwd=ROOT,
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
        output += f"$ {command}\n{done.stdout}"
        if done.returncode:
            return part, False, time.monotonic() - began, output
    return part, True, time.monotonic() - began, output


def main(names: Sequence[str]) -> int:
    """Run the named parts, or all of them; the exit code counts the failures."""
    unknown = set(names) - {part.name for part in PARTS}
    if unknown:
        print(
            f"No part is called {', '.join(sorted(unknown))}. The parts: {', '.join(p.name for p in PARTS)}."
        )
        return 2
    chosen = [part for part in PARTS if not names or part.name in names]
    waiting = list(chosen)
    finished: set[str] = set()
    failed: list[str] = []
    running: set[Future[Outcome]] = set()
    with ThreadPoolExecutor(max_workers=AT_ONCE) as pool:
        while waiting or running:
            for part in list(waiting):
                blocked = part.after in {p.name for p in chosen} and part.after not in finished
                if len(running) < AT_ONCE and not blocked:
                    waiting.remove(part)
                    running.add(pool.submit(run, part))
            ended = next(as_completed(running))
            running.remove(ended)
            part, passed, seconds, output = ended.result()
            finished.add(part.name)
            print(f"\n=== {part.name}: {part.asks} ({seconds:.0f} s) {'ok' if passed else 'FAILED'}")
            print(output if not passed or part.name in ("python", "pwa", "journeys") else output[-400:])
            sys.stdout.flush()
            if not passed:
                failed.append(part.name)
    for name in failed:
        print(f"FAILED: {name}. Run it alone with: make test PART={name}")
    print(f"parts: {len(chosen) - len(failed)} passed, {len(failed)} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    os.environ.setdefault("PYTHONHASHSEED", "0")
    sys.exit(main(sys.argv[1:]))
