"""The verdict on a rung week (docs/ladder.md section 3.2): the week decides, never the day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from backend.domain.ladder.course import Climbing, Course, Maintaining, measuring_anew
from backend.domain.ladder.numbers import FEWEST_DUE_DAYS
from backend.domain.ladder.standing import Day


@dataclass(frozen=True)
class Verdict:
    """What follows the week, and what the clinician is told about it."""

    then: Course
    alert: str | None = None


def judge(week: Climbing, days: Sequence[Day], top: int, today: date) -> Verdict:
    """Judge the week's seven days on `today`, the day after the last of them."""
    due = max(FEWEST_DUE_DAYS, sum(day.due for day in days))
    full = min(due, sum(day.full for day in days))
    if all(day.total == 0 for day in days):
        return _quiet(week, today)
    if 3 * full >= 2 * due:
        up = Climbing(week.rung + 1, today, "climbed")
        return Verdict(Maintaining(top, "goal_reached") if week.rung == top else up)
    if 3 * full >= due:
        return Verdict(Climbing(week.rung, today, "same_rung_again"))
    return Verdict(_after_too_big_a_step(week, today), "step_too_big")


def _quiet(week: Climbing, today: date) -> Verdict:
    """The week before was quiet too exactly when its verdict began this one."""
    if week.why == "quiet_week":
        return Verdict(measuring_anew(today), "gone_quiet")
    return Verdict(Climbing(week.rung, today, "quiet_week"))


def _after_too_big_a_step(week: Climbing, today: date) -> Course:
    if week.rung > 1:
        return Climbing(week.rung - 1, today, "one_rung_down")
    return measuring_anew(today) if week.too_big else Climbing(1, today, "same_rung_again", too_big=True)
