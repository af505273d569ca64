"""A patient moves: the new municipality holds from its day, history stays, and who is not kept is out."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from backend.domain.refusals import Refusal
from backend.services.colleagues import Chosen
from backend.services.me import PatientSelf, me
from backend.services.move_patient import Move, move_patient
from backend.services.publish_release import publish_release
from backend.services.read_patient import PatientRecord, read_patient
from backend.storage import care_teams, people
from backend.storage.transaction import Database
from tests.cast import ANNA, BO, ERIK, HANNE
from tests.clock import FixedClock
from tests.content.small import draft_of, small
from tests.plans import give_plan

AARHUS = "0751"


@pytest.fixture(autouse=True)
def _released(database: Database, clock: FixedClock) -> None:
    publish_release(database, draft_of(small()), now=clock())


def move(
    database: Database, clock: FixedClock, *, by: str = BO.id, after: int = 0, **how: object
) -> Refusal | None:
    """Anna moves to Aarhus so many days after today."""
    from_ = clock().date() + timedelta(days=after)
    moving = Move(**{"municipality": AARHUS, "from_": from_, "keep": [], **how})  # type: ignore[arg-type]
    return move_patient(database, person_id=by, patient_id=ANNA.id, move=moving, now=clock())


def anna(database: Database, clock: FixedClock) -> PatientSelf:
    with database.read() as connection:
        person = people.find_person(connection, ANNA.id, clock().date())
    assert person is not None
    patient = me(database, person, demo=False, now=clock()).patient
    assert patient is not None
    return patient


def sees(database: Database, clock: FixedClock, who: str) -> bool:
    with database.read() as connection:
        return care_teams.looks_after(connection, who, ANNA.id, clock().date())


def test_from_the_day_of_the_move_the_new_team_has_the_whole_record_and_the_old_one_none(
    database: Database, clock: FixedClock
) -> None:
    plan = give_plan(database, ANNA.id, BO.id, clock())
    successor = Chosen(email=HANNE.email)
    assert move(database, clock, after=5, keep=[ERIK.id], successor=successor) is None
    assert anna(database, clock).municipality.code == "0461"  # type: ignore[union-attr]
    assert [sees(database, clock, who) for who in (BO.id, ERIK.id, HANNE.id)] == [True, True, False]
    clock.move(days=5)
    assert anna(database, clock).municipality.code == AARHUS  # type: ignore[union-attr]
    assert [sees(database, clock, who) for who in (BO.id, ERIK.id, HANNE.id)] == [False, True, True]
    record = read_patient(database, clinician_id=HANNE.id, patient_id=ANNA.id, now=clock())
    assert isinstance(record, PatientRecord)
    assert [entry["id"] for entry in record.entries] == [plan]
    assert record.patient.municipality is not None
    assert record.patient.municipality.code == AARHUS
    assert [one.name for one in anna(database, clock).former_clinicians] == ["Bo Friis"]


def test_a_move_today_takes_the_old_staff_out_at_once(database: Database, clock: FixedClock) -> None:
    assert move(database, clock, nobody=True) is None
    assert [sees(database, clock, who) for who in (BO.id, ERIK.id)] == [False, False]


def test_a_plan_that_runs_is_left_to_nobody_only_when_that_is_said(
    database: Database, clock: FixedClock
) -> None:
    give_plan(database, ANNA.id, BO.id, clock())
    assert move(database, clock, keep=[ERIK.id]) == Refusal("needs_successor")
    assert anna(database, clock).municipality.code == "0461"  # type: ignore[union-attr]
    assert move(database, clock, keep=[BO.id]) is None


@pytest.mark.parametrize(
    ("how", "code"),
    [
        ({"by": HANNE.id}, "not_yours_to_change"),
        ({"after": -1}, "day_has_passed"),
        ({"municipality": "0461"}, "lives_there_already"),
        ({"municipality": "9999"}, "no_such_municipality"),
        ({"successor": Chosen(email="anna@rygvej.test")}, "no_such_colleague"),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(
    database: Database, clock: FixedClock, how: dict[str, object], code: str
) -> None:
    refusal = move(database, clock, **how)  # type: ignore[arg-type]
    assert isinstance(refusal, Refusal)
    assert refusal.code == code
    assert sees(database, clock, BO.id)
    assert anna(database, clock).municipality.code == "0461"  # type: ignore[union-attr]


def test_a_move_that_is_put_off_is_made_on_the_later_day_alone(database: Database, clock: FixedClock) -> None:
    assert move(database, clock, after=3, keep=[BO.id, ERIK.id]) is None
    assert move(database, clock, after=1, keep=[BO.id, ERIK.id]) is None
    clock.move(days=1)
    assert anna(database, clock).municipality.code == AARHUS  # type: ignore[union-attr]
    with database.read() as connection:
        person = people.find_person(connection, ANNA.id, date(2026, 12, 1))
    assert person is not None
    assert [(one.role, one.organisation.code) for one in person.roles] == [("patient", AARHUS)]
