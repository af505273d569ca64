"""A patient's care team: who may change it, and when nobody would be left to follow the plan."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from backend.domain.spans import Span, around, common, covered_from

# A substitute is let in for some days by somebody else, and lets nobody else in.
MAY_CHANGE = ("clinician", "coordinator", "gp")

# Who follows the plan from week to week.
FOLLOWS = "clinician"


@dataclass(frozen=True)
class Membership:
    """Somebody's place on a patient's care team: as what, for which organisation, and on which days."""

    patient_id: str
    person_id: str
    name: str
    role: str
    span: Span
    organisation_id: str | None
    disabled: bool = False


def may_change(team: Iterable[Membership], person_id: str, today: date) -> bool:
    """Whether this person is today one of those who may change the team."""
    return any(
        one.person_id == person_id and one.role in MAY_CHANGE and one.span.holds_on(today) for one in team
    )


def leaves_nobody(team: Iterable[Membership], leaving: Iterable[Membership], on: date) -> bool:
    """Whether the plan would be followed by nobody, on this day or any later one, once these have left.

    A substitute's leaving does not ask the question; nor does anybody's beside whom a clinician stays.
    """
    gone = set(leaving)
    if not any(one.role in MAY_CHANGE for one in gone):
        return False
    staying = [one for one in team if one not in gone and one.role == FOLLOWS and not one.disabled]
    return not covered_from(on, [one.span for one in staying])


def days_to_cover(places: Iterable[Membership], away: Span) -> dict[str, Span]:
    """By patient, the days of an absence on which whoever is away would have looked after them.

    A substitute's own places are left out: who comes next is for those whom they stand in for to say.
    """
    found: dict[str, Span] = {}
    for one in places:
        days = common(one.span, away) if one.role in MAY_CHANGE else None
        if days is not None:
            found[one.patient_id] = around(found.get(one.patient_id, days), days)
    return found
