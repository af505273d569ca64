"""The rules as one pure function: (ladder, log entries, today) -> where the patient stands, and why."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from fractions import Fraction

from backend.domain.ladder.build import first_build
from backend.domain.ladder.course import Climbing
from backend.domain.ladder.hints import hints_for
from backend.domain.ladder.log import Log, read_log
from backend.domain.ladder.plan import Plan, Refused, read_plan
from backend.domain.ladder.standing import Day, RunningWeek, Standing
from backend.domain.ladder.walk import Walk


def stand(ladder: Mapping[str, object], log: Iterable[object], today: date) -> Standing:
    """Raises `MalformedError` where unit or first day cannot be read; every other flaw has a refusal."""
    plan = read_plan(ladder)
    if isinstance(plan, Refused):
        return Standing(refused=plan.code)
    if today < plan.starts_on:
        return _not_started(plan, today)
    return _started(plan, read_log(log, today), today)


def _not_started(plan: Plan, today: date) -> Standing:
    built = first_build(plan)
    return Standing(
        rungs=built.rungs,
        warnings=built.warnings,
        today=Day(today, "not_started", None, None, due=False, total=Fraction(0), full=False),
        why="not_started",
        climbs_from=None if built.within_reach else plan.starts_on,
    )


def _started(plan: Plan, log: Log, today: date) -> Standing:
    walk = Walk(plan, log)
    for days_gone in range((today - plan.starts_on).days + 1):
        walk.one_day(plan.starts_on + timedelta(days_gone))
    week = _running_week(walk)
    return Standing(
        rungs=walk.built.rungs,
        warnings=walk.built.warnings,
        today=walk.days[-1],
        why=walk.why(),
        hints=hints_for(walk.days, walk.flare.day_number(today) if walk.flare else None),
        alerts=tuple(sorted(walk.alerts, key=lambda alert: (alert.on, alert.code))),
        days=tuple(walk.days),
        weeks=tuple(walk.weeks),
        week=week,
        climbs_from=week.from_ if week else None,
    )


def _running_week(walk: Walk) -> RunningWeek | None:
    if walk.interruption or not isinstance(walk.course, Climbing):
        return None
    from_ = walk.course.from_
    days = [day for day in walk.days[-7:] if day.on >= from_]
    # Every weekday comes once in a rung week, so the due days ahead are the named ones not yet passed.
    ahead = set(walk.weekdays) - {day.on.isoweekday() for day in days}
    return RunningWeek(from_, sum(day.full for day in days), sum(day.due for day in days) + len(ahead))
