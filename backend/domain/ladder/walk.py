"""The walk through the days, from the plan's first day on (docs/ladder.md section 7 gives the order)."""

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

from backend.domain.ladder.build import build_from_baseline, first_build
from backend.domain.ladder.climb import judge
from backend.domain.ladder.course import Climbing, Course, Maintaining, Measuring, Ramp, measuring_anew
from backend.domain.ladder.interruption import Hold, Interruption, after, hold_on, next_stage
from backend.domain.ladder.log import Log
from backend.domain.ladder.numbers import (
    DAYS_OF_A_RUNG_WEEK,
    DUE_DAYS_OF_A_STAGE,
    FLARE_TOLD_EVERY,
    FULL_PERCENT,
    LONG_PAUSE_DAY,
    OVER_PERCENT,
    STALLED_AFTER,
    TRIAL_DAYS,
)
from backend.domain.ladder.plan import Plan
from backend.domain.ladder.standing import Alert, Day, JudgedWeek


class Walk:
    """What one day hands on to the next, and what has been noted on the way."""

    def __init__(self, plan: Plan, log: Log) -> None:
        self.plan, self.log = plan, log
        self.built = first_build(plan)
        self.weekdays = plan.weekdays
        self.course = self._first_course()
        self.flare: Hold | None = None
        self.pause: Hold | None = None
        self.interruption: Interruption | None = None
        self.days: list[Day] = []
        self.weeks: list[JudgedWeek] = []
        self.alerts: list[Alert] = []
        self._carry_over()

    def one_day(self, today: date) -> None:
        """The numbers are those of section 7."""
        if self.interruption is None:
            self._complete_yesterday(today)  # 1
        self._begin_and_end(today)  # 2
        self._interrupt(today)  # 3
        self._agree(today)  # 4
        self._train(today)  # 5
        self._tell(today)

    def why(self) -> str:
        if self.pause:
            return "paused_by_you"
        return "flare_declared" if self.flare else self.course.why

    def _first_course(self) -> Course:
        starts_on = self.plan.starts_on
        if self.built.rungs:
            return self._on_the_first_rung(starts_on)
        earlier = [self.log.smallest_trial(day) for day in self.log.days_of("trial") if day < starts_on]
        return Measuring(starts_on, "measuring", tuple(trial for trial in earlier if trial is not None))

    def _on_the_first_rung(self, today: date) -> Course:
        if self.built.within_reach:
            return Maintaining(1, "goal_within_reach")
        return Climbing(1, today, "start_from_baseline")

    def _carry_over(self) -> None:
        """A flare or pause from before that still holds on the plan's first day counts as begun on it."""
        recorded = self.log.days_of("flare_started", "flare_ended", "paused", "resumed")
        starts_on = self.plan.starts_on
        earlier = {day for day in recorded if day < starts_on}
        # An end on the day of its start counts on the day after, which needs no entry of its own.
        for day in sorted(earlier | {day + timedelta(1) for day in earlier}):
            if day < starts_on:
                self._begin_and_end(day)
        self.flare = self.flare and replace(self.flare, began=starts_on)
        self.pause = self.pause and replace(self.pause, began=starts_on)

    def _complete_yesterday(self, today: date) -> None:
        match self.course:
            case Measuring(trials=trials) if len(trials) >= TRIAL_DAYS:
                self.built = build_from_baseline(self.plan, trials[:TRIAL_DAYS])
                self.course = self._on_the_first_rung(today)
            case Climbing(from_=from_) as week if (today - from_).days == DAYS_OF_A_RUNG_WEEK:
                self._judge(week, today)
            case Ramp(due_days=due_days) as ramp if due_days >= DUE_DAYS_OF_A_STAGE:
                self.course = next_stage(ramp, today)

    def _judge(self, week: Climbing, today: date) -> None:
        days = self.days[-DAYS_OF_A_RUNG_WEEK:]
        verdict = judge(week, days, len(self.built.rungs), today)
        full, due = sum(day.full for day in days), sum(day.due for day in days)
        quota = self.built.rungs[week.rung - 1]
        self.weeks.append(JudgedWeek(week.from_, week.rung, quota, full, due, verdict.then.why))
        self.course = verdict.then
        if verdict.alert:
            self.alerts.append(Alert(today, verdict.alert))

    def _begin_and_end(self, today: date) -> None:
        started, ended = self.log.on(today, "paused"), self.log.on(today, "resumed")
        self.pause = hold_on(self.pause, today, started=bool(started), ended=bool(ended))
        started, ended = self.log.on(today, "flare_started"), self.log.on(today, "flare_ended")
        self.flare = hold_on(self.flare, today, started=bool(started), ended=bool(ended))
        if self.flare:
            self.flare = self._lowered(self.flare, today)

    def _lowered(self, flare: Hold, today: date) -> Hold:
        """Section 4.2: the percent from today on, and, on the first day, the quota it may not exceed."""
        named = [start.flare_percent for start in self.log.on(today, "flare_started") if start.flare_percent]
        if flare.began != today:
            return replace(flare, percent=min(named)) if named else flare
        carried = [flare.percent] if flare.percent else []
        percent = min(named + carried, default=self.plan.flare_percent)
        return replace(flare, percent=percent, cap=self._quota_of_course())

    def _interrupt(self, today: date) -> None:
        if self.flare or self.pause:
            self.interruption = (self.interruption or Interruption()).one_more_day(self.flare)
        elif self.interruption:
            self.course = after(self.interruption, self.course, today)
            self.interruption = None

    def _agree(self, today: date) -> None:
        """Section 6. During an interruption an agreement decides what comes after it; the last one does."""
        named = [entry.weekdays for entry in self.log.on(today, "weekdays_set")]
        self.weekdays = min(named, key=lambda days: (-len(days), days), default=self.weekdays)
        if self.log.on(today, "remeasure"):
            self._take(measuring_anew(today))
        agreed = [entry.rung for entry in self.log.on(today, "rung_set")]
        existing = [rung for rung in agreed if 1 <= rung <= len(self.built.rungs)]
        if existing:
            self._take(Climbing(min(existing), today, "rung_agreed"))

    def _take(self, agreed: Climbing | Measuring) -> None:
        self.course = agreed
        if self.interruption:
            self.interruption = replace(self.interruption, agreed=isinstance(agreed, Climbing))

    def _train(self, today: date) -> None:
        day = self._day(today)
        self.days.append(day)
        if self.interruption:
            return
        match self.course:
            case Measuring() as measuring if (trial := self.log.smallest_trial(today)) is not None:
                self.course = replace(measuring, trials=(*measuring.trials, trial))
            case Ramp() as ramp if day.due:
                self.course = replace(ramp, due_days=ramp.due_days + 1)

    def _day(self, today: date) -> Day:
        phase, quota = self._phase_and_quota()
        total = self.log.total(today)
        due = phase == "measuring" or (quota is not None and today.isoweekday() in self.weekdays)
        full = quota is not None and 100 * total >= FULL_PERCENT * quota
        first_of_flare = self.flare is not None and self.flare.began == today
        over = quota is not None and not first_of_flare and self._is_over(total, quota)
        rung = None if isinstance(self.course, Measuring) else self.course.rung
        return Day(today, phase, rung, quota, due, total, full, over)

    def _is_over(self, total: Fraction, quota: Fraction) -> bool:
        """Section 3.3: one grain too much is never too much, however small the quota."""
        return 100 * total > OVER_PERCENT * quota and total > quota + self.plan.unit.grain(quota)

    def _phase_and_quota(self) -> tuple[str, Fraction | None]:
        if self.pause:
            return "paused", None
        if self.flare:
            return "flare", self._flare_quota(self.flare)
        return type(self.course).__name__.lower(), self._quota_of_course()

    def _quota_of_course(self) -> Fraction | None:
        """The quota in force, or the one that an interruption holds back."""
        if isinstance(self.course, Measuring):
            return None
        quota = self.built.rungs[self.course.rung - 1]
        return self.plan.unit.part(quota, self.course.stages[0]) if isinstance(self.course, Ramp) else quota

    def _flare_quota(self, flare: Hold) -> Fraction | None:
        if isinstance(self.course, Measuring):
            return None
        lowered = self.plan.unit.part(self.built.rungs[self.course.rung - 1], flare.percent)
        return lowered if flare.cap is None else min(lowered, flare.cap)

    def _tell(self, today: date) -> None:
        if self.flare and self.flare.began != today and self.flare.day_number(today) % FLARE_TOLD_EVERY == 0:
            self.alerts.append(Alert(today, "flare_14_days"))
        if self.pause and self.pause.day_number(today) == LONG_PAUSE_DAY:
            self.alerts.append(Alert(today, "long_pause"))
        match self.course:
            case Measuring(since=since) if not self.interruption and (today - since).days == STALLED_AFTER:
                self.alerts.append(Alert(today, "measuring_stalled"))
