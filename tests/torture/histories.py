"""Random histories against the real server: `python -m tests.torture.histories --minutes 10 --seed 1`.

A history that goes wrong is told again with ever fewer steps, and what is left is printed as one line for
`cases.jsonl`, which is told in every run.
"""

from __future__ import annotations

import argparse
import os
import time
import traceback
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.conftest import NOW
from tests.databases import SqliteSource
from tests.torture import story
from tests.torture.house import House, open_house
from tests.torture.life import Life
from tests.torture.patients import Patient, welcome
from tests.torture.server import Server
from tests.torture.soaking import say
from tests.torture.story import Story

CASES = Path(__file__).with_name("cases.jsonl")
# Whether a disk keeps what it was given is asked elsewhere (power_cuts.py), and would only take time here.
IN_MEMORY = "/dev/shm" if Path("/dev/shm").is_dir() else None
PEOPLE = 2
AT_ONCE = 250


@dataclass(frozen=True)
class Violation:
    """A history that went wrong, as short as it could be told."""

    name: str
    told: Story
    reason: str

    def __str__(self) -> str:
        return f"{self.name}: {self.reason}\nAs a case: {self.told.written()}"


class Teller:
    """Tells histories on one database, each with two patients of its own."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._patients: list[Patient] = []

    def tell(self, told: Story) -> str | None:
        """Why it went wrong; None when all is well."""
        if len(self._patients) < PEOPLE:
            self._patients = welcome(self._house.database, PEOPLE * AT_ONCE)
        people = tuple(self._patients.pop() for _ in range(PEOPLE))
        with pytest.MonkeyPatch.context() as patch:
            server = Server(self._house, people, patch, told.page)
            try:
                Life(told, self._house, server, people).live()
            except Exception:
                return traceback.format_exc(limit=-3)
        return None

    def search(self, stories: Iterable[tuple[str, Story]], *, as_told: bool = False) -> Iterator[Violation]:
        """What goes wrong among them, each as short as it can be told, unless it is wanted as it was."""
        for name, told in stories:
            reason = self.tell(told)
            if reason is not None and as_told:
                yield Violation(name, told, reason)
            elif reason is not None:
                shortest = shorten(told, lambda shorter: self.tell(shorter) is not None)
                yield Violation(name, shortest, self.tell(shortest) or "it went well when told once more")


def shorten(told: Story, goes_wrong: Callable[[Story], bool]) -> Story:
    """Leave out steps for as long as it still goes wrong."""
    size = len(told.steps)
    while size > 0:
        place = 0
        while place < len(told.steps):
            shorter = told.with_steps(told.steps[:place] + told.steps[place + size :])
            if goes_wrong(shorter):
                told = shorter
            else:
                place += size
        size //= 2
    return told


def of_seeds(seed: int, count: int) -> Iterator[tuple[str, Story]]:
    """So many stories, from this seed on."""
    return ((f"seed {one}", story.of_seed(one)) for one in range(seed, seed + count))


def cases() -> Iterator[tuple[str, Story]]:
    """What once went wrong."""
    for number, line in enumerate(CASES.read_text().splitlines(), start=1):
        yield f"case {number}", story.read(line)


def seed_of_today() -> int:
    """Another seed every day, and the same in every process of one day's run."""
    return int(os.environ.get("TORTURE_SEED", "0")) or datetime.now(UTC).date().toordinal() * 10_000


def main() -> int:
    """Tell what once went wrong, and then new histories until the time is used up."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=10**9)
    parser.add_argument("--first", action="store_true", help="stop at the first violation, told as it is")
    told = parser.parse_args()
    until, seed, last = time.monotonic() + 60 * told.minutes, told.seed, told.seed + told.count
    violations = 0
    with TemporaryDirectory(dir=IN_MEMORY) as name:
        folder = Path(name)
        with SqliteSource(folder, NOW).lend() as url, open_house(url, folder) as house:
            teller = Teller(house)
            stories = cases()
            while not (told.first and violations):
                for violation in teller.search(stories, as_told=told.first):
                    violations += 1
                    say(str(violation))
                    if told.first:
                        break
                if time.monotonic() >= until or seed >= last:
                    break
                count = min(AT_ONCE, last - seed)
                stories = of_seeds(seed, count)
                seed += count
    say(f"histories: {seed - told.seed:,} cases, {violations:,} violations")
    return 1 if violations else 0


if __name__ == "__main__":
    raise SystemExit(main())
