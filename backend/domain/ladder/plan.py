"""The plan a clinician names, its defaults, and why it may be refused (docs/ladder.md §2 and §9)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from typing import Final

from backend.domain.days import day_written
from backend.domain.ladder.amounts import UNITS, Amount, Unit, exact, whole
from backend.domain.ladder.numbers import (
    FEWEST_DUE_DAYS,
    FLARE_PERCENT,
    FLARE_PERCENTS,
    HIGHEST_START_PERCENT,
    LOWEST_START_PERCENT,
    RISE_PERCENT,
    RISE_PERCENTS,
    START_PERCENT,
    TRIAL_DAYS,
)

_WEEK: Final = range(1, 8)


class MalformedError(ValueError):
    """What was given is not a case at all, so that no rule can say anything about it."""


@dataclass(frozen=True)
class Refused:
    """No plan, and the first reason that holds."""

    code: str


@dataclass(frozen=True)
class Plan:
    """One ladder's parameters, all within their bounds."""

    unit: Unit
    goal: Amount
    rise_percent: int
    start_percent: Fraction
    flare_percent: int
    weekdays: tuple[int, ...]
    starts_on: date
    trials: tuple[Amount, ...] | None
    start: Amount | None

    def counted_in(self, parts: int) -> "Plan":
        """The same plan with its amounts counted in so many parts of one, each a whole number of them."""
        return replace(
            self,
            unit=self.unit.counted_in(parts),
            goal=int(self.goal * parts),
            trials=self.trials and tuple(int(trial * parts) for trial in self.trials),
            start=None if self.start is None else int(self.start * parts),
        )


def read_plan(ladder: Mapping[str, object]) -> Plan | Refused:
    """The plan in its written form. A left-out parameter takes its default; null counts as left out."""
    unit, starts_on = UNITS.get(str(ladder.get("unit"))), day_written(ladder.get("starts_on"))
    if unit is None:
        raise MalformedError(f'"unit" is none of {", ".join(UNITS)}')
    if starts_on is None:
        raise MalformedError('"starts_on" is not a day written as YYYY-MM-DD')
    nothing = Fraction(0)
    plan = Plan(
        unit=unit,
        goal=exact(ladder.get("goal")) or nothing,
        rise_percent=whole(_given(ladder, "rise_percent", RISE_PERCENT)) or 0,
        start_percent=exact(_given(ladder, "start_percent", START_PERCENT)) or nothing,
        flare_percent=whole(_given(ladder, "flare_percent", FLARE_PERCENT)) or 0,
        weekdays=weekdays_in(ladder.get("weekdays")),
        starts_on=starts_on,
        trials=None if ladder.get("trials") is None else _trials_in(ladder["trials"]),
        start=None if ladder.get("start") is None else exact(ladder["start"]) or nothing,
    )
    reasons = {
        "goal_off_grain": not unit.holds(plan.goal),
        "too_few_due_days": len(plan.weekdays) < FEWEST_DUE_DAYS,
        "rise_percent_out_of_range": plan.rise_percent not in RISE_PERCENTS,
        "start_percent_out_of_range": not LOWEST_START_PERCENT <= plan.start_percent <= HIGHEST_START_PERCENT,
        "flare_percent_out_of_range": plan.flare_percent not in FLARE_PERCENTS,
        "trials_incomplete": plan.trials is not None and len(plan.trials) != TRIAL_DAYS,
        "start_off_grain": plan.start is not None and not unit.holds(plan.start),
    }
    return next((Refused(code) for code, holds in reasons.items() if holds), plan)


def weekdays_in(value: object) -> tuple[int, ...]:
    """The different ISO weekdays in a list, sorted."""
    named = (whole(day) or 0 for day in value) if isinstance(value, list | tuple) else ()
    return tuple(sorted({day for day in named if day in _WEEK}))


def _given(ladder: Mapping[str, object], name: str, default: int) -> object:
    value = ladder.get(name)
    return default if value is None else value


def _trials_in(value: object) -> tuple[Fraction, ...]:
    """The three amounts of 0 or more; nothing at all where one of them is not."""
    amounts = [exact(amount) for amount in value] if isinstance(value, list | tuple) else []
    measured = tuple(amount for amount in amounts if amount is not None and amount >= 0)
    return measured if len(measured) == len(amounts) else ()
