"""Let a substitute look after a clinician's patients for some days, in one act, and end that early."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from backend.domain.days import civil_day
from backend.domain.refusals import Refusal
from backend.domain.spans import Span, day_after
from backend.services.care import note_act
from backend.services.change_care_team import days_refused, held_teams, let_in, may_change_today
from backend.services.colleagues import Chosen, resolve
from backend.storage import care_teams
from backend.storage.transaction import Database

SUBSTITUTE = "substitute"


@dataclass(frozen=True)
class Cover:
    """Who comes instead, from which day to which, for which patients: exactly those that were shown."""

    who: Chosen
    first_day: date
    last_day: date
    patient_ids: Sequence[str]


@dataclass(frozen=True)
class CoverHeld:
    """A cover that runs or is to come."""

    person_id: str
    name: str
    first_day: date
    last_day: date
    patient_ids: Sequence[str]


def read_covers(database: Database, *, person_id: str, now: datetime) -> tuple[CoverHeld, ...]:
    """Who comes instead of whoever asks, now and later: the substitutes on the teams that they may change."""
    today = civil_day(now)
    with database.read() as connection:
        mine = may_change_today(connection, person_id, today)
        places = care_teams.memberships(connection, of=mine)
    found: dict[tuple[str, str, date, date], list[str]] = {}
    for one in places:
        if one.role == SUBSTITUTE and one.span.until and not one.span.is_over_by(today):
            last_day = one.span.last_day or one.span.from_
            found.setdefault((one.person_id, one.name, one.span.from_, last_day), []).append(one.patient_id)
    return tuple(CoverHeld(*cover, patient_ids=patients) for cover, patients in sorted(found.items()))


def cover_absence(database: Database, *, person_id: str, cover: Cover, now: datetime) -> int | Refusal:
    """Let the substitute in for those days; for how many patients. All of them, or none."""
    today = civil_day(now)
    refusal = days_refused(cover.first_day, cover.last_day, today)
    if refusal is not None:
        return refusal
    with database.write() as connection:
        teams = held_teams(connection, sorted(set(cover.patient_ids)))
        if not teams or not may_change_today(connection, person_id, today).issuperset(teams):
            return Refusal("not_found")
        who = resolve(connection, person_id, cover.who, cover.first_day, today=today)
        if isinstance(who, Refusal):
            return who
        if who.id == person_id:
            return Refusal("no_such_colleague")
        span = Span(cover.first_day, day_after(cover.last_day))
        for patient_id, team in teams.items():
            note_act(connection, person_id, patient_id, "care_team_changed", now)
            let_in(connection, team, patient_id, who, SUBSTITUTE, span, added_by=person_id)
    return len(teams)


def end_cover(
    database: Database, *, person_id: str, substitute_id: str, first_day: date, now: datetime
) -> int | Refusal:
    """End a cover today, for all the patients that it was given for; how many they were."""
    today = civil_day(now)
    with database.write() as connection:
        mine = may_change_today(connection, person_id, today)
        ending = [
            one
            for team in held_teams(connection, mine).values()
            for one in team
            if (one.person_id, one.role, one.span.from_) == (substitute_id, SUBSTITUTE, first_day)
            and not one.span.is_over_by(today)
        ]
        for one in ending:
            note_act(connection, person_id, one.patient_id, "care_team_changed", now)
            care_teams.end(connection, one, today, today)
    return len(ending) or Refusal("not_found")
