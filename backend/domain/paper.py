"""A plan as it hangs on a refrigerator: four weeks with their amounts, and a box for every day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Final

from backend.domain.days import day_written
from backend.domain.editions import as_it_stands
from backend.domain.entries import unwithdrawn
from backend.domain.ladder import Assignment, Standing, active_assignments, case_of, stand, written

WEEKS: Final = 4
_WEEK: Final = timedelta(weeks=1)


@dataclass(frozen=True)
class PaperWeek:
    """One week: what each day of it asks for, and which days those are."""

    quota: Decimal
    days: tuple[date, ...]


@dataclass(frozen=True)
class PaperPlan:
    """A running plan. While it is being measured there are no weeks yet, only room for what was measured."""

    plan: Mapping[str, Any]
    weeks: tuple[PaperWeek, ...]
    measuring: bool

    @property
    def ladder(self) -> Mapping[str, Any] | None:
        """What was agreed about the ladder, if there is one."""
        ladder: Mapping[str, Any] | None = self.plan["ladder"]
        return ladder


def paper_plans(entries: Sequence[Mapping[str, Any]], heard_on: date | None) -> tuple[PaperPlan, ...]:
    """The running plans as they stand on the day last heard from, and on their first day before that."""
    running = [as_it_stands(entries, one) for one in active_assignments(entries) if one.ended_on is None]
    return tuple(_on_paper(entries, one, heard_on) for one in running)


def own_flare_plan(entries: Sequence[Mapping[str, Any]]) -> Mapping[str, Any]:
    """What patient and clinician last wrote in the plan for a flare-up; nothing where nobody has yet."""
    written_down = [one["args"] for one in unwithdrawn(entries) if one["kind"] == "flare_plan_written"]
    return written_down[-1] if written_down else {}


def _on_paper(entries: Sequence[Mapping[str, Any]], one: Assignment, heard_on: date | None) -> PaperPlan:
    ladder = one.plan["ladder"]
    begins = (day_written(ladder["starts_on"]) if ladder else None) or one.on
    day = max(heard_on or begins, begins)
    case = case_of(entries, one.id, day)
    if case is None:
        return PaperPlan(one.plan, (), measuring=False)
    standing = stand(*case, day)
    weekdays = _weekdays(entries, one)
    weeks = tuple(PaperWeek(quota, _days(from_, weekdays)) for from_, quota in _weeks(standing, day))
    return PaperPlan(one.plan, weeks, measuring=not weeks)


def _weeks(standing: Standing, day: date) -> list[tuple[date, Decimal]]:
    """The rungs as they come when every week climbs; where none are left, the amount stays."""
    weeks = [(one.from_, Decimal(written(one.quota))) for one in standing.planned[:WEEKS]]
    if not weeks and standing.today is not None and standing.today.quota is not None:
        weeks = [(day, Decimal(written(standing.today.quota)))]
    while weeks and len(weeks) < WEEKS:
        from_, quota = weeks[-1]
        weeks.append((from_ + _WEEK, quota))
    return weeks


def _weekdays(entries: Sequence[Mapping[str, Any]], one: Assignment) -> frozenset[int]:
    """The days as they were last agreed or moved."""
    moved = [
        entry["args"]["weekdays"]
        for entry in unwithdrawn(entries)
        if entry["kind"] == "weekdays_set" and entry["args"]["assignment"] == one.id
    ]
    return frozenset(moved[-1] if moved else one.plan["ladder"]["weekdays"])


def _days(from_: date, weekdays: frozenset[int]) -> tuple[date, ...]:
    week = (from_ + timedelta(days=later) for later in range(7))
    return tuple(day for day in week if day.isoweekday() in weekdays)
