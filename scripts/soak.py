"""Runs the long searches of `make soak` within the minutes given, and ends with one table of what they found.

A harness is a command that takes --minutes and --seed, and whose last line says how many cases it tried and
how much was wrong: "name: 1,234 cases, 0 violations". Add a line to HARNESSES to have it run.
"""

import argparse
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from random import SystemRandom

ROOT = Path(__file__).resolve().parent.parent
PYTHON = ".venv/bin/python"
AT_ONCE = 2
LAST_LINE = re.compile(r": ([\d,]+) cases, ([\d,]+) ")


@dataclass(frozen=True)
class Harness:
    """One long search: what it is called, the module that searches, and how much of the time it gets."""

    name: str
    module: str
    share: int = 1


# Those that get most come first, so that nobody is still searching alone at the end.
HARNESSES = (
    Harness("teeth", "tests.torture.teeth", share=4),
    Harness("histories", "tests.torture.histories", share=4),
    Harness("phone histories", "tests.torture.phone_histories", share=3),
    Harness("wild phones", "tests.torture.wild", share=3),
    Harness("api fuzz", "tests.fuzz", share=2),
    Harness("ladder engines", "tests.ladder_soak", share=2),
    Harness("power cuts", "tests.torture.power_cuts"),
    Harness("kills", "tests.torture.kills"),
    Harness("disk trouble", "tests.torture.disk_trouble"),
)


@dataclass(frozen=True)
class Found:
    """What one search tried and found; no figures where it broke off."""

    harness: Harness
    cases: int | None
    violations: int | None
    output: str

    @property
    def well(self) -> bool:
        """Whether it came to its end and found nothing."""
        return self.violations == 0


def search(harness: Harness, minutes: float, seed: int) -> Found:
    """Run one harness for so many minutes."""
    command = [PYTHON, "-m", harness.module, "--minutes", str(minutes), "--seed", str(seed)]
    done = subprocess.run(
        command, cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    said = LAST_LINE.search((done.stdout.splitlines() or [""])[-1])
    if said is None:
        return Found(harness, None, None, done.stdout)
    cases, violations = (int(figure.replace(",", "")) for figure in said.groups())
    # A harness that ends badly has found something, whatever it counted.
    return Found(harness, cases, max(violations, int(done.returncode != 0)), done.stdout)


def table(found: list[Found]) -> str:
    """One line a harness."""
    lines = [f"{'harness':<20}{'cases':>14}{'violations':>12}"]
    for one in found:
        figures = ("-", "broke off") if one.cases is None else (f"{one.cases:,}", f"{one.violations:,}")
        lines.append(f"{one.harness.name:<20}{figures[0]:>14}{figures[1]:>12}")
    return "\n".join(lines)


def main() -> int:
    """Search, print, and end with 1 when anything was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--seed", type=int, default=SystemRandom().randrange(10**6))
    told = parser.parse_args()
    of_each = told.minutes * AT_ONCE / sum(harness.share for harness in HARNESSES)
    print(f"seed {told.seed}, {of_each:.1f} minutes a share, {AT_ONCE} at once", flush=True)

    def its_time(harness: Harness) -> Found:
        return search(harness, min(told.minutes, of_each * harness.share), told.seed)

    with ThreadPoolExecutor(AT_ONCE) as pool:
        found = list(pool.map(its_time, HARNESSES))
    for one in found:
        if not one.well:
            print(f"\n=== {one.harness.name}\n{one.output}")
    print(f"\n{table(found)}")
    return 0 if all(one.well for one in found) else 1


if __name__ == "__main__":
    sys.exit(main())
