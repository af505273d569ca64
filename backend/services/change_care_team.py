"""What every change of a care team is made of: the team held still, somebody let in, somebody's last day.

Parts of the services that change teams; each is called within their transaction.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date

from sqlalchemy import Connection

from backend.domain.care_team import Membership, leaves_nobody, may_change
from backend.domain.ladder import active_assignments
from backend.domain.people import Colleague
from backend.domain.refusals import Refusal
from backend.domain.spans import Span
from backend.storage import care_teams, patient_log

Teams = dict[str, tuple[Membership, ...]]


def held_teams(connection: Connection, patient_ids: Collection[str]) -> Teams:
    """These patients' teams, past and to come, held until the transaction ends."""
    care_teams.hold(connection, patient_ids)
    found: dict[str, list[Membership]] = {one: [] for one in patient_ids}
    for place in care_teams.memberships(connection, of=found):
        found[place.patient_id].append(place)
    return {patient: tuple(places) for patient, places in found.items()}


def may_change_today(connection: Connection, person_id: str, today: date) -> frozenset[str]:
    """The patients whose teams this person may change: by a place that lets them in, not one merely left."""
    places = care_teams.open_places(connection, person_id, today)
    return frozenset(one.patient_id for one in places if may_change([one], person_id, today))


def days_refused(first_day: date, last_day: date | None, today: date) -> Refusal | None:
    """Why these days cannot be given; None when they can."""
    if first_day < today:
        return Refusal("day_has_passed", {"first_day": ("day_has_passed",)})
    if last_day is not None and last_day < first_day:
        return Refusal("ends_before_it_begins", {"last_day": ("ends_before_it_begins",)})
    return None


def let_in(
    connection: Connection,
    team: Iterable[Membership],
    patient_id: str,
    who: Colleague,
    role: str,
    span: Span,
    *,
    added_by: str,
) -> None:
    """Put somebody on a team; who has the place already keeps it, for as long as the longer of the two."""
    before = [one for one in team if (one.person_id, one.role) == (who.id, role) and _touch(one.span, span)]
    if before:
        span = Span(
            min(one.span.from_ for one in before),
            _latest(span.until, *(one.span.until for one in before)),
        )
    care_teams.join(
        connection,
        patient_id,
        who.id,
        role,
        span.from_,
        span.until,
        organisation_id=who.organisation.id,
        added_by=added_by,
    )


def needs_successor(
    connection: Connection, team: Iterable[Membership], leaving: Iterable[Membership], on: date
) -> bool:
    """Whether a plan runs that nobody would be left to follow."""
    patient_id = next((one.patient_id for one in leaving), None)
    if patient_id is None or not leaves_nobody(_who_work(connection, team, on), leaving, on):
        return False
    return has_running_plan(connection, patient_id)


def has_running_plan(connection: Connection, patient_id: str) -> bool:
    """Whether this patient has a plan that has not ended."""
    log = patient_log.whole(connection, patient_id)
    return any(one.ended_on is None for one in active_assignments(log))


def _who_work(connection: Connection, team: Iterable[Membership], on: date) -> list[Membership]:
    # Who is no clinician any more on that day follows no plan, whatever the team's list says.
    return [
        one
        for one in team
        if one.span.from_ > on or care_teams.lets_in(connection, replace(one, span=Span(one.span.from_)), on)
    ]


def _touch(one: Span, other: Span) -> bool:
    return (one.until is None or one.until >= other.from_) and (
        other.until is None or other.until >= one.from_
    )


def _latest(*days: date | None) -> date | None:
    known = [day for day in days if day is not None]
    return max(known) if len(known) == len(days) else None
