"""What happens in one history: made up from a seed, and plain data, so that it can be told again."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from random import Random
from typing import Any

# Around both changes of the Danish clock, a new year, a leap day, and ordinary days.
BEGINNINGS = (
    "2026-03-02T09:00:00+00:00",
    "2026-03-28T22:30:00+00:00",
    "2026-03-29T00:30:00+00:00",
    "2026-10-24T21:45:00+00:00",
    "2026-10-25T00:40:00+00:00",
    "2026-12-31T22:10:00+00:00",
    "2028-02-28T22:55:00+00:00",
)
YEAR = 365 * 24 * 60
# How wrong a phone's clock is, in minutes: up to half a day nothing is moved, and beyond that the day is.
CLOCKS = (0, 0, 0, 0, 5, -5, 840, -1500, YEAR, -YEAR, -10 * YEAR)
# What happens to one request of a phone; most of them arrive.
FAULTS = (
    *("none",) * 8,
    "request lost",
    "answer lost",
    "answer lost",
    "sent twice",
    "late",
    "dies before the commit",
    "dies after the commit",
    "dies before the second commit",
    "session ends",
    "busy",
    "full",
)
WRITINGS = (
    *("session",) * 4,
    "goal",
    "goal and rating",
    "withdrawal",
    "oldest shape",
    "newer kind",
    "unknown_kind",
    "bad_arguments",
    "unknown_goal",
    "not_yours_to_record",
    "unreadable",
)
HOURS = (1, 5, 13, 24, 60, 40 * 24)

Step = list[Any]


@dataclass(frozen=True)
class Story:
    """One history: when it begins, the phones' clocks, sizes of batch and page, and what happens."""

    begins: str
    clocks: list[int]
    batch: int
    page: int
    steps: list[Step]

    def written(self) -> str:
        """On one line, as it is kept among the cases."""
        return json.dumps(asdict(self))

    def with_steps(self, steps: list[Step]) -> Story:
        """The same with other things happening in it."""
        return replace(self, steps=steps)


def read(line: str) -> Story:
    """A story that was written down."""
    return Story(**json.loads(line))


def of_seed(seed: int) -> Story:
    """The story of this seed, for as long as nobody changes what this module makes up."""
    by = Random(seed)
    phones = by.choice((1, 1, 1, 2, 2, 3, 4))
    return Story(
        begins=by.choice(BEGINNINGS),
        clocks=[by.choice(CLOCKS) for _ in range(phones)],
        batch=by.choice((2, 5, 200)),
        page=by.choice((3, 8, 500)),
        steps=[_step(by, phones) for _ in range(by.randint(3, 13))],
    )


def _step(by: Random, phones: int) -> Step:
    # Beyond the phones are copies of them, once there are any.
    which, chance = by.randrange(phones + 2), by.random()
    if chance < 0.42:
        return ["write", which, by.choice(WRITINGS), by.randint(1, 3)]
    if chance < 0.68:
        return ["sync", which, [by.choice(FAULTS) for _ in range(by.randint(1, 4))]]
    rare: tuple[Step, ...] = (
        ["clinician writes", by.randrange(2)],
        ["clinician writes", by.randrange(2)],
        ["time passes", by.choice(HOURS)],
        ["time passes", by.choice(HOURS)],
        ["late arrives", by.randrange(4)],
        ["signs in", which, by.randrange(2)],
        ["signs out", which],
        ["session ends", which],
        ["clock is set", which, by.choice(CLOCKS)],
        ["backup"],
        ["restore"],
        ["storage is copied", which],
        ["storage is emptied", which],
        ["stray request", which],
        ["skips a number", which],
        ["server is upgraded"],
    )
    return by.choice(rare)
