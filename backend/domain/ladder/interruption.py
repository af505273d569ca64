"""Flares and pauses, the interruption they make, and the way back from it (docs/ladder.md section 4)."""

from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from backend.domain.ladder.course import Climbing, Course, Maintaining, Measuring, Ramp, measuring_anew
from backend.domain.ladder.numbers import (
    LONGEST_BEFORE_MEASURING_ANEW,
    LONGEST_WITH_A_SHORT_RAMP,
    RAMP_STAGES,
    SHORT_RAMP_STAGES,
    SHORTEST_PAUSE_WITH_A_RAMP,
)


@dataclass(frozen=True)
class Hold:
    """A flare or a pause from `began` (its day 0) until it ends; `percent` and `cap` are a flare's.

    `cap` is the quota in force when the flare began; None where there was none, while measuring.
    """

    began: date
    ends_tomorrow: bool = False
    percent: int = 0
    cap: Fraction | None = None

    def day_number(self, today: date) -> int:
        return (today - self.began).days


def hold_on(before: Hold | None, today: date, *, started: bool, ended: bool) -> Hold | None:
    """Section 4.3: whether it holds today, given whether it held yesterday and what was recorded today."""
    ended = ended or (before is not None and before.ends_tomorrow)
    if started and ended:
        return replace(before, ends_tomorrow=False) if before else Hold(today, ends_tomorrow=True)
    if ended:
        return None
    return before or (Hold(today) if started else None)


@dataclass(frozen=True)
class Interruption:
    """The run of days with a flare or a pause, so far; `agreed` when a rung was agreed during it."""

    length: int = 0
    flare_percents: frozenset[int] = frozenset()
    agreed: bool = False

    def one_more_day(self, flare: Hold | None) -> "Interruption":
        percents = self.flare_percents | {flare.percent} if flare else self.flare_percents
        return replace(self, length=self.length + 1, flare_percents=percents)


def after(interruption: Interruption, held: Course, today: date) -> Course:
    """Section 4.5: the course on the first day after the interruption that held back `held`."""
    if isinstance(held, Measuring):
        return replace(held, since=today)
    if interruption.agreed:
        return Climbing(held.rung, today, "rung_agreed")
    if interruption.length > LONGEST_BEFORE_MEASURING_ANEW:
        return measuring_anew(today)
    long = interruption.length >= SHORTEST_PAUSE_WITH_A_RAMP
    if interruption.flare_percents or long or isinstance(held, Ramp):
        return _ramp(interruption, held)
    return _back(held.rung, today, "resumed", to_maintaining=isinstance(held, Maintaining))


def next_stage(ramp: Ramp, today: date) -> Course:
    """Section 4.6: what follows a stage that is done."""
    if len(ramp.stages) > 1:
        return replace(ramp, stages=ramp.stages[1:], due_days=0)
    return _back(ramp.rung, today, "back_on_rung", to_maintaining=ramp.to_maintaining)


def _ramp(interruption: Interruption, held: Climbing | Ramp | Maintaining) -> Ramp:
    short = interruption.length <= LONGEST_WITH_A_SHORT_RAMP and not isinstance(held, Ramp)
    lowest = min(interruption.flare_percents, default=0)
    stages = tuple(stage for stage in (SHORT_RAMP_STAGES if short else RAMP_STAGES) if stage >= lowest)
    to_maintaining = held.to_maintaining if isinstance(held, Ramp) else isinstance(held, Maintaining)
    return Ramp(held.rung, stages, to_maintaining)


def _back(rung: int, today: date, why: str, *, to_maintaining: bool) -> Course:
    return Maintaining(rung, why) if to_maintaining else Climbing(rung, today, why)
