"""A patient's care team as the team sees it: who is in, who is to come, who was, and what one may do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection

from backend.domain.days import civil_day
from backend.domain.people import CareTeamMember
from backend.services.change_care_team import has_running_plan, may_change_today
from backend.storage import care_teams
from backend.storage.transaction import Database


@dataclass(frozen=True)
class CareTeam:
    """Everybody who can open the record, who will, and who could."""

    now: Sequence[CareTeamMember]
    coming: Sequence[CareTeamMember]
    former: Sequence[CareTeamMember]


@dataclass(frozen=True)
class TeamSeen:
    """The team, whether whoever looks may change it, and whether a plan runs that somebody must follow."""

    team: CareTeam
    may_change: bool
    plan_runs: bool


def read_care_team(database: Database, *, person_id: str, patient_id: str, now: datetime) -> TeamSeen:
    """The team of somebody whom this person looks after. That it was opened is noted at the door."""
    today = civil_day(now)
    with database.read() as connection:
        return TeamSeen(
            team_of(connection, patient_id, today),
            patient_id in may_change_today(connection, person_id, today),
            has_running_plan(connection, patient_id),
        )


def team_of(connection: Connection, patient_id: str, today: date) -> CareTeam:
    """Who is on a patient's team today, will be, and has been."""
    in_now: list[CareTeamMember] = []
    coming: list[CareTeamMember] = []
    former: list[CareTeamMember] = []
    for one in care_teams.memberships(connection, of=[patient_id]):
        if care_teams.lets_in(connection, one, today):
            group = in_now
        elif one.span.from_ > today and not one.disabled:
            group = coming
        else:
            group = former
        group.append(care_teams.as_member(connection, one, today))
    return CareTeam(in_now, coming, former)
