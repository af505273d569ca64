"""What may be written in a patient's log, by whom, and what is said when it may not."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.domain.actor import Actor
from backend.domain.decide import Fact, PlanFact, decide
from backend.domain.entries import KINDS, Entry
from backend.domain.mutation import Mutation
from backend.domain.recovered import offer_of
from backend.domain.refusals import Refusal
from backend.domain.training_days import AgreedDays

REPOSITORY = Path(__file__).parents[2]
ANNA = Actor("patient", "anna")
BO = Actor("clinician", "bo")
HANNE = Actor("clinician", "hanne")
TODAY = date(2026, 3, 4)
PLAN, GOAL, SESSION, NEW = (f"0192f0d1-0000-7000-8000-00000000000{digit}" for digit in "1234")
OFFERED = "0192f0d1-0000-f000-8000-000000000005"
KNOWN = {
    PLAN: Fact("plan_assigned", BO),
    GOAL: Fact("goal_set", ANNA),
    SESSION: Fact("session", ANNA),
    OFFERED: Fact("recovered_offered", ANNA),
}
PIN = {"id": "new-onset", "edition": 1, "sha256": "a" * 64}
WALKING: dict[str, Any] = {
    "item": "walking",
    "unit": "minutes",
    "goal": 30,
    "rise_percent": 15,
    "start_percent": 80,
    "flare_percent": 50,
    "weekdays": [1, 3, 5],
    "starts_on": "2026-03-02",
    "trials": [8, 12, 10],
}
ASSIGNED: dict[str, Any] = {
    "pathway": PIN,
    "items": [PIN],
    "ladder": WALKING,
    "exercises": [{"item": "bridge", "level": 1, "sets": 2, "reps": 8, "hold_s": 3}],
    "release": {"id": "2026-11-1", "fingerprint": "sha256-b"},
}


def lost(entry_id: str, kind: str, args: Any) -> dict[str, Any]:
    """A clinician's entry as a phone still holds it."""
    return {
        "id": entry_id,
        "kind": kind,
        "on": "2026-02-16",
        "by": {"role": "clinician", "id": "0192f0c8-0000-7000-8000-000000000003"},
        "at": "2026-02-16T09:00:00Z",
        "made_at": None,
        "moved_days": 0,
        "args": args,
    }


RIGHT: dict[str, tuple[Actor, dict[str, Any]]] = {
    "session": (
        ANNA,
        {"assignment": PLAN, "amount": 8, "effort": 4, "pain_after": 3, "note": "Regn og blæst."},
    ),
    "trial": (ANNA, {"assignment": PLAN, "amount": 0}),
    "flare_started": (ANNA, {"flare_percent": 25}),
    "flare_ended": (ANNA, {}),
    "paused": (ANNA, {"reason": "ill"}),
    "resumed": (ANNA, {}),
    "weekdays_set": (ANNA, {"assignment": PLAN, "weekdays": [2, 4]}),
    "exercise_done": (ANNA, {"assignment": PLAN, "exercise": "bridge", "sets": 2}),
    "goal_set": (ANNA, {"text": "Gå til stranden", "replaces": GOAL}),
    "goal_rated": (ANNA, {"goal": GOAL, "rating": 0}),
    "strategies_chosen": (BO, {"strategies": ["legs-on-a-chair"]}),
    "withdrawn": (ANNA, {"of": SESSION}),
    "plan_assigned": (BO, ASSIGNED),
    "plan_ended": (HANNE, {"assignment": PLAN, "reason": "completed"}),
    "rung_set": (BO, {"assignment": PLAN, "rung": 3}),
    "remeasure": (BO, {"assignment": PLAN}),
    "flare_checked_in": (ANNA, {"how": "same", "note": "Som i går."}),
    "flare_plan_written": (ANNA, {"early_signs": "Jeg sover dårligt.", "flare_percent": 25}),
    "red_flag_reported": (ANNA, {"urgency": "urgent", "signs": ["bladder"], "safety": PIN}),
    "week_reviewed": (ANNA, {"assignment": PLAN, "from": "2026-02-23", "note": "Det gik."}),
    "text_read": (ANNA, {"text": PIN}),
    "lesson_completed": (ANNA, {"lesson": PIN}),
    "text_rated": (ANNA, {"text": PIN, "useful": True}),
    "attention_handled": (BO, {"code": "gone_quiet", "on": "2026-03-01", "assignment": PLAN}),
    "recovered_offered": (ANNA, {"entry": lost(offer_of(NEW), "plan_assigned", ASSIGNED)}),
    "recovered_left_out": (BO, {"of": OFFERED}),
    "editions_upgraded": (
        BO,
        {
            "assignment": PLAN,
            "items": [{**PIN, "edition": 3}],
            "passed": [{**PIN, "edition": 2}],
            "release": ASSIGNED["release"],
        },
    ),
}


