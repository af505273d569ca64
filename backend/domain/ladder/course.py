"""One ladder, lived day by day from the plan's first day (docs/ladder.md §3 to §7; §7.2 gives the order)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from functools import lru_cache, reduce
from math import lcm
from operator import add
from typing import Final

from backend.domain.ladder import numbers as n
from backend.domain.ladder.amounts import Amount
from backend.domain.ladder.interruption import Hold, Interruption, after, after_stage, hold_on
from backend.domain.ladder.log import Log, Told
from backend.domain.ladder.plan import Plan
from backend.domain.ladder.rungs import build_from_baseline, first_build
from backend.domain.ladder.standing import Alert, Day, JudgedWeek
from backend.domain.ladder.states import Climbing, Maintaining, Measuring, Ramp, State, measuring_anew
from backend.domain.ladder.verdict import Count, judge

_A_DAY: Final = timedelta(days=1)
_RUNG_WEEK: Final = timedelta(days=n.DAYS_OF_A_RUNG_WEEK)
_NOTHING_DONE: Final = Fraction(0)
_NOTHING_TOLD: Final[Told] = {}


class Course:
    """What one day hands on to the next, and what has been noted on the way."""

    def __init__(self, plan: Plan, log: Log) -> None:
        self.parts = _parts(plan, log)
        self.plan, self.log = plan.counted_in(self.parts), log
        self.built = first_build(self.plan)
        self.weekdays = plan.weekdays
        self.flare: Hold | None = None
        self.pause: Hold | None = None
        self.interruption: Interruption | None = None
        self.days: list[Day] = []
        self.weeks: list[JudgedWeek] = []
        self.alerts: list[Alert] = []
        self.state = self._first_state()
        self._carry_over()

    def live(self, today: date) -> None:
        """§7.2. The five steps of a day."""
        if self.interruption is None:
            self._complete(today)  # 1
        told = self.log.told.get(today, _NOTHING_TOLD)
        if told or self.flare or self.pause:
            self._declare(today, told)  # 2
            self._interrupt(today)  # 3
            self._agree(today, told)  # 4
        self._record(today)  # 5

    @property
    def rungs(self) -> tuple[Fraction, ...]:
        """The quotas as they are told, not as they are counted."""
        return tuple(Fraction(quota, self.parts) for quota in self.built.rungs)

    def why(self) -> str:
        """§9. What decided the present state."""
        if self.pause:
            return "paused_by_you"
        return "flare_declared" if self.flare else self.state.why

    def _first_state(self) -> State:
        first_day = self.plan.starts_on
        if self.built.rungs:
            return self._on_the_first_rung(first_day)
        # §5.2. The first measuring also counts what was measured before the plan's first day.
        earlier = sorted(day for day in self.log.trials if day < first_day)
        return Measuring(first_day, "measuring", tuple(self._measured(day) for day in earlier))

    def _on_the_first_rung(self, today: date) -> State:
        if self.built.within_reach:
            return Maintaining(1, "goal_within_reach")  # §2.5
        return Climbing(1, today, "start_from_baseline")  # §3.1, §5.3

    def _carry_over(self) -> None:
        """§7.4. A flare or pause that still holds on the plan's first day counts as begun on it."""
        first_day = self.plan.starts_on
        earlier = {day for day in self.log.told if day < first_day}
        # An end on the day of its start counts on the day after, which needs no entry of its own.
        for day in sorted(earlier | {day + _A_DAY for day in earlier}):
            if day < first_day:
                self._declare(day, self.log.told.get(day, _NOTHING_TOLD))
        self.flare = self.flare and replace(self.flare, began=first_day)
        self.pause = self.pause and replace(self.pause, began=first_day)

    # Step 1: what yesterday completed, if it was not interrupted.

    def _complete(self, today: date) -> None:
        state = self.state
        if isinstance(state, Climbing):
            if today - state.from_ == _RUNG_WEEK:
                self._judge(state, today)
        elif isinstance(state, Measuring):
            if len(state.trials) >= n.TRIAL_DAYS:
                self.built = build_from_baseline(self.plan, state.trials[: n.TRIAL_DAYS])
                self.state = self._on_the_first_rung(today)
        elif isinstance(state, Ramp) and state.due_days >= n.DUE_DAYS_OF_A_STAGE:
            self.state = after_stage(state, today)

    def _judge(self, week: Climbing, today: date) -> None:
        days = self.days[-n.DAYS_OF_A_RUNG_WEEK :]
        held = Count.of(days)
        self.state, alert = judge(week, held, len(self.built.rungs), today)
        quota = days[-1].quota or _NOTHING_DONE
        self.weeks.append(JudgedWeek(week.from_, week.rung, quota, held.full, held.due, self.state.why))
        if alert:
            self.alerts.append(Alert(today, alert))

    # Step 2: flare and pause begin and end.

    def _declare(self, today: date, told: Told) -> None:
        self.pause = hold_on(self.pause, today, started="paused" in told, ended="resumed" in told)
        starts = told.get("flare_started")
        self.flare = hold_on(self.flare, today, started=starts is not None, ended="flare_ended" in told)
        if self.flare and (starts or self.flare.began == today):
            self.flare = self._lowered(self.flare, starts or [], today)

    def _lowered(self, flare: Hold, starts: Sequence[int], today: date) -> Hold:
        """§4.2. The percent from today on, and, on the first day, the quota that it may not pass."""
        named = [percent for percent in starts if percent]
        if flare.began != today:
            return replace(flare, percent=min(named)) if named else flare
        carried = [flare.percent] if flare.percent else []
        percent = min(named + carried, default=self.plan.flare_percent)
        return replace(flare, percent=percent, cap=self._quota_held_back())

    # Step 3: the interruption begins, goes on or ends.

    def _interrupt(self, today: date) -> None:
        if self.flare or self.pause:
            self.interruption = (self.interruption or Interruption()).one_more_day(self.flare)
        elif self.interruption:
            self.state = after(self.interruption, self.state, today)
            self.interruption = None

    # Step 4: what is agreed. During an interruption it decides what comes after it (§6.4).

    def _agree(self, today: date, told: Told) -> None:
        if "weekdays_set" in told:  # §6.1
            self.weekdays = min(told["weekdays_set"], key=lambda weekdays: (-len(weekdays), weekdays))
        rungs = [rung for rung in told.get("rung_set", ()) if 1 <= rung <= len(self.built.rungs)]
        if rungs:  # §6.3. It counts before measuring anew, which is asked for on the same day.
            self.state = Climbing(min(rungs), today, "rung_agreed")
        elif "remeasure" in told:  # §6.2
            self.state = measuring_anew(today)
        else:
            return
        if self.interruption:
            self.interruption = replace(self.interruption, agreed=bool(rungs))

    # Step 5: measurements and sessions, and where the day ends.

    def _record(self, today: date) -> None:
        state, sessions = self.state, self.log.sessions.get(today)
        phase, quota = self._phase_and_quota()
        total, full, over = _NOTHING_DONE, False, False
        if sessions:
            total = reduce(add, sessions)
            if quota is not None:
                done = total.numerator * (self.parts // total.denominator)
                full = 100 * done >= n.FULL_PERCENT * quota  # §3.2
                over = self._is_over(done, quota, today)
        due = phase == "measuring" if quota is None else today.isoweekday() in self.weekdays
        self.days.append(Day(today, phase, state.rung, _as_told(quota, self.parts), due, total, full, over))
        if self.interruption or isinstance(state, (Measuring, Ramp)):
            self._count(today, due=due)

    def _count(self, today: date, *, due: bool) -> None:
        """§4.6, §5.2. What the day adds to a stage or to the measuring, and what the clinician is told."""
        state = self.state
        if not self.interruption:
            if isinstance(state, Ramp) and due:
                self.state = replace(state, due_days=state.due_days + 1)
            elif isinstance(state, Measuring) and today in self.log.trials:
                self.state = replace(state, trials=(*state.trials, self._measured(today)))
        self._tell(today)

    def _phase_and_quota(self) -> tuple[str, Amount | None]:
        """§4.2. In a pause there is no quota; in a flare a lower one; in both at once, the pause shows."""
        if self.pause:
            return "paused", None
        if self.flare:
            return "flare", self._flare_quota(self.flare)
        return self.state.phase, self._quota_held_back()

    def _measured(self, day: date) -> int:
        """§2.1. Two measurements on one day count as the smaller."""
        return int(min(self.log.trials[day]) * self.parts)

    def _quota_held_back(self) -> Amount | None:
        """The quota that holds but for a flare or pause, or that they hold back; none while measuring."""
        state = self.state
        if state.rung is None:
            return None
        quota = self.built.rungs[state.rung - 1]
        return self.plan.unit.snap(quota, state.stages[0]) if isinstance(state, Ramp) else quota

    def _flare_quota(self, flare: Hold) -> Amount | None:
        if self.state.rung is None:
            return None
        lowered = self.plan.unit.snap(self.built.rungs[self.state.rung - 1], flare.percent)
        return lowered if flare.cap is None else min(lowered, flare.cap)

    def _is_over(self, done: int, quota: Amount, today: date) -> bool:
        """§3.3. One grain too much is never too much, and a flare's first day is never over."""
        much = 100 * done > n.OVER_PERCENT * quota and done > quota + self.plan.unit.grain(quota)
        return much and not (self.flare and self.flare.began == today)

    def _tell(self, today: date) -> None:
        """§4.4, §5.5. What the clinician is told on the day itself."""
        flare_day = self.flare.day_number(today) if self.flare else 0
        if flare_day > 0 and flare_day % n.FLARE_TOLD_EVERY == 0:
            self.alerts.append(Alert(today, "flare_14_days"))
        if self.pause and self.pause.day_number(today) == n.LONG_PAUSE_DAY:
            self.alerts.append(Alert(today, "long_pause"))
        state = self.state
        measuring_since = state.since if isinstance(state, Measuring) and not self.interruption else today
        if (today - measuring_since).days == n.STALLED_AFTER:
            self.alerts.append(Alert(today, "measuring_stalled"))


def _parts(plan: Plan, log: Log) -> int:
    """So many parts of one that every amount of the case is a whole number of them."""
    told = [amount for amounts in (log.sessions, log.trials) for day in amounts.values() for amount in day]
    named = [plan.unit.fine, plan.goal, plan.start or 0, *(plan.trials or ())]
    return lcm(*{amount.denominator for amount in [*named, *told]})


@lru_cache(maxsize=1024)
def _as_told(quota: int | None, parts: int) -> Fraction | None:
    return None if quota is None else Fraction(quota, parts)
