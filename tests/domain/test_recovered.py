"""What a phone may offer to give back after a restore, what waits, and what may be said of it meanwhile."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from backend.domain.actor import Actor
from backend.domain.decide import Fact, decide
from backend.domain.entries import KINDS, Entry
from backend.domain.fold import fold
from backend.domain.mutation import Mutation
from backend.domain.recovered import offer_of, waiting
from backend.domain.refusals import Refusal
from tests.domain.test_decide import ANNA, ASSIGNED, BO, RIGHT, TODAY, lost

VECTORS: Any = json.loads(
    (Path(__file__).parents[1] / "vectors" / "recovered" / "offers.json").read_text(encoding="utf-8")
)
LOST = "0192f0d1-0000-7000-8000-0000000000f1"
OFFER = offer_of(LOST)


def offering(kind: str, args: Any) -> dict[str, Fact]:
    """A log in which this is offered, and nothing else is."""
    return {OFFER: Fact("recovered_offered", ANNA, offered=lost(LOST, kind, args))}


A_PLAN = offering("plan_assigned", ASSIGNED)
A_GOAL = offering("goal_set", {"text": "Gå til stranden"})


def offered(entry: Any, entry_id: str = OFFER) -> Entry | Refusal:
    return decide({}, Mutation(entry_id, "recovered_offered", TODAY, {"entry": entry}), ANNA, TODAY)


def wire(entry_id: str, kind: str, args: Any, by: Actor = BO, on: str = "2026-03-04") -> dict[str, Any]:
    return {"id": entry_id, "kind": kind, "on": on, "by": {"role": by.role, "id": by.id}, "args": args}


def test_an_offer_has_the_same_id_from_every_phone_and_never_that_of_an_entry() -> None:
    assert OFFER == "0192f0d1-0000-f000-8000-0000000000f1"
    for lost_id, offer_id in VECTORS["offers"].items():
        assert offer_of(lost_id) == offer_id
    for version in "0123456789abcdef":
        one = f"0192f0d1-0000-{version}000-8000-0000000000f1"
        assert offer_of(one) != one
        assert offer_of(offer_of(one)) == one


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_what_a_clinician_can_write_can_be_offered_and_nothing_else(kind: str) -> None:
    made = offered(lost(LOST, kind, RIGHT[kind][1]))
    can = "clinician" in KINDS[kind].recorded_by and kind != "recovered_left_out"
    assert made == (
        Entry(OFFER, "recovered_offered", TODAY, ANNA, {"entry": lost(LOST, kind, RIGHT[kind][1])})
        if can
        else Refusal("bad_arguments", {"args.entry.kind": ("not_a_choice",)})
    )


@pytest.mark.parametrize(
    ("wrong", "field", "fault"),
    [
        ({"args": {**ASSIGNED, "items": []}}, "args.entry.args.items", "too_few"),
        ({"args": {**ASSIGNED, "note": "x" * 501}}, "args.entry.args.note", "too_long"),
        ({"args": 5}, "args.entry.args", "not_an_object"),
        ({"by": {"role": "patient", "id": LOST}}, "args.entry.by.role", "not_a_choice"),
        ({"by": {"role": "clinician", "id": "bo"}}, "args.entry.by.id", "not_an_id"),
        ({"at": "yesterday"}, "args.entry.at", "not_an_instant"),
        ({"made_at": 5}, "args.entry.made_at", "not_an_instant"),
        ({"on": "16/2"}, "args.entry.on", "not_a_day"),
        ({"id": "LOST"}, "args.entry.id", "not_an_id"),
        ({"kind": 5}, "args.entry.kind", "not_text"),
        ({"seq": 5}, "args.entry.seq", "unknown_field"),
    ],
)
def test_an_offer_that_could_not_stand_in_the_log_is_refused_by_field(
    wrong: dict[str, Any], field: str, fault: str
) -> None:
    made = offered({**lost(LOST, "plan_assigned", ASSIGNED), **wrong})
    assert made == Refusal("bad_arguments", {field: (fault,)})


def test_an_offer_of_what_only_a_newer_server_knows_is_kept_by_the_phone_for_that_server() -> None:
    assert offered(lost(LOST, "moon_walk", {"far": 5})) == Refusal("unknown_kind")


def test_an_offer_under_another_id_than_its_own_is_refused() -> None:
    made = offered(lost(LOST, "plan_assigned", ASSIGNED), LOST)
    assert made == Refusal("bad_arguments", {"id": ("not_a_choice",)})


@pytest.mark.parametrize(
    ("kind", "args", "log", "other", "code"),
    [
        ("session", {"assignment": LOST, "amount": 8}, A_PLAN, A_GOAL, "unknown_assignment"),
        ("trial", {"assignment": LOST, "amount": 8}, A_PLAN, A_GOAL, "unknown_assignment"),
        (
            "exercise_done",
            {"assignment": LOST, "exercise": "bridge", "sets": 2},
            A_PLAN,
            A_GOAL,
            "unknown_assignment",
        ),
        ("weekdays_set", {"assignment": LOST, "weekdays": [2, 4, 6]}, A_PLAN, A_GOAL, "unknown_assignment"),
        ("week_reviewed", {"assignment": LOST, "from": "2026-02-23"}, A_PLAN, A_GOAL, "unknown_assignment"),
        ("goal_rated", {"goal": LOST, "rating": 3}, A_GOAL, A_PLAN, "unknown_goal"),
    ],
)
def test_what_the_patient_did_on_what_is_lost_is_taken_as_soon_as_just_that_is_offered(
    kind: str, args: dict[str, Any], log: dict[str, Fact], other: dict[str, Fact], code: str
) -> None:
    wish = Mutation("0192f0d1-0000-7000-8000-0000000000f2", kind, TODAY, args)
    assert isinstance(decide(log, wish, ANNA, TODAY), Entry)
    assert decide({}, wish, ANNA, TODAY) == Refusal(code)
    # An offer of something else vouches for nothing.
    assert decide(other, wish, ANNA, TODAY) == Refusal(code)
    # A clinician decides on the plan first.
    if "clinician" in KINDS[kind].recorded_by:
        assert decide(log, wish, BO, TODAY) == Refusal(code)


@pytest.mark.parametrize("weekdays", [[1, 2, 3, 4, 5, 6, 7], [2, 4]])
def test_no_more_and_no_fewer_training_days_than_were_agreed_also_where_that_is_only_offered(
    weekdays: list[int],
) -> None:
    args = {"assignment": LOST, "weekdays": weekdays}
    wish = Mutation("0192f0d1-0000-7000-8000-0000000000f2", "weekdays_set", TODAY, args)
    assert decide(A_PLAN, wish, ANNA, TODAY) == Refusal("weekdays_not_allowed")


def test_what_a_clinician_agreed_later_counts_also_where_it_is_only_offered() -> None:
    moved = lost(
        "0192f0d1-0000-7000-8000-0000000000f3", "weekdays_set", {"assignment": LOST, "weekdays": [1, 4]}
    )
    log = {**A_PLAN, offer_of(moved["id"]): Fact("recovered_offered", ANNA, offered=moved)}
    wish = Mutation(
        "0192f0d1-0000-7000-8000-0000000000f2",
        "weekdays_set",
        TODAY,
        {"assignment": LOST, "weekdays": [2, 6]},
    )
    assert decide(A_PLAN, wish, ANNA, TODAY) == Refusal("weekdays_not_allowed")
    assert isinstance(decide(log, wish, ANNA, TODAY), Entry)


def test_nobody_takes_back_what_is_only_offered() -> None:
    wish = Mutation("0192f0d1-0000-7000-8000-0000000000f2", "withdrawn", TODAY, {"of": LOST})
    assert decide(A_PLAN, wish, ANNA, TODAY) == Refusal("unknown_entry")


@pytest.mark.parametrize("case", VECTORS["cases"], ids=lambda case: case["name"])
def test_which_offers_wait_for_a_clinician(case: dict[str, Any]) -> None:
    assert [offer["id"] for offer in waiting(case["entries"])] == case["waits"]


def test_an_offer_that_waits_is_a_reason_for_a_look_and_changes_no_plan() -> None:
    offer = wire(OFFER, "recovered_offered", {"entry": lost(LOST, "plan_assigned", ASSIGNED)}, ANNA)
    picture = fold([offer], TODAY)
    assert [(reason.code, reason.on) for reason in picture.reasons] == [("recovered_waits", TODAY)]
    assert picture.plans == ()
    assert fold([offer, wire(LOST, "plan_assigned", ASSIGNED, on="2026-03-02")], TODAY).reasons == ()
