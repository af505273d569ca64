"""A clinician's patients: whose, how fresh, in which order, and what is kept of the reckoning."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import select, update
from uuid_utils.compat import uuid7

from backend.domain.fold import fold
from backend.domain.picture import VERSION, Place
from backend.domain.refusals import Refusal
from backend.services.assign_plan import PlanWish, assign_plan
from backend.services.clinical_entry import Written
from backend.services.handle_attention import handle_attention
from backend.services.read_caseload import PatientSeen, read_caseload
from backend.services.read_pathways import Offered, read_pathways
from backend.services.read_patient import PatientRecord, read_patient
from backend.services.sync import sync
from backend.storage import audit, care_teams, standings
from backend.storage.audit import AuditRow
from backend.storage.tables import care_team, standing
from backend.storage.transaction import Database
from tests.cast import ANNA, BO, CARLA, ERIK, HANNE, HEALTH_CENTRE
from tests.clock import FixedClock
from tests.phone import Phone
from tests.plans import give_plan
from tests.services.test_sync_cost import statements


def caseload(database: Database, clock: FixedClock, of: str = BO.id) -> tuple[PatientSeen, ...]:
    return read_caseload(database, clinician_id=of, now=clock())


def walk(database: Database, clock: FixedClock, plan: str, amount: int = 8) -> None:
    phone = Phone(ANNA.id)
    phone.record("session", {"assignment": plan, "amount": amount}, clock())
    sync(database, patient_id=ANNA.id, push=phone.push(clock()), now=clock())


def test_a_clinician_sees_those_on_whose_care_team_they_are_and_no_others(
    database: Database, clock: FixedClock
) -> None:
    assert [one.name for one in caseload(database, clock, BO.id)] == [ANNA.name]
    assert [one.name for one in caseload(database, clock, ERIK.id)] == [ANNA.name]
    assert [one.name for one in caseload(database, clock, HANNE.id)] == [CARLA.name]


def test_what_is_seen_stands_at_the_day_last_heard_from_and_says_so(
    database: Database, clock: FixedClock
) -> None:
    plan = give_plan(database, ANNA.id, BO.id, clock())
    walk(database, clock, plan)
    clock.move(days=6)
    (anna,) = caseload(database, clock)
    assert (anna.heard_on, anna.data_as_of) == (date(2026, 3, 2), date(2026, 3, 2))
    assert anna.standing == Place("climbing", 1, 14, Decimal(8), "minutes")
    assert [state for _, state in anna.four_weeks[-7:]] == ["full", *["unheard"] * 6]
    assert anna.attention == ()
    clock.move(days=1)
    (anna,) = caseload(database, clock)
    assert [(reason.code, reason.on) for reason in anna.attention] == [("not_heard_from", date(2026, 3, 9))]


def test_the_most_urgent_comes_first(database: Database, clock: FixedClock) -> None:
    with database.write() as connection:
        care_teams.join(connection, CARLA.id, BO.id, "substitute", date(2026, 3, 1))
    plan = give_plan(database, ANNA.id, BO.id, clock())
    walk(database, clock, plan)
    assert [one.name for one in caseload(database, clock)] == [CARLA.name, ANNA.name]
    clock.move(days=8)
    assert [one.name for one in caseload(database, clock)] == [ANNA.name, CARLA.name]


def test_what_one_of_the_team_has_dealt_with_comes_back_to_none_of_them(
    database: Database, clock: FixedClock
) -> None:
    walk(database, clock, give_plan(database, ANNA.id, BO.id, clock()))
    clock.move(days=8)
    (reason,) = caseload(database, clock)[0].attention
    about: dict[str, Any] = {"code": reason.code, "on": reason.on, "assignment": reason.assignment}
    same: dict[str, Any] = {"clinician_id": BO.id, "patient_id": ANNA.id, "entry_id": str(uuid7()), **about}
    first = handle_attention(database, now=clock(), **same)
    assert isinstance(first, Written)
    assert handle_attention(database, now=clock(), **same) == Written(first.entry, again=True)
    assert [caseload(database, clock, of)[0].attention for of in (BO.id, ERIK.id)] == [(), ()]
    record = read_patient(database, clinician_id=ERIK.id, patient_id=ANNA.id, now=clock())
    assert isinstance(record, PatientRecord)
    assert record.patient.attention == ()
    assert record.entries[-1]["by"] == {"role": "clinician", "id": BO.id}


def test_what_was_folded_is_kept_until_the_log_or_the_day_moves(
    database: Database, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    folded: list[date | None] = []

    def counting(entries: list[dict[str, object]], heard_on: date | None) -> object:
        folded.append(heard_on)
        return fold(entries, heard_on)

    monkeypatch.setattr("backend.services.read_caseload.fold", counting)
    plan = give_plan(database, ANNA.id, BO.id, clock())
    first = caseload(database, clock)
    assert caseload(database, clock) == first
    assert folded == [None]
    walk(database, clock, plan)
    caseload(database, clock)
    clock.move(days=1)
    caseload(database, clock)
    assert folded == [None, date(2026, 3, 2)]


def test_what_was_kept_can_be_thrown_away_and_one_of_another_version_is_not_believed(
    database: Database, clock: FixedClock
) -> None:
    plan = give_plan(database, ANNA.id, BO.id, clock())
    walk(database, clock, plan)
    seen = caseload(database, clock)
    with database.write() as connection:
        standings.throw_away(connection)
    assert caseload(database, clock) == seen
    with database.write() as connection:
        connection.execute(update(standing).values(body={"version": 0}))
    assert caseload(database, clock) == seen
    with database.read() as connection:
        assert connection.scalars(select(standing.c.body)).one()["version"] == VERSION


def test_a_caseload_costs_the_same_number_of_statements_for_one_patient_and_for_two(
    database: Database, clock: FixedClock
) -> None:
    counts = []
    assert len(caseload(database, clock)) == 1
    for _ in range(2):
        with statements(database) as seen:
            caseload(database, clock)
        counts.append(len(seen))
        with database.write() as connection:
            if len(counts) == 1:
                care_teams.join(connection, CARLA.id, BO.id, "substitute", date(2026, 3, 1))
    assert counts == [7, 14], (
        "seven more, however many are new: their logs, keeping them, by which role one looks, and a note"
    )


def test_everybody_who_was_looked_at_can_read_that_they_were(database: Database, clock: FixedClock) -> None:
    caseload(database, clock)
    with database.read() as connection:
        rows = audit.of_patient(connection, ANNA.id)
        assert audit.of_patient(connection, CARLA.id) == ()
    assert rows == (AuditRow(clock(), BO.id, ANNA.id, "seen_in_list", "clinician", None, HEALTH_CENTRE.id),)


def test_a_list_looked_at_all_day_is_noted_once_a_day(database: Database, clock: FixedClock) -> None:
    for step in (timedelta(0), timedelta(hours=3), timedelta(days=1), timedelta(hours=1)):
        clock.move(seconds=step.total_seconds())
        caseload(database, clock)
        caseload(database, clock, ERIK.id)
    with database.read() as connection:
        rows = audit.of_patient(connection, ANNA.id)
    seen = sorted((row.at.date().isoformat(), row.actor_id, row.why) for row in rows)
    assert seen == [
        ("2026-03-02", BO.id, "clinician"),
        ("2026-03-02", ERIK.id, "gp"),
        ("2026-03-03", BO.id, "clinician"),
        ("2026-03-03", ERIK.id, "gp"),
    ]


def test_the_record_holds_everything_and_a_stranger_gets_nothing(
    database: Database, clock: FixedClock
) -> None:
    plan = give_plan(database, ANNA.id, BO.id, clock())
    walk(database, clock, plan)
    record = read_patient(database, clinician_id=ERIK.id, patient_id=ANNA.id, now=clock())
    assert isinstance(record, PatientRecord)
    assert [entry["kind"] for entry in record.entries] == ["plan_assigned", "session"]
    assert [(member.name, member.role) for member in record.care_team] == [
        (BO.name, "clinician"),
        (ERIK.name, "gp"),
    ]
    assert record.patient.plans[0].assignment == plan
    stranger = read_patient(database, clinician_id=HANNE.id, patient_id=ANNA.id, now=clock())
    assert stranger == Refusal("not_found")


def test_who_left_the_care_team_sees_the_patient_no_more(database: Database, clock: FixedClock) -> None:
    with database.write() as connection:
        connection.execute(update(care_team).values(valid_to=clock().date() + timedelta(days=1)))
    assert len(caseload(database, clock)) == 1
    clock.move(days=1)
    assert caseload(database, clock) == ()


def test_before_anything_is_released_there_is_nothing_to_assign(
    database: Database, clock: FixedClock
) -> None:
    assert read_pathways(database) == Offered(None, ())
    wish = PlanWish("0192f0d1-0000-7000-8000-000000000001", "new-onset")
    refused = assign_plan(database, clinician_id=BO.id, patient_id=ANNA.id, wish=wish, now=clock())
    assert refused == Refusal("not_in_release", {"pathway": ("not_in_release",)})
