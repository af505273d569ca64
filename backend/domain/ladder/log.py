"""The log as the rules read it: a set of entries, by day and kind (docs/ladder.md sections 6, 7 and 9)."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import groupby
from typing import Any, Final

from backend.domain.days import day_written
from backend.domain.ladder.amounts import exact, whole
from backend.domain.ladder.numbers import FEWEST_DUE_DAYS, FLARE_PERCENTS
from backend.domain.ladder.plan import weekdays_in


@dataclass(frozen=True, order=True)
class Entry:
    """What the rules use of one entry. What its kind does not say keeps its zero."""

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

    def on(self, day: date, kind: str) -> tuple[Entry, ...]:
        return self.by_day.get((day, kind), ())

    def days_of(self, *kinds: str) -> list[date]:
        return sorted({day for day, kind in self.by_day if kind in kinds})

    def total(self, day: date) -> Fraction:
        return sum((session.amount for session in self.on(day, "session")), Fraction(0))

    def smallest_trial(self, day: date) -> Fraction | None:
        """Two trials on one day count as the smaller."""
        return min((trial.amount for trial in self.on(day, "trial")), default=None)


def read_log(entries: Iterable[object], today: date) -> Log:
    """The entries up to today, each id once, without those withdrawn.

    Should one id name two different entries, the one that sorts first counts: order may never matter.
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
    if on is None or not isinstance(id_, str) or not isinstance(kind, str) or kind not in _SAID:
        return None
    said = _SAID[kind](raw)
    return None if said is None else Entry(id_, on, kind, **said)


# What an entry says, as fields of `Entry`; None where it does not say what its kind must.
Said = dict[str, Any] | None
Raw = Mapping[str, object]


def _session(raw: Raw) -> Said:
    amount = exact(raw.get("amount"))
    return {"amount": amount} if amount is not None and amount > 0 else None


def _trial(raw: Raw) -> Said:
    amount = exact(raw.get("amount"))
    return {"amount": amount} if amount is not None and amount >= 0 else None


def _flare_started(raw: Raw) -> Said:
    """A declared flare holds whatever it says: a percent that is none of the three is as none."""
    percent = whole(raw.get("flare_percent"))
    return {"flare_percent": percent} if percent in FLARE_PERCENTS else {}


def _weekdays_set(raw: Raw) -> Said:
    weekdays = weekdays_in(raw.get("weekdays"))
    return {"weekdays": weekdays} if len(weekdays) >= FEWEST_DUE_DAYS else None


def _rung_set(raw: Raw) -> Said:
    rung = whole(raw.get("rung"))
    return {"rung": rung} if rung is not None else None


def _withdrawn(raw: Raw) -> Said:
    of = raw.get("of")
    return {"of": of} if isinstance(of, str) else None


def _nothing(_: Raw) -> Said:
    return {}


_SAID: Final[Mapping[str, Callable[[Raw], Said]]] = {
    "session": _session,
    "trial": _trial,
    "flare_started": _flare_started,
    "flare_ended": _nothing,
    "paused": _nothing,
    "resumed": _nothing,
    "weekdays_set": _weekdays_set,
    "remeasure": _nothing,
    "rung_set": _rung_set,
    "withdrawn": _withdrawn,
}
