"""One person, several ladders (docs/ladder.md section 10): a ladder's case out of the person's log."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from backend.domain.days import day_written

# What names its assignment, what concerns the person and so reaches every ladder, and what the rules read
# of either.
_OF_ONE_LADDER: Final = frozenset({"session", "trial", "rung_set", "remeasure", "weekdays_set"})
_OF_THE_PERSON: Final = frozenset({"flare_started", "flare_ended", "paused", "resumed", "withdrawn"})
_READ: Final = ("amount", "flare_percent", "weekdays", "rung", "of")

# An entry in its wire form: JSON, so its arguments are whatever was once recorded.
Wire = Mapping[str, Any]


@dataclass(frozen=True)
class Assignment:
    """One assigned plan; `plan` is what the clinician assigned, and `ended_on` its earliest end."""

    id: str
    on: date
    plan: Mapping[str, Any]
    ended_on: date | None


def active_assignments(entries: Sequence[Wire]) -> tuple[Assignment, ...]:
    """Every plan assigned and not withdrawn, ended ones included, by day and id."""
    standing = _without_withdrawn(entries)
    ends: dict[str, date] = {}
    for entry in standing:
        on = day_written(entry["on"])
        if entry["kind"] == "plan_ended" and on is not None:
            assignment = str(entry["args"].get("assignment"))
            ends[assignment] = min(on, ends.get(assignment, on))
    found = {
        entry["id"]: Assignment(entry["id"], on, entry["args"], ends.get(entry["id"]))
        for entry in standing
        if entry["kind"] == "plan_assigned" and (on := day_written(entry["on"])) is not None
    }
    return tuple(sorted(found.values(), key=lambda assignment: (assignment.on, assignment.id)))


def case_of(
    entries: Sequence[Wire], assignment: str, today: date
) -> tuple[Mapping[str, Any], tuple[Mapping[str, Any], ...]] | None:
    """The ladder and the log of one assignment, as `stand` takes them; None where it has no ladder.

    Pain, effort and notes are left behind here, so that no rule could read them.
    """
    for found in active_assignments(entries):
        if found.id == assignment and found.plan.get("ladder") is not None:
            ladder = {name: value for name, value in found.plan["ladder"].items() if name != "item"}
            return ladder, tuple(
                _case_entry(entry) for entry in entries if _reaches(entry, assignment, today)
            )
    return None


def _reaches(entry: Wire, assignment: str, today: date) -> bool:
    if entry["on"] > today.isoformat():
        return False
    named = entry["kind"] in _OF_ONE_LADDER and entry["args"].get("assignment") == assignment
    return named or entry["kind"] in _OF_THE_PERSON


def _case_entry(entry: Wire) -> Mapping[str, Any]:
    args = {name: entry["args"][name] for name in _READ if name in entry["args"]}
    return {"id": entry["id"], "kind": entry["kind"], "on": entry["on"], **args}


def _without_withdrawn(entries: Iterable[Wire]) -> list[Wire]:
    kept = list(entries)
    withdrawn = {entry["args"].get("of") for entry in kept if entry["kind"] == "withdrawn"}
    return [entry for entry in kept if entry["id"] not in withdrawn]
