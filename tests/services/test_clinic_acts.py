"""What is done to a plan that runs: agreed on, measured anew, replaced, and brought back by undoing that."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from uuid_utils.compat import uuid7

from backend.domain.ladder import active_assignments, case_of, stand
from backend.domain.prescription import LadderWish
from backend.domain.refusals import Refusal
from backend.services.assign_plan import PlanWish, assign_plan
from backend.services.change_plan import Change, change_plan
from backend.services.clinical_entry import Written
from backend.services.publish_release import publish_release
from backend.services.replace_plan import replace_plan
from backend.services.undo_plan import undo_plan
from backend.storage import patient_log
from backend.storage.transaction import Database
from tests.cast import ANNA, BO, CARLA, ERIK
from tests.clock import FixedClock
from tests.content.small import draft_of, small
from tests.plans import give_plan

pytestmark = pytest.mark.usefixtures("_released")


@pytest.fixture
def _released(database: Database, clock: FixedClock) -> None:
    publish_release(database, draft_of(small()), now=clock())


def wish(clock: FixedClock, **ladder: Any) -> PlanWish:
    return PlanWish(str(uuid7()), "start", LadderWish(starts_on=clock().date(), start=Decimal(8), **ladder))


def log_of(database: Database, patient_id: str = ANNA.id) -> list[dict[str, Any]]:
    with database.read() as connection:
        return patient_log.whole(connection, patient_id)


def running(database: Database) -> list[str]:
    return [plan.id for plan in active_assignments(log_of(database)) if plan.ended_on is None]


def change(
    database: Database, clock: FixedClock, plan: str, kind: Change, said: Mapping[str, Any], **other: Any
) -> Written | Refusal:
    asked = {"clinician_id": BO.id, "patient_id": ANNA.id, "entry_id": str(uuid7()), **other}
    return change_plan(database, assignment=plan, change=kind, said=said, now=clock(), **asked)


def replaced(
    database: Database, clock: FixedClock, plan: str, chosen: PlanWish, by: str = BO.id
) -> Written | Refusal:
    return replace_plan(
        database, clinician_id=by, patient_id=ANNA.id, assignment=plan, wish=chosen, now=clock()
    )


def test_a_rung_that_is_agreed_on_is_the_patients_from_that_day(
    database: Database, clock: FixedClock
) -> None:
    plan = give_plan(database, ANNA.id, BO.id, clock())
    clock.move(days=2)
    made = change(database, clock, plan, "rung_set", {"rung": 3}, clinician_id=ERIK.id)
    assert isinstance(made, Written)
    assert (made.entry["by"]["id"], made.entry["args"]) == (ERIK.id, {"assignment": plan, "rung": 3})
    case = case_of(log_of(database), plan, clock().date())
    assert case is not None
    standing = stand(*case, clock().date())
    assert standing.today is not None
    assert (standing.today.rung, standing.why) == (3, "rung_agreed")


@pytest.mark.parametrize(
    ("kind", "said"), [("rung_set", {"rung": 2}), ("remeasure", {}), ("weekdays_set", {"weekdays": [2, 4]})]
)
def test_asked_twice_it_is_done_once(
    database: Database, clock: FixedClock, kind: Change, said: Mapping[str, Any]
) -> None:
    plan = give_plan(database, ANNA.id, BO.id, clock())
    entry_id = str(uuid7())
    first = change(database, clock, plan, kind, said, entry_id=entry_id)
    assert isinstance(first, Written)
    assert change(database, clock, plan, kind, said, entry_id=entry_id) == Written(first.entry, again=True)
    assert len(log_of(database)) == 2


def test_there_are_as_many_rungs_as_there_are(database: Database, clock: FixedClock) -> None:
    plan = give_plan(database, ANNA.id, BO.id, clock())
    refusal = Refusal("no_such_rung", {"rung": ("no_such_rung",)}, {"rungs": 14})
    assert change(database, clock, plan, "rung_set", {"rung": 15}) == refusal
    assert isinstance(change(database, clock, plan, "rung_set", {"rung": 14}), Written)


def test_before_three_days_are_measured_there_is_no_rung_to_agree_on(
    database: Database, clock: FixedClock
) -> None:
    chosen = PlanWish(str(uuid7()), "start", LadderWish(starts_on=clock().date()))
    assign_plan(database, clinician_id=BO.id, patient_id=ANNA.id, wish=chosen, now=clock())
    made = change(database, clock, chosen.id, "rung_set", {"rung": 1})
    assert made == Refusal("no_such_rung", {"rung": ("no_such_rung",)}, {"rungs": 0})


def test_what_the_rules_would_not_hear_of_is_not_written(database: Database, clock: FixedClock) -> None:
    reading = PlanWish(str(uuid7()), "start")
    later = wish(clock)
    ladder = later.ladder
    assert ladder is not None
    later = replace(later, ladder=replace(ladder, starts_on=clock().date() + timedelta(days=3)))
    for one in (reading, later):
        assign_plan(database, clinician_id=BO.id, patient_id=ANNA.id, wish=one, now=clock())
    before = log_of(database)
    assert change(database, clock, reading.id, "remeasure", {}) == Refusal("plan_without_ladder")
    assert change(database, clock, later.id, "remeasure", {}) == Refusal("plan_not_begun")
    assert change(database, clock, later.id, "remeasure", {}, patient_id=CARLA.id) == Refusal(
        "unknown_assignment"
    )
    assert log_of(database) == before


def test_a_plan_is_replaced_in_one_act(database: Database, clock: FixedClock) -> None:
    old = give_plan(database, ANNA.id, BO.id, clock())
    clock.move(days=9)
    chosen = wish(clock, goal=Decimal(45))
    first = replaced(database, clock, old, chosen)
    assert isinstance(first, Written)
    assert replaced(database, clock, old, chosen) == Written(first.entry, again=True)
    _, new, end = log_of(database)
    assert (new["id"], new["args"]["ladder"]["start"], new["args"]["ladder"]["goal"]) == (chosen.id, 8, 45)
    assert end["args"] == {"assignment": old, "reason": "changed", "replaced_by": chosen.id}
    assert running(database) == [chosen.id]


def test_what_cannot_be_replaced_is_left_with_no_second_plan(database: Database, clock: FixedClock) -> None:
    old = give_plan(database, ANNA.id, BO.id, clock())
    replaced(database, clock, old, wish(clock))
    before = log_of(database)
    assert replaced(database, clock, old, wish(clock)) == Refusal("plan_already_ended")
    assert replaced(database, clock, str(uuid7()), wish(clock)) == Refusal("unknown_assignment")
    assert log_of(database) == before


def test_undoing_the_plan_that_replaced_it_brings_the_old_one_back(
    database: Database, clock: FixedClock
) -> None:
    old = give_plan(database, ANNA.id, BO.id, clock())
    chosen = wish(clock)
    replaced(database, clock, old, chosen)
    undo = {"patient_id": ANNA.id, "assignment": chosen.id, "entry_id": str(uuid7())}
    refused = undo_plan(database, clinician_id=ERIK.id, now=clock(), **undo)
    assert refused == Refusal("not_yours_to_withdraw")
    assert running(database) == [chosen.id]
    first = undo_plan(database, clinician_id=BO.id, now=clock(), **undo)
    assert isinstance(first, Written)
    assert first.entry["args"] == {"of": chosen.id}
    assert running(database) == [old]
    assert undo_plan(database, clinician_id=BO.id, now=clock(), **undo) == Written(first.entry, again=True)
    assert len(log_of(database)) == 5


def test_undoing_one_that_has_been_replaced_itself_brings_nothing_back_beside_the_newest(
    database: Database, clock: FixedClock
) -> None:
    oldest = give_plan(database, ANNA.id, BO.id, clock())
    middle, newest = wish(clock), wish(clock)
    replaced(database, clock, oldest, middle)
    replaced(database, clock, middle.id, newest)
    undo = {"clinician_id": BO.id, "patient_id": ANNA.id, "assignment": middle.id}
    undo_plan(database, entry_id=str(uuid7()), now=clock(), **undo)
    assert running(database) == [newest.id]


def test_two_plans_run_beside_each_other_and_one_is_changed_alone(
    database: Database, clock: FixedClock
) -> None:
    walking = give_plan(database, ANNA.id, BO.id, clock())
    other = wish(clock)
    assign_plan(database, clinician_id=BO.id, patient_id=ANNA.id, wish=other, now=clock())
    assert sorted(running(database)) == sorted([walking, other.id])
    change(database, clock, walking, "rung_set", {"rung": 4})
    rungs = []
    for plan in (walking, other.id):
        case = case_of(log_of(database), plan, clock().date())
        assert case is not None
        today = stand(*case, clock().date()).today
        rungs.append(today and today.rung)
    assert rungs == [4, 1]


def test_the_days_that_may_be_moved_to_hold_the_days_that_are_due(
    database: Database, clock: FixedClock
) -> None:
    chosen = wish(clock, weekdays=[1, 3], weekdays_allowed=[5, 3, 1])
    made = assign_plan(database, clinician_id=BO.id, patient_id=ANNA.id, wish=chosen, now=clock())
    assert isinstance(made, Written)
    assert made.entry["args"]["ladder"]["weekdays_allowed"] == [1, 3, 5]
    chosen = wish(clock, weekdays=[1, 3], weekdays_allowed=[1, 5])
    made = assign_plan(database, clinician_id=BO.id, patient_id=ANNA.id, wish=chosen, now=clock())
    refusal = Refusal("due_days_not_allowed", {"ladder.weekdays_allowed": ("due_days_not_allowed",)})
    assert made == refusal
