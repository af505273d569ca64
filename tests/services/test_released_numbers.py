"""A release that changes graded activity's numbers says so, and plans that run keep those they were given."""

from __future__ import annotations

from decimal import Decimal

import pytest
from uuid_utils.compat import uuid7

from backend.content_files.tree import read_tree
from backend.domain.content.parameters import ParameterChange
from backend.domain.ladder import active_assignments
from backend.domain.prescription import LadderWish
from backend.services.assign_plan import PlanWish, assign_plan
from backend.services.clinical_entry import Written
from backend.services.publish_release import publish_release
from backend.services.read_parameter_changes import changes_of_the_draft, changes_of_the_release
from backend.services.read_pathways import read_pathways
from backend.services.replace_plan import replace_plan
from backend.storage import patient_log
from backend.storage.transaction import Database
from tests.cast import ANNA, BO
from tests.clock import FixedClock
from tests.content.small import draft_of, small

RULES = {path: text for path, text in read_tree().items() if path.endswith("rules/ladder-rules.yaml")}
LADDER = "da/ladders/walking.yaml"
BEFORE = draft_of({**small(), **RULES})
GENTLER = small({LADDER: ("rise_percent: {default: 15", "rise_percent: {default: 10")})
AFTER = draft_of({**GENTLER, LADDER: GENTLER[LADDER].replace("edition: 1", "edition: 2"), **RULES})
TOLD = (ParameterChange("walking", "rise_percent.default", "15", "10"),)


@pytest.fixture(autouse=True)
def _released(database: Database, clock: FixedClock) -> None:
    publish_release(database, BEFORE, now=clock())


def test_the_first_release_changes_nothing(database: Database) -> None:
    assert changes_of_the_release(database) == ()
    assert changes_of_the_draft(database, BEFORE) == ()


def test_a_draft_and_the_release_made_of_it_say_what_they_change(
    database: Database, clock: FixedClock
) -> None:
    assert changes_of_the_draft(database, AFTER) == TOLD
    clock.move(days=1)
    publish_release(database, AFTER, now=clock())
    assert changes_of_the_release(database) == TOLD
    assert read_pathways(database).changes == TOLD


def test_the_rules_are_offered_with_their_sources(database: Database) -> None:
    rules = read_pathways(database).rules
    assert rules is not None
    assert rules.content["numbers"]["full_percent"]["values"] == [90]
    assert rules.content["numbers"]["full_percent"]["source"] is None
    assert "Join2Move" in rules.content["text"]["da"]["remarks"]["full_percent"]


def test_a_plan_that_runs_keeps_its_numbers_until_another_takes_its_place(
    database: Database, clock: FixedClock
) -> None:
    first = wish(clock)
    assign_plan(database, clinician_id=BO.id, patient_id=ANNA.id, wish=first, now=clock())
    clock.move(days=7)
    publish_release(database, AFTER, now=clock())
    assert rises(database) == {first.id: 15}
    second = wish(clock)
    made = replace_plan(
        database, clinician_id=BO.id, patient_id=ANNA.id, assignment=first.id, wish=second, now=clock()
    )
    assert isinstance(made, Written)
    assert rises(database) == {first.id: 15, second.id: 10}


def wish(clock: FixedClock) -> PlanWish:
    return PlanWish(str(uuid7()), "start", LadderWish(starts_on=clock().date(), start=Decimal(8)))


def rises(database: Database) -> dict[str, int]:
    with database.read() as connection:
        entries = patient_log.whole(connection, ANNA.id)
    return {plan.id: plan.plan["ladder"]["rise_percent"] for plan in active_assignments(entries)}
