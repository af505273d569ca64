"""The log as the rules read it (docs/ladder.md §6.5, §7.1 and §9): a set of entries, laid out by day."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from fractions import Fraction
from typing import Any, Final, NamedTuple

from backend.domain.days import day_written
from backend.domain.ladder.amounts import exact, whole
from backend.domain.ladder.numbers import FEWEST_DUE_DAYS, FLARE_PERCENTS
from backend.domain.ladder.plan import weekdays_in

# What is told on one day beside sessions and trials: by kind, what each entry of that kind says.
Told = Mapping[str, list[Any]]


class Log(NamedTuple):
    """What counts of the entries, by day: the amounts that were done and measured, and all that was told."""

    sessions: Mapping[date, list[Fraction]]
    trials: Mapping[date, list[Fraction]]
    told: Mapping[date, Told]


# Day, kind, what is said, and id. Should one id name two entries, the one that sorts first counts, in
# whatever order they come.
_Entry = tuple[date, str, Any, str]


def lay_out(entries: Iterable[object], today: date) -> Log:
    """The entries up to today (§7.3), each id once (§7.1), without those withdrawn (§6.5)."""
    by_id: dict[str, _Entry] = {}
    for raw in entries:
        entry = _read(raw)
        if entry is not None and entry[0] <= today:
            id_ = entry[-1]
            if id_ not in by_id or entry < by_id[id_]:
                by_id[id_] = entry
    withdrawn = {of for _, kind, of, _ in by_id.values() if kind == "withdrawn"}
    amounts: dict[str, dict[date, list[Fraction]]] = {"session": {}, "trial": {}}
    told: dict[date, dict[str, list[Any]]] = {}
    for on, kind, said, id_ in by_id.values():
        if id_ in withdrawn or kind == "withdrawn":
            continue
        if kind in amounts:
            amounts[kind].setdefault(on, []).append(said)
        else:
            told.setdefault(on, {}).setdefault(kind, []).append(said)
    return Log(amounts["session"], amounts["trial"], told)


def _read(raw: object) -> _Entry | None:
    """The entry in its written form; None where it is malformed or of a kind that the rules do not know."""
    if not isinstance(raw, dict):
        return None
    id_, on, kind = raw.get("id"), day_written(raw.get("on")), raw.get("kind")
    if on is None or not isinstance(id_, str) or not isinstance(kind, str) or kind not in _SAYS:
        return None
    said = _SAYS[kind](raw)
    return None if said is None else (on, kind, said, id_)


Raw = Mapping[str, object]


def _session(raw: Raw) -> Fraction | None:
    amount = exact(raw.get("amount"))
    return amount if amount is not None and amount.numerator > 0 else None


def _trial(raw: Raw) -> Fraction | None:
    amount = exact(raw.get("amount"))
    return amount if amount is not None and amount.numerator >= 0 else None


def _flare_started(raw: Raw) -> int:
    """A declared flare holds whatever it says: a percent that is none of the three is as none, which is 0."""
    percent = whole(raw.get("flare_percent"))
    return percent if percent in FLARE_PERCENTS else 0


def _weekdays_set(raw: Raw) -> tuple[int, ...] | None:
    weekdays = weekdays_in(raw.get("weekdays"))
    return weekdays if len(weekdays) >= FEWEST_DUE_DAYS else None


def _withdrawn(raw: Raw) -> str | None:
    of = raw.get("of")
    return of if isinstance(of, str) else None


def _nothing(_: Raw) -> int:
    return 0


# What an entry of each kind says; None where it does not say what its kind must, and then it is ignored.
_SAYS: Final[Mapping[str, Callable[[Raw], object]]] = {
    "session": _session,
    "trial": _trial,
    "flare_started": _flare_started,
    "flare_ended": _nothing,
    "paused": _nothing,
    "resumed": _nothing,
    "weekdays_set": _weekdays_set,
    "remeasure": _nothing,
    "rung_set": lambda raw: whole(raw.get("rung")),
    "withdrawn": _withdrawn,
}