def decided(
    kind: str, args: Any, actor: Actor = ANNA, on: date = TODAY, known: Mapping[str, Fact] = KNOWN
) -> Entry | Refusal:
    return decide(known, Mutation(NEW, kind, on, args), actor, TODAY)


def code(kind: str, args: Any, actor: Actor = ANNA, on: date = TODAY) -> str | None:
    made = decided(kind, args, actor, on)
    return made.code if isinstance(made, Refusal) else None


def test_every_kind_has_an_example_here() -> None:
    assert set(RIGHT) == set(KINDS)


@pytest.mark.parametrize("kind", RIGHT)
def test_what_is_right_is_written_as_it_was_said(kind: str) -> None:
    actor, args = RIGHT[kind]
    assert decided(kind, args, actor) == Entry(NEW, kind, TODAY, actor, args)


@pytest.mark.parametrize("kind", RIGHT)
def test_nobody_records_what_is_the_others_to_record(kind: str) -> None:
    other = {"patient": BO, "clinician": ANNA}[RIGHT[kind][0].role]
    allowed = other.role in KINDS[kind].recorded_by
    assert (code(kind, RIGHT[kind][1], other) == "not_yours_to_record") is not allowed


@pytest.mark.parametrize("kind", RIGHT)
def test_an_argument_that_nobody_knows_is_refused_by_name(kind: str) -> None:
    actor, args = RIGHT[kind]
    made = decided(kind, {**args, "patient_id": "carla"}, actor)
    assert made == Refusal("bad_arguments", {"args.patient_id": ("unknown_field",)})


@pytest.mark.parametrize(
    ("kind", "args", "field", "fault"),
    [
        ("session", {"amount": 8}, "assignment", "missing"),
        ("session", {"assignment": PLAN}, "amount", "missing"),
        ("session", {"assignment": "PLAN", "amount": 8}, "assignment", "not_an_id"),
        ("session", {"assignment": PLAN.upper().replace("0", "A"), "amount": 8}, "assignment", "not_an_id"),
        ("session", {"assignment": {"$ne": 1}, "amount": 8}, "assignment", "not_an_id"),
        ("session", {"assignment": PLAN, "amount": 0}, "amount", "out_of_range"),
        ("session", {"assignment": PLAN, "amount": -1}, "amount", "out_of_range"),
        ("session", {"assignment": PLAN, "amount": 100_001}, "amount", "out_of_range"),
        ("session", {"assignment": PLAN, "amount": "8"}, "amount", "not_a_number"),
        ("session", {"assignment": PLAN, "amount": True}, "amount", "not_a_number"),
        ("session", {"assignment": PLAN, "amount": Decimal("NaN")}, "amount", "not_a_number"),
        ("session", {"assignment": PLAN, "amount": Decimal("1E+999999")}, "amount", "not_a_number"),
        (
            "session",
            {"assignment": PLAN, "amount": Decimal("0.30000000000000004")},
            "amount",
            "too_many_decimals",
        ),
        ("session", {"assignment": PLAN, "amount": 8, "effort": 11}, "effort", "out_of_range"),
        ("session", {"assignment": PLAN, "amount": 8, "effort": 4.5}, "effort", "not_a_whole_number"),
        ("session", {"assignment": PLAN, "amount": 8, "effort": False}, "effort", "not_a_whole_number"),
        ("session", {"assignment": PLAN, "amount": 8, "note": "x" * 501}, "note", "too_long"),
        ("session", {"assignment": PLAN, "amount": 8, "note": "a\x00b"}, "note", "unreadable_characters"),
        (
            "session",
            {"assignment": PLAN, "amount": 8, "note": "half \ud83d"},
            "note",
            "unreadable_characters",
        ),
        ("session", {"assignment": PLAN, "amount": 8, "note": 5}, "note", "not_text"),
        ("trial", {"assignment": PLAN, "amount": -1}, "amount", "out_of_range"),
        ("flare_started", {"flare_percent": 60}, "flare_percent", "not_a_choice"),
        ("paused", {"reason": "lazy"}, "reason", "not_a_choice"),
        ("weekdays_set", {"assignment": PLAN, "weekdays": [1]}, "weekdays", "too_few"),
        ("weekdays_set", {"assignment": PLAN, "weekdays": [1, 1, 1]}, "weekdays", "too_few"),
        ("weekdays_set", {"assignment": PLAN, "weekdays": [0, 3]}, "weekdays.0", "out_of_range"),
        ("weekdays_set", {"assignment": PLAN, "weekdays": "13"}, "weekdays", "not_a_list"),
        ("exercise_done", {"assignment": PLAN, "exercise": "../etc", "sets": 1}, "exercise", "not_an_id"),
        ("exercise_done", {"assignment": PLAN, "exercise": "b" * 61, "sets": 1}, "exercise", "too_long"),
        ("exercise_done", {"assignment": PLAN, "exercise": "bridge", "sets": 0}, "sets", "out_of_range"),
        ("goal_set", {"text": "  "}, "text", "too_short"),
        ("goal_set", {"text": "x" * 201}, "text", "too_long"),
        ("goal_rated", {"goal": GOAL, "rating": 11}, "rating", "out_of_range"),
        ("strategies_chosen", {"strategies": ["a"] * 13}, "strategies", "too_many"),
        ("withdrawn", {}, "of", "missing"),
    ],
)
def test_wrong_arguments_are_named_one_by_one(
    kind: str, args: dict[str, Any], field: str, fault: str
) -> None:
    assert decided(kind, args) == Refusal("bad_arguments", {f"args.{field}": (fault,)})


