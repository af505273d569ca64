"""The smallest rise that meets a date, or what would work where none does (docs/ladder.md section 2.6)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from backend.domain.ladder.stand import stand

_WEEK = timedelta(weeks=1)


@dataclass(frozen=True)
class RiseToMeet:
    """`on` is the day on which the goal's own rung begins with this rise, if every week climbs.

    Where that does not meet the wished day, it is the nearest day that works, and `goal` the highest goal
    that the wished day leaves time for; None where it leaves time for no climb at all.
    """

    meets: bool
    rise: int
    on: date
    goal: Fraction | None = None


def rise_to_meet(ladder: Mapping[str, object], by: date, least: int, most: int) -> RiseToMeet | None:
    """None for a ladder that is refused or that has nothing to begin from yet."""
    steepest = _rungs_with(ladder, most)
    if not steepest:
        return None
    first_day = date.fromisoformat(str(ladder["starts_on"]))
    for rise in range(least, most + 1):
        on = _goal_day(first_day, _rungs_with(ladder, rise))
        if on <= by:
            return RiseToMeet(True, rise, on)
    # Rung i begins i - 1 weeks after the first; the start itself would be no goal to climb to.
    reached = (by - first_day) // _WEEK
    goal = steepest[reached] if reached > 0 else None
    return RiseToMeet(False, most, _goal_day(first_day, steepest), goal)


def _rungs_with(ladder: Mapping[str, object], rise: int) -> tuple[Fraction, ...]:
    first_day = date.fromisoformat(str(ladder["starts_on"]))
    return stand({**ladder, "rise_percent": rise}, (), first_day).rungs


def _goal_day(first_day: date, rungs: tuple[Fraction, ...]) -> date:
    return first_day + _WEEK * (len(rungs) - 1)
