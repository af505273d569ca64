"""Climbing: the week decides, never the day (docs/ladder.md section 3)."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from backend.domain.ladder import numbers as n
from backend.domain.ladder.standing import Day
from backend.domain.ladder.states import Climbing, Maintaining, State, measuring_anew


class Count(NamedTuple):
    """What a week's days held: how many were full, how many due, and whether no session at all."""

    full: int
    due: int
    quiet: bool

    @classmethod
    def of(cls, days: Sequence[Day]) -> "Count":
        quiet = not any(day.total for day in days)
        return cls(sum([day.full for day in days]), sum([day.due for day in days]), quiet)


def judge(week: Climbing, held: Count, top: int, today: date) -> tuple[State, str | None]:
    """§3.2. What follows the seven days, judged on the day after them, and what the clinician is told."""
    due = max(n.FEWEST_DUE_DAYS, held.due)
    full = min(due, held.full)
    if held.quiet:
        # Only the verdict on a quiet week begins a week for this reason, so the two are running.
        if week.why == "quiet_week":
            return measuring_anew(today), "gone_quiet"
        return Climbing(week.rung, today, "quiet_week"), None
    if _is_share(full, due, n.TO_CLIMB):
        up = Climbing(week.rung + 1, today, "climbed")
        return Maintaining(top, "goal_reached") if week.rung == top else up, None
    if _is_share(full, due, n.TO_STAY):
        return Climbing(week.rung, today, "same_rung_again"), None
    if week.rung > 1:
        return Climbing(week.rung - 1, today, "one_rung_down"), "step_too_big"
    again = Climbing(1, today, "same_rung_again", too_big=True)
    return measuring_anew(today) if week.too_big else again, "step_too_big"


def _is_share(full: int, due: int, share: tuple[int, int]) -> bool:
    return full * share[1] >= due * share[0]
