"""Where the patient stands, and why: the values that the rules answer with (docs/ladder.md section 9)."""

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import NamedTuple


class Day(NamedTuple):
    """One civil day as it ended."""

    on: date
    phase: str
    rung: int | None
    quota: Fraction | None
    due: bool
    total: Fraction
    full: bool
    over: bool = False


@dataclass(frozen=True)
class JudgedWeek:
    """A rung week that reached its verdict; full and due days are counted as they were."""

    from_: date
    rung: int
    quota: Fraction
    full_days: int
    due_days: int
    verdict: str


@dataclass(frozen=True)
class RunningWeek:
    """The rung week that today is in: full days so far, and due days in all seven as the plan is today."""

    from_: date
    full_days: int
    due_days: int


@dataclass(frozen=True)
class Planned:
    """A rung and the day it begins on if every week from here climbs."""

    rung: int
    quota: Fraction
    from_: date


@dataclass(frozen=True)
class Alert:
    """What the clinician is told, and the day on which it is known."""

    on: date
    code: str


@dataclass(frozen=True)
class Span:
    """A run of days with the same phase, rung and quota, by its first day."""

    from_: date
    phase: str
    rung: int | None
    quota: Fraction | None


@dataclass(frozen=True)
class Standing:
    """The whole answer. A refused plan has its reason and nothing else."""

    refused: str | None = None
    rungs: tuple[Fraction, ...] = ()
    warnings: tuple[str, ...] = ()
    today: Day | None = None
    why: str | None = None
    hints: tuple[str, ...] = ()
    alerts: tuple[Alert, ...] = ()
    days: tuple[Day, ...] = ()
    weeks: tuple[JudgedWeek, ...] = ()
    week: RunningWeek | None = None
    climbs_from: date | None = None

    @property
    def spans(self) -> tuple[Span, ...]:
        shown = [Span(day.on, day.phase, day.rung, day.quota) for day in self.days]
        before = [None, *((span.phase, span.rung, span.quota) for span in shown)]
        return tuple(s for s, last in zip(shown, before, strict=False) if (s.phase, s.rung, s.quota) != last)

    @property
    def planned(self) -> tuple[Planned, ...]:
        """The rungs' dates written down in advance (section 2); none while no rung week runs or is set."""
        if self.climbs_from is None or self.today is None:
            return ()
        first = self.today.rung or 1
        ahead = enumerate(self.rungs[first - 1 :])
        return tuple(Planned(first + i, quota, self.climbs_from + timedelta(weeks=i)) for i, quota in ahead)
