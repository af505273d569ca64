"""Put somebody on a patient's care team, from today or a later day on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from backend.domain.days import civil_day
from backend.domain.refusals import Refusal
from backend.domain.spans import Span, day_after
from backend.services.care import note_act
from backend.services.change_care_team import days_refused, held_teams, let_in, may_change_today
from backend.services.colleagues import Chosen, resolve
from backend.storage.transaction import Database


@dataclass(frozen=True)
class Joining:
    """Who is to join, as what, from when, and until when where that is known."""

    who: Chosen
    role: str
    first_day: date
    last_day: date | None = None


def join_care_team(
    database: Database, *, person_id: str, patient_id: str, joining: Joining, now: datetime
) -> Refusal | None:
    """Let somebody in. A substitute lets in nobody, and comes for days that are agreed on."""
    today = civil_day(now)
    refusal = days_refused(joining.first_day, joining.last_day, today)
    if refusal is not None:
        return refusal
    if joining.role == "substitute" and joining.last_day is None:
        return Refusal("last_day_missing", {"last_day": ("last_day_missing",)})
    with database.write() as connection:
        team = held_teams(connection, [patient_id])[patient_id]
        if patient_id not in may_change_today(connection, person_id, today):
            return Refusal("not_yours_to_change")
        who = resolve(connection, person_id, joining.who, joining.first_day, today=today)
        if isinstance(who, Refusal):
            return who
        note_act(connection, person_id, patient_id, "care_team_changed", now)
        span = Span(joining.first_day, day_after(joining.last_day))
        let_in(connection, team, patient_id, who, joining.role, span, added_by=person_id)
    return None
