"""What a clinician sees first of one patient: plans, reasons, days and place; all of it made from the log.

It is kept beside the log as a projection, so it has a JSON form. Nothing is lost when that is thrown away.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, Final

# Raise it whenever the picture or the rules that it is made by change: kept pictures are then made anew.
VERSION: Final = 5
# How a day went; after the day last heard from, nothing is known and nothing is judged.
DAY_STATES: Final = ("full", "part", "none", "rest", "unheard")


@dataclass(frozen=True)
class FollowedPlan:
    """A plan that was assigned and not undone, and the hash of its pathway as it was that day.

    `texts` are the ids and editions that the plan stands on now, or stood on when it ended.
    """

    assignment: str
    pathway: str
    from_: date
    ended_on: date | None
    texts: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True)
class Reason:
    """Something for a clinician to look at, and the day on which it was known.

    Reported warning signs name themselves, and the hash of the list that the patient read them in; recalled
    texts name their recalls. That adds to what is told and does not make it another reason.
    """

    code: str
    on: date
    assignment: str | None = None
    signs: tuple[str, ...] = field(default=(), compare=False)
    safety: str | None = field(default=None, compare=False)
    # Never kept beside the log: recalls are none of its business.
    recalls: tuple[int, ...] = field(default=(), compare=False)


@dataclass(frozen=True)
class Place:
    """Where the patient is on the ladder that runs now."""

    phase: str
    rung: int | None
    rungs: int
    quota: Decimal | None
    unit: str


@dataclass(frozen=True)
class Picture:
    """Everything that the caseload shows of one patient and that only the log can change."""

    plans: tuple[FollowedPlan, ...] = ()
    reasons: tuple[Reason, ...] = ()
    handled: frozenset[Reason] = frozenset()
    days: Mapping[date, str] = field(default_factory=dict)
    place: Place | None = None


def as_json(picture: Picture) -> dict[str, Any]:
    """The picture as it is kept."""
    place = picture.place
    return {
        "version": VERSION,
        "plans": [
            [
                plan.assignment,
                plan.pathway,
                plan.from_.isoformat(),
                plan.ended_on and plan.ended_on.isoformat(),
                plan.texts,
            ]
            for plan in picture.plans
        ],
        "reasons": _written(picture.reasons),
        "handled": _written(sorted(picture.handled, key=repr)),
        "days": {on.isoformat(): state for on, state in picture.days.items()},
        "place": place and [place.phase, place.rung, place.rungs, place.quota, place.unit],
    }


def from_json(kept: Mapping[str, Any]) -> Picture | None:
    """The picture that was kept; None when another version made it."""
    if kept.get("version") != VERSION:
        return None
    return Picture(
        plans=tuple(
            FollowedPlan(
                assignment,
                pathway,
                date.fromisoformat(from_),
                end and date.fromisoformat(end),
                tuple((item, edition) for item, edition in texts),
            )
            for assignment, pathway, from_, end, texts in kept["plans"]
        ),
        reasons=tuple(_read(kept["reasons"])),
        handled=frozenset(_read(kept["handled"])),
        days={date.fromisoformat(on): state for on, state in kept["days"].items()},
        place=kept["place"] and _place(*kept["place"]),
    )


def _written(reasons: Iterable[Reason]) -> list[list[Any]]:
    return [
        [reason.code, reason.on.isoformat(), reason.assignment, list(reason.signs), reason.safety]
        for reason in reasons
    ]


def _read(kept: Iterable[Sequence[Any]]) -> list[Reason]:
    return [
        Reason(code, date.fromisoformat(on), assignment, tuple(signs), safety)
        for code, on, assignment, signs, safety in kept
    ]


def _place(phase: str, rung: int | None, rungs: int, quota: int | Decimal | None, unit: str) -> Place:
    return Place(phase, rung, rungs, None if quota is None else Decimal(quota), unit)