def test_an_id_as_long_as_the_content_allows_is_an_id() -> None:
    schema = json.loads((REPOSITORY / "content" / "schema" / "common.json").read_text(encoding="utf-8"))
    longest = "b" * schema["$defs"]["id"]["maxLength"]
    for exercise, right in ((longest, True), (f"{longest}b", False)):
        args = {"assignment": PLAN, "exercise": exercise, "sets": 1}
        assert isinstance(decided("exercise_done", args), Entry) is right


@pytest.mark.parametrize("args", [None, [], "amount", 5, {"amount": {"deep": [{}]}}])
def test_arguments_of_any_other_shape_are_refused_and_never_crash(args: Any) -> None:
    assert code("session", args) == "bad_arguments"


def test_every_number_is_kept_exactly() -> None:
    made = decided("session", {"assignment": PLAN, "amount": Decimal("7.50"), "effort": Decimal("9.0")})
    assert isinstance(made, Entry)
    assert (made.args["amount"], made.args["effort"]) == (Decimal("7.5"), 9)
    assert type(made.args["effort"]) is int


def test_a_session_on_a_plan_that_has_ended_is_welcome_because_the_phone_was_offline() -> None:
    known = {PLAN: Fact("plan_assigned", BO, PlanFact(over=True))}
    assert isinstance(decided("session", {"assignment": PLAN, "amount": 8}, known=known), Entry)


DONE_TO_A_PLAN: Mapping[str, dict[str, Any]] = {
    "plan_ended": {"assignment": PLAN, "reason": "stopped"},
    "rung_set": {"assignment": PLAN, "rung": 3},
    "remeasure": {"assignment": PLAN},
    "weekdays_set": {"assignment": PLAN, "weekdays": [2, 4]},
}


@pytest.mark.parametrize("kind", DONE_TO_A_PLAN)
def test_nothing_is_done_to_a_plan_that_is_over(kind: str) -> None:
    known = {PLAN: Fact("plan_assigned", BO, PlanFact(over=True))}
    assert decided(kind, DONE_TO_A_PLAN[kind], BO, known=known) == Refusal("plan_already_ended")


@pytest.mark.parametrize(
    ("plan", "refusal"),
    [
        (PlanFact(over=False), "plan_without_ladder"),
        (PlanFact(over=False, starts_on=date(2026, 3, 5), rungs=14), "plan_not_begun"),
    ],
)
@pytest.mark.parametrize("kind", ["rung_set", "remeasure", "weekdays_set"])
def test_what_the_rules_would_not_hear_of_is_refused(kind: str, plan: PlanFact, refusal: str) -> None:
    known = {PLAN: Fact("plan_assigned", BO, plan)}
    assert decided(kind, DONE_TO_A_PLAN[kind], BO, known=known) == Refusal(refusal)
    assert isinstance(decided("plan_ended", DONE_TO_A_PLAN["plan_ended"], BO, known=known), Entry)


