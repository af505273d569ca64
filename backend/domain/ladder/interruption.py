"""Flares and pauses, the interruption that they make, and the way back from it (docs/ladder.md section 4)."""

from dataclasses import dataclass, replace
from datetime import date

from backend.domain.ladder import numbers as n
from backend.domain.ladder.amounts import Amount
from backend.domain.ladder.states import Climbing, Maintaining, Measuring, Ramp, State, measuring_anew


@dataclass(frozen=True, slots=True)
class Hold:
    """A flare or a pause from `began` (its day 0) until it ends; `percent` and `cap` are a flare's (§4.2).

    `cap` is the quota in force when the flare began; None where there was none, while measuring.
    """

    began: date
    ends_tomorrow: bool = False
    percent: int = 0
    cap: Amount | None = None

    def day_number(self, today: date) -> int:
        return (today - self.began).days


def hold_on(before: Hold | None, today: date, *, started: bool, ended: bool) -> Hold | None:
    """§4.1 and §4.3. Whether it holds today, given whether it held yesterday and what was recorded today."""
    if before is None:
        return Hold(today, ends_tomorrow=ended) if started else None
    if started:
        return replace(before, ends_tomorrow=False)
    return None if ended or before.ends_tomorrow else before


@dataclass(frozen=True, slots=True)
class Interruption:
    """§4.5. The run of days with a flare or a pause so far; `agreed` when a rung was agreed in it (§6.4)."""

    length: int = 0
    flare_percents: tuple[int, ...] = ()
    agreed: bool = False

    def one_more_day(self, flare: Hold | None) -> "Interruption":
        percents = (*self.flare_percents, flare.percent) if flare else self.flare_percents
        return Interruption(self.length + 1, percents, self.agreed)


def after(interruption: Interruption, held: State, today: date) -> State:
    """§4.5. What goes on, on the first day after the interruption that held `held` back."""
    if isinstance(held, Measuring):
        return replace(held, since=today)
    if interruption.agreed:
        return Climbing(held.rung, today, "rung_agreed")
    if interruption.length > n.LONGEST_BEFORE_MEASURING_ANEW:
        return measuring_anew(today)
    long = interruption.length >= n.SHORTEST_PAUSE_WITH_A_RAMP
    if interruption.flare_percents or long or isinstance(held, Ramp):
        return _ramp(interruption, held)
    return _back(held.rung, today, "resumed", to_maintaining=isinstance(held, Maintaining))


def _ramp(interruption: Interruption, held: Climbing | Ramp | Maintaining) -> Ramp:
    """§4.6."""
    short = interruption.length <= n.LONGEST_WITH_A_SHORT_RAMP and not isinstance(held, Ramp)
    lowest = min(interruption.flare_percents, default=0)
    stages = tuple(stage for stage in (n.SHORT_RAMP_STAGES if short else n.RAMP_STAGES) if stage >= lowest)
    to_maintaining = held.to_maintaining if isinstance(held, Ramp) else isinstance(held, Maintaining)
    return Ramp(held.rung, stages, to_maintaining)


def after_stage(ramp: Ramp, today: date) -> State:
    if len(ramp.stages) > 1:
        return Ramp(ramp.rung, ramp.stages[1:], ramp.to_maintaining)
    return _back(ramp.rung, today, "back_on_rung", to_maintaining=ramp.to_maintaining)


def _back(rung: int, today: date, why: str, *, to_maintaining: bool) -> State:
    return Maintaining(rung, why) if to_maintaining else Climbing(rung, today, why)
