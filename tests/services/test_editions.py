"""Running plans stay on their editions until a clinician takes newer ones over, and all is found again."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from uuid_utils.compat import uuid7

from backend.domain.days import civil_day
from backend.domain.refusals import Refusal
from backend.services.clinical_entry import Written
from backend.services.end_plan import end_plan
from backend.services.read_caseload import read_caseload
from backend.services.read_new_editions import read_new_editions
from backend.services.read_paper import Paper, read_paper
from backend.services.read_texts_on_day import read_texts_on_day
from backend.services.recall_editions import recall_editions
from backend.services.upgrade_editions import upgrade_editions
from backend.storage.transaction import Database
from tests.cast import ANNA, BO
from tests.clock import FixedClock
from tests.editions import START, anew, give, log_of, publish
from tests.services.test_sync_cost import statements


@pytest.fixture
def plan(database: Database, clock: FixedClock) -> str:
    publish(database, START, clock())
    given = give(database, BO.id, ANNA.id, clock())
    clock.move(days=1)
    return given


def upgrade(
    database: Database, clock: FixedClock, plan: str, *chosen: tuple[str, int], entry_id: str | None = None
) -> Written | Refusal:
    return upgrade_editions(
        database,
        clinician_id=BO.id,
        patient_id=ANNA.id,
        assignment=plan,
        entry_id=entry_id or str(uuid7()),
        chosen=chosen,
        now=clock(),
    )


def waiting(database: Database) -> dict[str, tuple[int, int, bool]]:
    """Per text: the edition held, the newest, and whether only small things changed."""
    (found,) = read_new_editions(database, patient_id=ANNA.id)
    return {one.item.id: (one.held.edition, one.item.pin.edition, one.is_minor) for one in found.new}


def marked(database: Database, clock: FixedClock) -> int:
    (anna,) = read_caseload(database, clinician_id=BO.id, now=clock())
    return anna.new_texts


def texts_on(database: Database, clock: FixedClock, back: int = 0) -> dict[str, int]:
    day = civil_day(clock()) - timedelta(days=back)
    _, plans = read_texts_on_day(database, patient_id=ANNA.id, on=day, now=clock())
    return {item.id: item.pin.edition for plan in plans for item in plan.texts}


def on_paper(database: Database, clock: FixedClock) -> int:
    paper = read_paper(database, patient_id=ANNA.id, now=clock())
    assert isinstance(paper, Paper)
    return paper.content.items["walk"].pin.edition


def test_a_running_plan_stays_on_its_editions_whatever_is_released(
    database: Database, clock: FixedClock, plan: str
) -> None:
    before = log_of(database, ANNA.id)
    publish(database, anew(anew(START, "walk", 2, "major"), "rest", 2, "minor"), clock())
    assert log_of(database, ANNA.id) == before
    assert texts_on(database, clock)["walk"] == 1
    assert on_paper(database, clock) == 1
    assert waiting(database) == {"walk": (1, 2, False), "rest": (1, 2, True)}
    assert marked(database, clock) == 2


def test_a_clinician_takes_some_over_and_the_plan_has_what_they_use(
    database: Database, clock: FixedClock, plan: str
) -> None:
    release = publish(database, anew(anew(START, "walk", 2, "major"), "rest", 2, "minor"), clock())
    made = upgrade(database, clock, plan, ("walk", 2))
    assert isinstance(made, Written)
    newest = next(line.pin.as_json() for line in release.items if line.pin.id == "walk")
    assert made.entry["args"] == {
        "assignment": plan,
        "items": [newest],
        "passed": [],
        "release": {"id": release.id, "fingerprint": release.fingerprint},
    }
    assert made.entry["by"] == {"role": "clinician", "id": BO.id}
    assert waiting(database) == {"rest": (1, 2, True)}
    assert (marked(database, clock), on_paper(database, clock)) == (1, 2)


def test_asked_twice_it_is_taken_over_once(database: Database, clock: FixedClock, plan: str) -> None:
    publish(database, anew(START, "walk", 2, "major"), clock())
    entry_id = str(uuid7())
    first = upgrade(database, clock, plan, ("walk", 2), entry_id=entry_id)
    publish(database, anew(anew(START, "walk", 2, "major"), "walk", 3, "minor"), clock())
    again = upgrade(database, clock, plan, ("walk", 2), entry_id=entry_id)
    assert isinstance(first, Written)
    assert again == Written(first.entry, again=True)
    assert len(log_of(database, ANNA.id)) == 2


def test_editions_that_were_passed_over_are_named_and_one_large_change_makes_the_step_large(
    database: Database, clock: FixedClock, plan: str
) -> None:
    tree = START
    for edition, change in ((2, "major"), (3, "minor"), (4, "minor")):
        tree = anew(tree, "walk", edition, change)
        publish(database, tree, clock())
        clock.move(days=1)
    assert waiting(database) == {"walk": (1, 4, False)}
    made = upgrade(database, clock, plan, ("walk", 4))
    assert isinstance(made, Written)
    assert [pin["edition"] for pin in made.entry["args"]["passed"]] == [2, 3]


def test_what_nobody_has_said_to_be_small_is_not(database: Database, clock: FixedClock, plan: str) -> None:
    publish(database, anew(START, "walk", 2), clock())
    assert waiting(database) == {"walk": (1, 2, False)}


@pytest.mark.parametrize(
    ("chosen", "code"),
    [
        ([("walk", 3)], "edition_not_waiting"),
        ([("walk", 1)], "edition_not_waiting"),
        ([("signs", 2)], "edition_not_waiting"),
        ([("nothing", 1)], "edition_not_waiting"),
    ],
)
def test_only_what_waits_is_taken_over(
    database: Database, clock: FixedClock, plan: str, chosen: list[tuple[str, int]], code: str
) -> None:
    publish(database, anew(START, "walk", 2, "minor"), clock())
    refused = upgrade(database, clock, plan, *chosen)
    assert isinstance(refused, Refusal)
    assert refused.code == code
    assert len(log_of(database, ANNA.id)) == 1


def test_a_plan_that_is_over_takes_nothing_over(database: Database, clock: FixedClock, plan: str) -> None:
    publish(database, anew(START, "walk", 2, "minor"), clock())
    ended: Any = end_plan(
        database,
        clinician_id=BO.id,
        patient_id=ANNA.id,
        assignment=plan,
        entry_id=str(uuid7()),
        reason="completed",
        now=clock(),
    )
    assert isinstance(ended, Written)
    assert upgrade(database, clock, plan, ("walk", 2)) == Refusal("plan_already_ended")
    assert upgrade(database, clock, str(uuid7()), ("walk", 2)) == Refusal("unknown_assignment")
    assert (marked(database, clock), read_new_editions(database, patient_id=ANNA.id)) == (0, [])


def test_an_exercise_of_other_levels_does_not_fit_and_is_not_taken_over(
    database: Database, clock: FixedClock, plan: str
) -> None:
    other = anew(START, "stand", 2, "minor")
    path = "da/exercises/stand.yaml"
    assert "reps: 5" in other[path]
    publish(database, {**other, path: other[path].replace("reps: 5", "reps: 6")}, clock())
    (found,) = read_new_editions(database, patient_id=ANNA.id)
    assert [(one.item.id, one.fits) for one in found.new] == [("stand", False)]
    refused = upgrade(database, clock, plan, ("stand", 2))
    assert isinstance(refused, Refusal)


def test_an_edition_that_must_not_be_used_waits_for_nobody(
    database: Database, clock: FixedClock, plan: str
) -> None:
    publish(database, anew(START, "walk", 2, "minor"), clock())
    notice = {"da": "Brug den ikke.", "en": "Do not use it."}
    recall_editions(database, "walk", [2], severity="do_not_use", notice=notice, now=clock())
    assert (waiting(database), marked(database, clock)) == ({}, 0)


def test_the_text_as_it_was_is_found_for_any_day(database: Database, clock: FixedClock, plan: str) -> None:
    tree = anew(START, "walk", 2, "major")
    publish(database, tree, clock())
    clock.move(days=9)
    upgrade(database, clock, plan, ("walk", 2))
    clock.move(days=10)
    publish(database, anew(tree, "walk", 3, "major"), clock())
    upgrade(database, clock, plan, ("walk", 3))
    assert [texts_on(database, clock, back)["walk"] for back in (0, 1, 10, 11, 19)] == [3, 2, 2, 1, 1]
    # The day before there was a plan.
    assert texts_on(database, clock, 21) == {}


def test_the_mark_in_the_list_of_patients_costs_no_more_for_many_than_for_one(
    database: Database, clock: FixedClock, plan: str
) -> None:
    publish(database, anew(START, "walk", 2, "minor"), clock())
    marked(database, clock)
    with statements(database) as one:
        assert marked(database, clock) == 1
    give(database, BO.id, ANNA.id, clock())
    marked(database, clock)
    with statements(database) as two:
        marked(database, clock)
    assert len(two) == len(one)