@pytest.mark.parametrize("rungs", [2, 0])
def test_a_rung_that_there_is_not_cannot_be_agreed_on(rungs: int) -> None:
    refusal = Refusal("no_such_rung", {"rung": ("no_such_rung",)}, {"rungs": rungs})
    assert agree_on_a_rung(rungs) == refusal


def test_the_highest_rung_can_be_agreed_on() -> None:
    assert isinstance(agree_on_a_rung(3), Entry)


def agree_on_a_rung(rungs: int) -> Entry | Refusal:
    known = {PLAN: Fact("plan_assigned", BO, PlanFact(over=False, starts_on=TODAY, rungs=rungs))}
    return decided("rung_set", DONE_TO_A_PLAN["rung_set"], BO, known=known)


@pytest.mark.parametrize(
    ("kind", "args", "refusal"),
    [
        ("session", {"assignment": GOAL, "amount": 8}, "unknown_assignment"),
        ("session", {"assignment": NEW, "amount": 8}, "unknown_assignment"),
        ("goal_rated", {"goal": SESSION, "rating": 3}, "unknown_goal"),
        ("goal_set", {"text": "Sove", "replaces": PLAN}, "unknown_goal"),
        ("withdrawn", {"of": NEW}, "unknown_entry"),
        ("withdrawn", {"of": PLAN}, "not_yours_to_withdraw"),
    ],
)
def test_what_does_not_exist_cannot_be_spoken_of(kind: str, args: dict[str, Any], refusal: str) -> None:
    assert code(kind, args) == refusal


def test_clinicians_withdraw_their_own_and_not_a_colleagues() -> None:
    assert code("withdrawn", {"of": PLAN}, BO) is None
    assert code("withdrawn", {"of": PLAN}, HANNE) == "not_yours_to_withdraw"
    assert code("withdrawn", {"of": SESSION}, BO) == "not_yours_to_withdraw"


def test_a_patient_keeps_to_the_days_that_were_agreed_and_a_clinician_agrees_on_others() -> None:
    known = {PLAN: Fact("plan_assigned", BO, days=AgreedDays(frozenset({1, 2, 3}), frozenset({2})))}
    args = {"assignment": PLAN, "weekdays": [5, 6, 7]}
    assert decided("weekdays_set", args, ANNA, known=known) == Refusal("weekdays_not_allowed")
    assert isinstance(decided("weekdays_set", args, BO, known=known), Entry)


def test_tomorrow_cannot_be_recorded_and_the_past_can() -> None:
    right = RIGHT["session"][1]
    assert code("session", right, on=date(2026, 3, 5)) == "in_the_future"
    assert code("session", right, on=date(2025, 1, 1)) is None


def test_a_kind_that_nobody_knows_has_a_code_of_its_own() -> None:
    assert code("slept_well", {}) == "unknown_kind"


def test_who_may_is_said_before_what_exists() -> None:
    assert code("plan_ended", {"assignment": NEW, "reason": "stopped"}) == "not_yours_to_record"
    assert code("plan_assigned", {"anything": "at all"}) == "not_yours_to_record"


junk = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.decimals()
    | st.text()
    | st.sampled_from([PLAN, GOAL, NEW]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=12,
)


@given(
    kind=st.sampled_from(sorted(KINDS)),
    actor=st.sampled_from([ANNA, BO]),
    args=junk,
    coin=st.booleans(),
    data=st.data(),
)
def test_no_arguments_crash_and_none_that_are_junk_get_in(
    *, kind: str, actor: Actor, args: Any, coin: bool, data: st.DataObject
) -> None:
    right = RIGHT[kind][1]
    if right and coin:
        args = {**right, data.draw(st.sampled_from(sorted(right))): args}
    made = decided(kind, args, actor)
    if isinstance(made, Refusal):
        assert made.code in {
            "bad_arguments",
            "not_yours_to_record",
            "unknown_assignment",
            "unknown_goal",
            "unknown_entry",
            "not_yours_to_withdraw",
        }
    else:
        assert set(made.args) <= set(args)


def test_nobody_can_have_dealt_with_what_has_not_come_yet() -> None:
    assert code("attention_handled", {"code": "no_plan", "on": "2026-03-04"}, BO) is None
    assert code("attention_handled", {"code": "no_plan", "on": "2026-03-05"}, BO) == "in_the_future"
