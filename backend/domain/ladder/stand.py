"""The rules as one pure function: (ladder, log entries, today) -> where the patient stands, and why."""

from collections.abc import Iterable, Mapping
from datetime import date
from fractions import Fraction

from backend.domain.ladder.course import Course
from backend.domain.ladder.hints import hints_on
from backend.domain.ladder.log import lay_out
from backend.domain.ladder.plan import Refused, read_plan
from backend.domain.ladder.standing import Day, RunningWeek, Standing
from backend.domain.ladder.states import Climbing


def stand(ladder: Mapping[str, object], log: Iterable[object], today: date) -> Standing:
    """Raises `MalformedError` where unit or first day cannot be read; every other flaw has a refusal."""
    plan = read_plan(ladder)
    if isinstance(plan, Refused):
        return Standing(refused=plan.code)
    course = Course(plan, lay_out(log, today))
    if today < plan.starts_on:
        return _not_started(course, today)
    for number in range(plan.starts_on.toordinal(), today.toordinal() + 1):
        course.live(date.fromordinal(number))
    week = _running_week(course)
    return Standing(
        rungs=course.rungs,
        warnings=course.built.warnings,
        today=course.days[-1],
        why=course.why(),
        hints=hints_on(course.days, course.flare.day_number(today) if course.flare else 0),
        alerts=tuple(sorted(course.alerts, key=lambda alert: (alert.on, alert.code))),
        days=tuple(course.days),
        weeks=tuple(course.weeks),
        week=week,
        climbs_from=week.from_ if week else None,
    )


def _not_started(course: Course, today: date) -> Standing:
    return Standing(
        rungs=course.rungs,
        warnings=course.built.warnings,
        today=Day(today, "not_started", None, None, due=False, total=Fraction(0), full=False),
        why="not_started",
        climbs_from=None if course.built.within_reach else course.plan.starts_on,
    )


def _running_week(course: Course) -> RunningWeek | None:
    if course.interruption or not isinstance(course.state, Climbing):
        return None
    from_ = course.state.from_
    days = [day for day in course.days[-7:] if day.on >= from_]
    # Every weekday comes once in a rung week, so the due days ahead are the named ones not yet passed.
    ahead = set(course.weekdays) - {day.on.isoweekday() for day in days}
    return RunningWeek(from_, sum(day.full for day in days), sum(day.due for day in days) + len(ahead))
