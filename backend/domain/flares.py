"""A person's flare-ups, whatever plans there were: when each began and ended, and whether they come often."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from backend.domain.days import day_written
from backend.domain.entries import unwithdrawn
from backend.domain.ladder.interruption import Hold, hold_on

# Three flare-ups in six weeks are worth a talk about the plan. No study sets the number.
OFTEN: Final = 3
WATCHED_FOR: Final = timedelta(weeks=6)


@dataclass(frozen=True)
class Flare:
    """One flare-up: its day 0, and the first day without it; None while it holds."""

    began: date
    over: date | None = None


def flares(entries: Iterable[Mapping[str, Any]], day: date) -> tuple[Flare, ...]:
    """Every flare-up that began by `day`, oldest first, by the ladder's own rule of starts and ends."""
    recorded: dict[date, set[str]] = defaultdict(set)
    for entry in unwithdrawn(entries):
        on = day_written(entry["on"])
        if on is not None and on <= day and entry["kind"] in {"flare_started", "flare_ended"}:
            recorded[on].add(entry["kind"])
    # Without an entry of the day, only an end that was put off to it can change anything.
    watched = sorted({*recorded, *(on + timedelta(days=1) for on in recorded if on < day)})
    found: list[Flare] = []
    hold: Hold | None = None
    for on in watched:
        kinds = recorded.get(on, set())
        before = hold
        hold = hold_on(hold, on, started="flare_started" in kinds, ended="flare_ended" in kinds)
        # One that ends and one that begins on the same day are one: there are these two changes alone.
        if hold and not before:
            found.append(Flare(on))
        elif before and not hold:
            found[-1] = Flare(before.began, on)
    return tuple(found)


def flare_now(found: Sequence[Flare]) -> Flare | None:
    """The flare-up that holds on the last day looked at."""
    return found[-1] if found and found[-1].over is None else None


def frequent_since(found: Sequence[Flare], day: date) -> date | None:
    """When the latest of several flare-ups in a short time began; None where they are few."""
    recent = [flare.began for flare in found if flare.began > day - WATCHED_FOR]
    return max(recent) if len(recent) >= OFTEN else None
