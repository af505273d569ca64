"""Every read and write of a patient's data leaves who, when, what and why, and nothing takes that away."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import delete, update
from sqlalchemy.exc import DBAPIError
from uuid_utils.compat import uuid7

from backend.domain.days import civil_day
from backend.services.care import open_record
from backend.services.clinical_entry import Act, Written, write
from backend.services.sync import Answer, sync
from backend.storage import audit, care_teams
from backend.storage.audit import AuditRow
from backend.storage.tables import audit as table
from backend.storage.transaction import Database
from tests.cast import ANNA, BO, CARLA, HANNE, HEALTH_CENTRE
from tests.clock import FixedClock
from tests.phone import Phone
from tests.plans import give_plan

NOBODY = "0192f0c8-ffff-7000-8000-000000000000"


def rows_of(database: Database, patient_id: str) -> list[AuditRow]:
    with database.read() as connection:
        return list(reversed(audit.of_patient(connection, patient_id)))


def opens(database: Database, clock: FixedClock, who: str, whose: str) -> bool:
    return open_record(database, person_id=who, patient_id=whose, now=clock())


def test_an_opening_says_who_when_what_why_and_for_whom(database: Database, clock: FixedClock) -> None:
    assert opens(database, clock, BO.id, ANNA.id)
    row = AuditRow(clock(), BO.id, ANNA.id, "record_opened", "clinician", None, HEALTH_CENTRE.id)
    assert rows_of(database, ANNA.id) == [row]


def test_holiday_cover_says_that_it_was_cover(database: Database, clock: FixedClock) -> None:
    with database.write() as connection:
        care_teams.join(connection, ANNA.id, HANNE.id, "substitute", civil_day(clock()))
    assert opens(database, clock, HANNE.id, ANNA.id)
    assert [(row.actor_id, row.why) for row in rows_of(database, ANNA.id)] == [(HANNE.id, "substitute")]


def test_a_strangers_try_is_noted_as_refused(database: Database, clock: FixedClock) -> None:
    assert not opens(database, clock, BO.id, CARLA.id)
    row = AuditRow(clock(), BO.id, CARLA.id, "opening_refused", None, None, HEALTH_CENTRE.id)
    assert rows_of(database, CARLA.id) == [row]


def test_nobodys_record_is_noted_without_what_was_typed(database: Database, clock: FixedClock) -> None:
    assert not opens(database, clock, BO.id, NOBODY)
    with database.read() as connection:
        (row,) = connection.execute(table.select()).all()
    assert (row.actor_id, row.patient_id, row.act) == (BO.id, None, "opening_refused")


def test_a_clinicians_entry_is_noted_where_it_is_written(database: Database, clock: FixedClock) -> None:
    plan = give_plan(database, ANNA.id, BO.id, clock())
    for kind, args in (("paused", {}), ("plan_ended", {"assignment": plan, "reason": "completed"})):
        act = Act(str(uuid7()), kind, args)
        for _ in range(2):
            done = write(database, clinician_id=BO.id, patient_id=ANNA.id, act=act, now=clock())
            assert isinstance(done, Written)
        clock.move(minutes=1)
    noted = [(row.act, row.why) for row in rows_of(database, ANNA.id)]
    assert noted == [("entry_written", "clinician"), ("plan_ended", "clinician")], "asked twice, written once"


def test_a_sync_that_writes_leaves_one_row_and_one_that_does_not_leaves_none(
    database: Database, clock: FixedClock
) -> None:
    phone = Phone(ANNA.id)
    for number in range(5):
        phone.record("goal_set", {"text": f"Mål {number}"}, clock())
    for _ in range(3):
        answer = sync(database, patient_id=ANNA.id, push=phone.push(clock()), now=clock())
        assert isinstance(answer, Answer)
        phone.hear(answer)
        clock.move(hours=1)
    (row,) = rows_of(database, ANNA.id)
    assert (row.actor_id, row.act, row.why) == (ANNA.id, "own_entries_sent", "self")


@pytest.mark.parametrize("change", [update(table).values(act="record_opened"), delete(table)])
def test_the_database_itself_refuses_to_change_or_lose_a_row(
    database: Database, clock: FixedClock, change: object
) -> None:
    opens(database, clock, BO.id, CARLA.id)
    before = rows_of(database, CARLA.id)
    clock.move(days=30)
    with pytest.raises(DBAPIError, match="only added"), database.write() as connection:
        connection.execute(change)  # type: ignore[call-overload]
    assert rows_of(database, CARLA.id) == before
    assert before[0].at < clock() - timedelta(days=29)
