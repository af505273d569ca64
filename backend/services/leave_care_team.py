"""End somebody's place on a patient's care team: at once, on a day, or by handing over to somebody else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from backend.domain.care_team import FOLLOWS, Membership
from backend.domain.days import civil_day
from backend.domain.refusals import Refusal
from backend.domain.spans import Span
from backend.services.care import note_act
from backend.services.change_care_team import held_teams, let_in, may_change_today, needs_successor
from backend.services.colleagues import Chosen, resolve
from backend.storage import care_teams
from backend.storage.transaction import Database


@dataclass(frozen=True)
class Leaving:
    """Who leaves, from which day on they are out, and who takes over; or, said outright, nobody."""

    person_id: str
    role: str
    out_from: date
    successor: Chosen | None = None
    nobody: bool = False


def leave_care_team(
    database: Database, *, person_id: str, patient_id: str, leaving: Leaving, now: datetime
) -> Refusal | None:
    """Let somebody look after the patient no longer. Anybody may leave; others are ended by those who may."""
    today = civil_day(now)
    if leaving.out_from < today:
        return Refusal("day_has_passed", {"last_day": ("day_has_passed",)})
    with database.write() as connection:
        team = held_teams(connection, [patient_id])[patient_id]
        going = _going(team, leaving, today)
        changes = patient_id in may_change_today(connection, person_id, today)
        refusal = _refused(going, person_id, leaving, changes=changes)
        if refusal is not None:
            return refusal
        alone = needs_successor(connection, team, going, leaving.out_from)
        if alone and leaving.successor is None and not leaving.nobody:
            return Refusal("needs_successor")
        if leaving.successor is not None:
            who = resolve(connection, person_id, leaving.successor, leaving.out_from, today=today)
            if isinstance(who, Refusal):
                return who
            role = FOLLOWS if alone else leaving.role
            let_in(connection, team, patient_id, who, role, Span(leaving.out_from), added_by=person_id)
        note_act(connection, person_id, patient_id, "care_team_changed", now)
        for one in going:
            care_teams.end(connection, one, leaving.out_from, today)
    return None


def _going(team: Sequence[Membership], leaving: Leaving, today: date) -> list[Membership]:
    """The places of this person in this role that are not over."""
    mine = [one for one in team if (one.person_id, one.role) == (leaving.person_id, leaving.role)]
    return [one for one in mine if not one.span.is_over_by(today)]


def _refused(
    going: Sequence[Membership], person_id: str, leaving: Leaving, *, changes: bool
) -> Refusal | None:
    if not going:
        return Refusal("no_such_colleague")
    if leaving.successor is not None and leaving.successor.person_id == leaving.person_id:
        return Refusal("no_such_colleague")
    if changes:
        return None
    # Anybody may leave before the day that others have set, and nobody may stay beyond it by themselves.
    earlier = all(one.span.until is None or leaving.out_from <= one.span.until for one in going)
    if leaving.person_id == person_id and earlier and leaving.successor is None:
        return None
    return Refusal("not_yours_to_change")
