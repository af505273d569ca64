"""A patient moves to another municipality: where they live, and who stays on the team, from one day on."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection

from backend.domain.care_team import FOLLOWS, Membership
from backend.domain.days import civil_day
from backend.domain.people import Colleague
from backend.domain.refusals import Refusal
from backend.domain.spans import Span
from backend.services.care import note_act
from backend.services.change_care_team import held_teams, let_in, may_change_today, needs_successor
from backend.services.colleagues import Chosen, resolve
from backend.services.municipalities import municipality_in, released_directory
from backend.storage import care_teams, people
from backend.storage.transaction import Database


@dataclass(frozen=True)
class Move:
    """Where to, from which day, who of the team stays, and who takes over; or, said outright, nobody."""

    municipality: str
    from_: date
    keep: Collection[str]
    successor: Chosen | None = None
    nobody: bool = False


def move_patient(
    database: Database, *, person_id: str, patient_id: str, move: Move, now: datetime
) -> Refusal | None:
    """Let the patient live there from that day on. Who is not kept by name is out from that day, also today.

    Only the team itself moves a patient, because it knows it from the patient; no administrator needs to.
    """
    today = civil_day(now)
    if move.from_ < today:
        return Refusal("day_has_passed", {"from_": ("day_has_passed",)})
    with database.write() as connection:
        team = held_teams(connection, [patient_id])[patient_id]
        if patient_id not in may_change_today(connection, person_id, today):
            return Refusal("not_yours_to_change")
        home = _home(connection, patient_id, move, today)
        if isinstance(home, Refusal):
            return home
        going = [
            one for one in team if one.person_id not in move.keep and not one.span.is_over_by(move.from_)
        ]
        successor = _successor(connection, person_id, move, today)
        if isinstance(successor, Refusal):
            return successor
        if successor is None and not move.nobody and needs_successor(connection, team, going, move.from_):
            return Refusal("needs_successor")
        note_act(connection, person_id, patient_id, "patient_moved", now)
        people.move(connection, patient_id, move.municipality, home, move.from_, added_by=person_id)
        _change(connection, team, going, move, successor, person_id, today)
    return None


def _home(connection: Connection, patient_id: str, move: Move, today: date) -> str | Refusal:
    """The organisation of the municipality where the patient is to live, if it is another one."""
    patient = people.find_person(connection, patient_id, move.from_)
    if patient is not None and patient.municipality_code == move.municipality:
        return Refusal("lives_there_already")
    directory = released_directory(connection)
    home = municipality_in(connection, directory, move.municipality, today) if directory else None
    return home or Refusal("no_such_municipality", {"municipality": ("no_such_municipality",)})


def _successor(connection: Connection, person_id: str, move: Move, today: date) -> Colleague | Refusal | None:
    if move.successor is None:
        return None
    return resolve(connection, person_id, move.successor, move.from_, today=today)


def _change(
    connection: Connection,
    team: Sequence[Membership],
    going: Sequence[Membership],
    move: Move,
    successor: Colleague | None,
    added_by: str,
    today: date,
) -> None:
    for one in going:
        care_teams.end(connection, one, move.from_, today)
    if successor is not None:
        patient_id = team[0].patient_id
        let_in(connection, team, patient_id, successor, FOLLOWS, Span(move.from_), added_by=added_by)
