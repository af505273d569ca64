"""A diary on paper is copied once, by whoever looks after the patient, and judged as far as it goes."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier
from typing import Any

import pytest
from uuid_utils.compat import uuid7

from backend.domain.mutation import Mutation
from backend.domain.refusals import Refusal
from backend.services.read_caseload import read_caseload
from backend.services.write_diary import Copied, Diary, write_diary
from backend.storage import audit, patient_log
from backend.storage.transaction import Database
from tests.cast import ANNA, BO
from tests.clock import FixedClock
from tests.plans import give_plan

# The plan begins on Monday 2 March, with a first week of three times eight minutes.
THROUGH = date(2026, 3, 9)


@pytest.fixture
def plan(database: Database, clock: FixedClock) -> str:
    assignment = give_plan(database, ANNA.id, BO.id, clock())
    clock.move(days=8)
    return assignment


def line(kind: str, on: str, **args: Any) -> Mutation:
    return Mutation(str(uuid7()), kind, date.fromisoformat(on), args)


def a_week(plan: str) -> list[Mutation]:
    return [line("session", f"2026-03-{on:02}", assignment=plan, amount=8) for on in (6, 2, 4)]


def copy(
    database: Database, clock: FixedClock, lines: list[Mutation], through: date = THROUGH
) -> Copied | Refusal:
    return write_diary(
        database, clinician_id=BO.id, patient_id=ANNA.id, diary=Diary(through, lines), now=clock()
    )


def log(database: Database) -> list[dict[str, Any]]:
    with database.read() as connection:
        return patient_log.whole(connection, ANNA.id)


def test_a_week_on_paper_is_judged_like_one_on_a_phone(
    database: Database, clock: FixedClock, plan: str
) -> None:
    copied = copy(database, clock, a_week(plan))
    assert isinstance(copied, Copied)
    assert copied.heard_on == THROUGH
    (anna,) = [one for one in read_caseload(database, clinician_id=BO.id, now=clock()) if one.id == ANNA.id]
    assert anna.heard_on == THROUGH
    assert anna.heard_at is None
    assert anna.standing is not None
    assert anna.standing.rung == 2
    assert [state for _, state in anna.four_weeks].count("full") == 3


def test_every_entry_says_who_wrote_it_and_lies_in_the_order_of_the_days(
    database: Database, clock: FixedClock, plan: str
) -> None:
    copy(database, clock, a_week(plan))
    sessions = [one for one in log(database) if one["kind"] == "session"]
    assert [one["on"] for one in sessions] == ["2026-03-02", "2026-03-04", "2026-03-06"]
    assert {(one["by"]["role"], one["by"]["id"]) for one in sessions} == {("clinician", BO.id)}
    with database.read() as connection:
        assert [row.act for row in audit.of_patient(connection, ANNA.id)].count("entry_written") == 1


def test_what_is_copied_twice_is_written_once(database: Database, clock: FixedClock, plan: str) -> None:
    week = a_week(plan)
    first, second = (copy(database, clock, week) for _ in range(2))
    assert first == second
    assert len(log(database)) == 1 + 3


def test_copied_twice_at_the_same_instant_it_is_written_once(
    database: Database, clock: FixedClock, plan: str
) -> None:
    week, barrier = a_week(plan), Barrier(4)

    def go(_: int) -> Copied | Refusal:
        barrier.wait()
        return copy(database, clock, week)

    with ThreadPoolExecutor(4) as pool:
        assert all(isinstance(one, Copied) for one in pool.map(go, range(4)))
    assert len(log(database)) == 1 + 3


def test_what_was_heard_is_never_unheard(database: Database, clock: FixedClock, plan: str) -> None:
    copy(database, clock, [])
    copied = copy(database, clock, [], date(2026, 3, 5))
    assert isinstance(copied, Copied)
    assert copied.heard_on == THROUGH


def test_a_goal_and_what_it_is_worth_come_in_one_diary(
    database: Database, clock: FixedClock, plan: str
) -> None:
    goal = line("goal_set", "2026-03-02", text="Gå til havnen")
    rated = line("goal_rated", "2026-03-09", goal=goal.id, rating=4)
    assert isinstance(copy(database, clock, [rated, goal]), Copied)


def test_a_slip_of_the_pen_is_taken_back(database: Database, clock: FixedClock, plan: str) -> None:
    slip = line("session", "2026-03-04", assignment=plan, amount=80)
    copy(database, clock, [slip])
    assert isinstance(copy(database, clock, [line("withdrawn", "2026-03-09", of=slip.id)]), Copied)
    with database.read() as connection:
        assert patient_log.read_head(connection, ANNA.id).heard_on == THROUGH


@pytest.mark.parametrize(
    ("kind", "on", "code"),
    [
        ("session", "2026-03-10", "in_the_future"),
        ("plan_assigned", "2026-03-04", "not_for_diary"),
        ("week_reviewed", "2026-03-04", "not_for_diary"),
    ],
)
def test_one_line_that_cannot_be_keeps_the_whole_paper_out_and_says_which(
    database: Database, clock: FixedClock, plan: str, kind: str, on: str, code: str
) -> None:
    wrong = line(kind, on, assignment=plan, amount=8)
    assert copy(database, clock, [*a_week(plan), wrong]) == Refusal(code, {"entries.3": (code,)})
    assert len(log(database)) == 1


def test_nobody_has_read_a_diary_of_tomorrow(database: Database, clock: FixedClock, plan: str) -> None:
    assert copy(database, clock, [], date(2026, 3, 11)) == Refusal(
        "in_the_future", {"seen_through": ("in_the_future",)}
    )


def test_an_id_that_is_something_else_is_refused(database: Database, clock: FixedClock, plan: str) -> None:
    assert copy(database, clock, [Mutation(plan, "session", THROUGH, {})]) == Refusal("already_exists")
