"""The log as the rules read it: a set of well-formed entries, by day and kind (ladder.md sections 6, 7 and 9)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import groupby

from backend.domain.days import day_written
from backend.domain.ladder.amounts import exact, whole
from backend.domain.ladder.plan import FLARE_PERCENTS, weekdays_in


@dataclass(frozen=True, order=True)
class Entry:
    """What the rules use of one entry. What its kind does not name keeps its zero."""

    id: str
    on: date
    kind: str
    amount: Fraction = Fraction(0)
    flare_percent: int = 0
    weekdays: tuple[int, ...] = ()
    rung: int = 0
    of: str = ""


@dataclass(frozen=True)
class Log:
    """The entries that count, ready to be asked for one day at a time."""

    by_day: Mapping[tuple[date, str], tuple[Entry, ...]]

    def on(self, day: date, *kinds: str) -> tuple[Entry, ...]:
        return tuple(entry for kind in kinds for entry in self.by_day.get((day, kind), ()))

    def days_of(self, *kinds: str) -> list[date]:
        return sorted({day for day, kind in self.by_day if kind in kinds})

    def total(self, day: date) -> Fraction:
        return sum((session.amount for session in self.on(day, "session")), Fraction(0))

    def smallest_trial(self, day: date) -> Fraction | None:
        """Two trials on one day count as the smaller."""
        return min((trial.amount for trial in self.on(day, "trial")), default=None)


def read_log(entries: Iterable[object], today: date) -> Log:
    """The entries up to today, each id once, without those withdrawn.

    Should one id name two different entries, the one that sorts first counts, so that their order never matters.
    """
    known = sorted(entry for entry in map(_read, entries) if entry is not None and entry.on <= today)
    each = [next(same) for _, same in groupby(known, key=lambda entry: entry.id)]
    withdrawn = {entry.of for entry in each if entry.kind == "withdrawn"}
    by_day: dict[tuple[date, str], tuple[Entry, ...]] = {}
    for entry in each:
        if entry.id not in withdrawn:
            by_day[entry.on, entry.kind] = (*by_day.get((entry.on, entry.kind), ()), entry)
    return Log(by_day)


def _read(raw: object) -> Entry | None:
    """The entry in its written form; None where it is malformed or of a kind that the rules do not know."""
    if not isinstance(raw, Mapping):
        return None
    id_, on, kind = raw.get("id"), day_written(raw.get("on")), raw.get("kind")
    if not isinstance(id_, str) or on is None:
        return None
    match kind:
        case "session" | "trial":
            amount = exact(raw.get("amount"))
            if amount is None or amount < 0 or (kind == "session" and amount == 0):
                return None
            return Entry(id_, on, kind, amount=amount)
        case "flare_started":
            percent = whole(raw.get("flare_percent")) or 0
            return Entry(id_, on, kind, flare_percent=percent if percent in FLARE_PERCENTS else 0)
        case "flare_ended" | "paused" | "resumed" | "remeasure":
            return Entry(id_, on, kind)
        case "weekdays_set":
            weekdays = weekdays_in(raw.get("weekdays"))
            return Entry(id_, on, kind, weekdays=weekdays) if len(weekdays) >= 2 else None
        case "rung_set":
            rung = whole(raw.get("rung"))
            return Entry(id_, on, kind, rung=rung) if rung is not None else None
        case "withdrawn":
            of = raw.get("of")
            return Entry(id_, on, kind, of=of) if isinstance(of, str) else None
        case _:
            return None
