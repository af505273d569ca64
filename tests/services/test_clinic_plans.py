"""Assigning, ending and undoing a plan: written once, everything pinned, and nothing that would not help."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from uuid_utils.compat import uuid7

from backend.domain.content.release import Release
from backend.domain.entries import KINDS
from backend.domain.prescription import LadderWish
from backend.domain.refusals import Refusal
from backend.domain.shapes import Faults
from backend.services.assign_plan import PlanWish, assign_plan
from backend.services.clinical_entry import Written
from backend.services.end_plan import end_plan
from backend.services.publish_release import publish_release
from backend.services.read_pathways import read_pathways
from backend.services.recall_editions import recall_editions
from backend.services.sync import Answer, sync
from backend.services.undo_plan import undo_plan
from backend.storage import patient_log
from backend.storage.transaction import Database
from tests.cast import ANNA, BO, CARLA, ERIK
from tests.clock import FixedClock
from tests.content.small import draft_of, small
from tests.phone import Phone

pytestmark = pytest.mark.usefixtures("released")


@pytest.fixture
def released(database: Database, clock: FixedClock) -> Release:
    release = publish_release(database, draft_of(small()), now=clock())
    assert isinstance(release, Release)
    return release


def wish(clock: FixedClock, **other: Any) -> PlanWish:
    ladder = LadderWish(starts_on=clock().date(), trials=[Decimal(8), Decimal(12), Decimal(10)])
    return replace(PlanWish(str(uuid7()), "start", ladder, [("stand", 1)], note="Tag det roligt."), **other)


def assign(database: Database, clock: FixedClock, chosen: PlanWish) -> Written | Refusal:
    return assign_plan(database, clinician_id=BO.id, patient_id=ANNA.id, wish=chosen, now=clock())


def written(result: Written | Refusal) -> Mapping[str, Any]:
    assert isinstance(result, Written), result
    return result.entry


def recall(database: Database, clock: FixedClock, item: str, severity: str = "do_not_use") -> None:
    notice = {"da": "Brug den ikke.", "en": "Do not use it."}
    made = recall_editions(database, item, [1], severity=severity, notice=notice, now=clock())
    assert not isinstance(made, Refusal), made


def log_of(database: Database) -> list[dict[str, Any]]:
    with database.read() as connection:
        return patient_log.whole(connection, ANNA.id)


def test_a_plan_pins_every_text_that_it_uses(
    database: Database, clock: FixedClock, released: Release
) -> None:
    args = written(assign(database, clock, wish(clock)))["args"]
    pins = {listed.pin.id: listed.pin.as_json() for listed in released.items}
    used = ["start", "walk", "signs", "stand", "stick", "walking", "plan", "rest"]
    assert {pin["id"]: pin for pin in args["items"]} == {one: pins[one] for one in used}
    assert args["pathway"] == pins["start"]
    assert args["release"] == {"id": released.id, "fingerprint": released.fingerprint}
    assert args["exercises"] == [{"item": "stand", "level": 1, "sets": 1, "reps": 5}]
    assert args["note"] == "Tag det roligt."


def test_a_plan_has_the_usual_ladder_or_another_that_the_pathway_offers(
    database: Database, clock: FixedClock
) -> None:
    danish, english = (small()[f"{language}/ladders/walking.yaml"] for language in ("da", "en"))
    files = small(
        {
            "da/ladders/sitting.yaml": danish.replace("walking", "sitting").replace(
                "Gåtrappen", "Siddetrappen"
            ),
            "en/ladders/sitting.yaml": english.replace("walking", "sitting"),
            "da/pathways/start.yaml": (
                "kind: pathway\nedition: 1",
                "kind: pathway\nmore_ladders: [sitting]\nedition: 2",
            ),
            "en/pathways/start.yaml": ("of_edition: 1", "of_edition: 2"),
        }
    )
    assert isinstance(publish_release(database, draft_of(files), now=clock()), Release)
    (pathway,) = read_pathways(database).pathways
    assert [ladder.id for ladder in pathway.ladders] == ["walking", "sitting"]
    for item, chosen in ((None, "walking"), ("sitting", "sitting")):
        ladder = LadderWish(item=item, starts_on=clock().date(), start=Decimal(8))
        args = written(assign(database, clock, wish(clock, ladder=ladder)))["args"]
        assert args["ladder"]["item"] == chosen
        assert {pin["id"] for pin in args["items"]} & {"walking", "sitting"} == {chosen}
    elsewhere = LadderWish(item="plan", starts_on=clock().date())
    refusal = Refusal("not_in_release", {"ladder": ("not_in_release",)})
    assert assign(database, clock, wish(clock, ladder=elsewhere)) == refusal


def test_an_exercise_that_the_pathway_does_not_name_may_be_chosen_beside_its_own(
    database: Database, clock: FixedClock
) -> None:
    danish, english = (small()[f"{language}/exercises/stand.yaml"] for language in ("da", "en"))
    files = small(
        {
            "da/exercises/bend.yaml": danish.replace("id: stand", "id: bend").replace(
                "title: ", "title: Bøj og "
            ),
            "en/exercises/bend.yaml": english.replace("title: ", "title: Bend and "),
        }
    )
    assert isinstance(publish_release(database, draft_of(files), now=clock()), Release)
    (pathway,) = read_pathways(database).pathways
    assert [exercise.id for exercise in pathway.exercises] == ["stand", "bend"]
    args = written(assign(database, clock, wish(clock, exercises=[("bend", 1)])))["args"]
    assert [exercise["item"] for exercise in args["exercises"]] == ["bend"]
    assert {pin["id"] for pin in args["items"]} & {"stand", "bend", "stick"} == {"bend", "stick"}


def test_what_is_for_a_first_contact_is_offered_first(database: Database, clock: FixedClock) -> None:
    danish, english = (small()[f"{language}/pathways/start.yaml"] for language in ("da", "en"))
    newcomer = danish.replace("id: start", "id: welcome").replace("slug: begyndelsen", "slug: velkommen")
    files = small(
        {
            "da/pathways/welcome.yaml": newcomer.replace("tags: [", "tags: [first_contact, "),
            "en/pathways/welcome.yaml": english.replace("the-start", "welcome"),
        }
    )
    assert isinstance(publish_release(database, draft_of(files), now=clock()), Release)
    assert [one.item.id for one in read_pathways(database).pathways] == ["welcome", "start"]


def test_what_has_been_recalled_is_neither_offered_nor_assigned(
    database: Database, clock: FixedClock
) -> None:
    (before,) = read_pathways(database).pathways
    recalled_page = before.pages[0].id
    for item in (recalled_page, "stand", "walking"):
        recall(database, clock, item)
    (after,) = read_pathways(database).pathways
    assert [page.id for page in after.pages] == [page.id for page in before.pages][1:]
    assert (after.ladders, after.exercises) == ([], [])
    for part, change in (
        ("ladder", {}),
        ("pages.0", {"ladder": None, "pages": [recalled_page]}),
        ("exercises.0", {"ladder": None}),
    ):
        refusal = assign(database, clock, wish(clock, **change))
        assert refusal == Refusal("not_in_release", {part: ("not_in_release",)})
    args = written(assign(database, clock, wish(clock, ladder=None, exercises=[])))["args"]
    assert recalled_page not in [pin["id"] for pin in args["items"]]


def test_a_pathway_that_has_been_recalled_is_assigned_to_nobody(
    database: Database, clock: FixedClock
) -> None:
    recall(database, clock, "start")
    assert read_pathways(database).pathways == []
    assert assign(database, clock, wish(clock)) == Refusal("not_in_release", {"pathway": ("not_in_release",)})


def test_a_notice_stands_in_nobodys_way(database: Database, clock: FixedClock) -> None:
    recall(database, clock, "stand", severity="notice")
    assert written(assign(database, clock, wish(clock)))["args"]["exercises"]


def test_what_is_written_has_the_shape_that_the_log_demands(database: Database, clock: FixedClock) -> None:
    faults = Faults()
    KINDS["plan_assigned"].args(written(assign(database, clock, wish(clock)))["args"], faults)
    assert faults.found == {}


def test_assigning_twice_under_one_id_is_one_plan_even_after_another_release(
    database: Database, clock: FixedClock
) -> None:
    chosen = wish(clock)
    first = assign(database, clock, chosen)
    clock.move(days=400)
    again = assign(database, clock, chosen)
    assert isinstance(first, Written)
    assert again == Written(first.entry, again=True)
    assert len(log_of(database)) == 1


def test_an_id_that_is_taken_by_something_else_is_said_to_exist(
    database: Database, clock: FixedClock
) -> None:
    phone = Phone(ANNA.id)
    goal = phone.record("goal_set", {"text": "Gå"}, clock())
    assert isinstance(sync(database, patient_id=ANNA.id, push=phone.push(clock()), now=clock()), Answer)
    assert assign(database, clock, wish(clock, id=goal)) == Refusal("already_exists")


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"pathway": "nowhere"}, Refusal("not_in_release", {"pathway": ("not_in_release",)})),
        ({"pathway": "walking"}, Refusal("not_in_release", {"pathway": ("not_in_release",)})),
        ({"pages": ["walk", "danger"]}, Refusal("not_in_release", {"pages.1": ("not_in_release",)})),
        ({"exercises": [("stand", 9)]}, Refusal("not_in_release", {"exercises.0": ("not_in_release",)})),
        ({"exercises": [("walk", 1)]}, Refusal("not_in_release", {"exercises.0": ("not_in_release",)})),
        (
            {"exercises": [("stand", 1), ("stand", 1)]},
            Refusal("not_in_release", {"exercises.1": ("not_in_release",)}),
        ),
        ({"ladder": None, "exercises": [], "pages": []}, Refusal("no_self_management")),
        (
            {"ladder": LadderWish()},
            Refusal("ladder_without_start", {"ladder.starts_on": ("ladder_without_start",)}),
        ),
    ],
)
def test_what_would_not_help_or_is_not_released_is_refused_and_nothing_is_written(
    database: Database, clock: FixedClock, released: Release, change: dict[str, Any], refusal: Refusal
) -> None:
    assert assign(database, clock, wish(clock, **change)) == refusal
    assert log_of(database) == []


def test_reading_alone_is_self_management_enough(database: Database, clock: FixedClock) -> None:
    args = written(assign(database, clock, wish(clock, ladder=None, exercises=[], pages=["walk"])))["args"]
    assert args["ladder"] is None
    assert {pin["id"] for pin in args["items"]} == {"start", "walk", "stick", "plan", "rest"}


def test_a_plan_comes_to_the_phone_and_what_was_done_on_it_comes_back(
    database: Database, clock: FixedClock
) -> None:
    phone = Phone(ANNA.id)
    first = sync(database, patient_id=ANNA.id, push=phone.push(clock()), now=clock())
    assert isinstance(first, Answer)
    phone.hear(first)
    plan = written(assign(database, clock, wish(clock)))
    answer = sync(database, patient_id=ANNA.id, push=phone.push(clock()), now=clock())
    assert isinstance(answer, Answer)
    assert answer.entries == [plan]
    assert plan["by"] == {"role": "clinician", "id": BO.id}


def test_a_plan_ends_once_and_a_phone_that_was_offline_still_adds_to_it(
    database: Database, clock: FixedClock
) -> None:
    plan = written(assign(database, clock, wish(clock)))["id"]
    end = {"clinician_id": ERIK.id, "patient_id": ANNA.id, "assignment": plan, "reason": "completed"}
    first = end_plan(database, entry_id="0192f0d1-0000-7000-8000-000000000001", now=clock(), **end)
    again = end_plan(database, entry_id="0192f0d1-0000-7000-8000-000000000001", now=clock(), **end)
    other = end_plan(database, entry_id="0192f0d1-0000-7000-8000-000000000002", now=clock(), **end)
    assert isinstance(first, Written)
    assert again == Written(first.entry, again=True)
    assert other == Refusal("plan_already_ended")

    phone = Phone(ANNA.id)
    phone.record("session", {"assignment": plan, "amount": 8}, clock())
    answer = sync(database, patient_id=ANNA.id, push=phone.push(clock()), now=clock())
    assert isinstance(answer, Answer)
    assert [verdict.code for verdict in answer.verdicts] == [None]


def test_who_assigned_a_plan_undoes_it_and_nobody_else(database: Database, clock: FixedClock) -> None:
    plan = written(assign(database, clock, wish(clock)))["id"]
    undo = {"patient_id": ANNA.id, "assignment": plan, "entry_id": "0192f0d1-0000-7000-8000-000000000001"}
    assert undo_plan(database, clinician_id=ERIK.id, now=clock(), **undo) == Refusal("not_yours_to_withdraw")
    assert written(undo_plan(database, clinician_id=BO.id, now=clock(), **undo))["args"] == {"of": plan}
    again = undo_plan(database, clinician_id=BO.id, now=clock(), **undo)
    assert isinstance(again, Written)
    assert again.again
    end = {"clinician_id": BO.id, "patient_id": ANNA.id, "assignment": plan, "reason": "stopped"}
    ended = end_plan(database, entry_id="0192f0d1-0000-7000-8000-000000000002", now=clock(), **end)
    assert ended == Refusal("plan_already_ended")


def test_another_patients_plan_cannot_be_ended_or_undone_from_here(
    database: Database, clock: FixedClock
) -> None:
    plan = written(assign(database, clock, wish(clock)))["id"]
    here = {"clinician_id": BO.id, "patient_id": CARLA.id, "assignment": plan, "now": clock()}
    assert end_plan(database, entry_id=str(uuid7()), reason="stopped", **here) == Refusal(
        "unknown_assignment"
    )
    assert undo_plan(database, entry_id=str(uuid7()), **here) == Refusal("unknown_assignment")
