"""The plan a clinician names, its defaults, and why it may be refused (ladder.md sections 2 and 9)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Final

from backend.domain.days import day_written
from backend.domain.ladder.amounts import UNITS, Unit, exact, whole

FLARE_PERCENTS: Final = (25, 50, 75)
_MEASURED_DAYS: Final = 3


class Malformed(ValueError):
    """What was given is not a case at all, so that no rule can say anything about it."""


@dataclass(frozen=True)
class Refused:
    """No plan, and the first reason that holds."""

    code: str


@dataclass(frozen=True)
class Plan:
    """One ladder's parameters, all within their bounds."""

    unit: Unit
    goal: Fraction
    rise_percent: int
    start_percent: Fraction
    flare_percent: int
    weekdays: tuple[int, ...]
    starts_on: date
    trials: tuple[Fraction, ...] | None
    start: Fraction | None


def read_plan(ladder: Mapping[str, object]) -> Plan | Refused:
    """The plan in its written form. A left-out parameter takes its default; null counts as left out."""
    unit, starts_on = UNITS.get(str(ladder.get("unit"))), day_written(ladder.get("starts_on"))
    if unit is None:
        raise Malformed(f'"unit" is none of {", ".join(UNITS)}')
    if starts_on is None:
        raise Malformed('"starts_on" is not a day written as YYYY-MM-DD')
    nothing = Fraction(0)
    plan = Plan(
        unit=unit,
        goal=exact(ladder.get("goal")) or nothing,
        rise_percent=whole(_given(ladder, "rise_percent", 15)) or 0,
        start_percent=exact(_given(ladder, "start_percent", 80)) or nothing,
        flare_percent=whole(_given(ladder, "flare_percent", 50)) or 0,
        weekdays=weekdays_in(ladder.get("weekdays")),
        starts_on=starts_on,
        trials=None if ladder.get("trials") is None else _trials_in(ladder["trials"]),
        start=None if ladder.get("start") is None else exact(ladder["start"]) or nothing,
    )
    reasons = {
        "goal_off_grain": not unit.holds(plan.goal),
        "too_few_due_days": len(plan.weekdays) < 2,
        "rise_percent_out_of_range": not 5 <= plan.rise_percent <= 20,
        "start_percent_out_of_range": not 70 <= plan.start_percent <= 90,
        "flare_percent_out_of_range": plan.flare_percent not in FLARE_PERCENTS,
        "trials_incomplete": plan.trials is not None and len(plan.trials) != _MEASURED_DAYS,
        "start_off_grain": plan.start is not None and not unit.holds(plan.start),
    }
    return next((Refused(code) for code, holds in reasons.items() if holds), plan)


def weekdays_in(value: object) -> tuple[int, ...]:
    """The different ISO weekdays in a list, sorted."""
    named = (whole(day) for day in value) if isinstance(value, list | tuple) else ()
    return tuple(sorted({day for day in named if day is not None and 1 <= day <= 7}))


def _given(ladder: Mapping[str, object], name: str, default: int) -> object:
    value = ladder.get(name)
    return default if value is None else value


def _trials_in(value: object) -> tuple[Fraction, ...]:
    """The three amounts of 0 or more; nothing at all where one of them is not."""
    amounts = [exact(amount) for amount in value] if isinstance(value, list | tuple) else []
    measured = tuple(amount for amount in amounts if amount is not None and amount >= 0)
    return measured if len(measured) == len(amounts) else ()
