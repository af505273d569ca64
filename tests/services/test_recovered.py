"""What a restored server lost of the clinicians' words, offered by phones, and decided on by a clinician."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from uuid_utils.compat import uuid7

from backend.domain.fold import fold
from backend.domain.recovered import offer_of
from backend.domain.refusals import Refusal
from backend.services.clinical_entry import Written
from backend.services.leave_out_recovered import leave_out_recovered
from backend.services.sync import Answer, sync
from backend.services.take_in_recovered import take_in_recovered
from backend.storage import patient_log
from backend.storage.transaction import Database
from tests.cast import ANNA, BO, CARLA, ERIK
from tests.clock import FixedClock
from tests.editions import START, give, publish
from tests.phone import Phone
from tests.plans import assigned, walking

PLAN = "0192f0d1-0000-7000-8000-0000000000f1"
OFFER = offer_of(PLAN)


def lost(clock: FixedClock, kind: str = "plan_assigned", args: Any = None, entry_id: str = PLAN) -> Any:
    return {
        "id": entry_id,
        "kind": kind,
        "on": "2026-02-16",
        "by": {"role": "clinician", "id": BO.id},
        "at": "2026-02-16T09:00:00Z",
        "made_at": None,
        "moved_days": 0,
        "args": args or assigned(walking(clock().date())),
    }


def offering(clock: FixedClock, *entries: Any) -> Phone:
    phone = Phone(ANNA.id)
    for entry in entries or (lost(clock),):
        phone.record("recovered_offered", {"entry": entry}, clock(), offer_of(entry["id"]))
    return phone


def sent(database: Database, phone: Phone, clock: FixedClock) -> Answer:
    push = phone.push(clock())
    answer = sync(database, patient_id=phone.patient_id, push=push, now=clock())
    assert isinstance(answer, Answer), answer
    phone.hear(answer, to=push)
    return answer


def take_in(
    database: Database, clock: FixedClock, *, by: str = BO.id, of: str = ANNA.id, offer: str = OFFER
) -> Written | Refusal:
    return take_in_recovered(database, clinician_id=by, patient_id=of, offer=offer, now=clock())


def leave_out(
    database: Database, clock: FixedClock, *, by: str = BO.id, offer: str = OFFER, entry_id: str = ""
) -> Written | Refusal:
    decision = entry_id or str(uuid7())
    return leave_out_recovered(
        database, clinician_id=by, patient_id=ANNA.id, offer=offer, entry_id=decision, now=clock()
    )


def log_of(database: Database, patient_id: str = ANNA.id) -> list[dict[str, Any]]:
    with database.read() as connection:
        return patient_log.whole(connection, patient_id)


def test_two_phones_that_lost_the_same_make_one_offer(database: Database, clock: FixedClock) -> None:
    for _ in range(2):
        sent(database, offering(clock), clock)
    assert [entry["id"] for entry in log_of(database)] == [OFFER]


def test_what_was_done_on_a_plan_that_another_phone_has_offered_is_taken(
    database: Database, clock: FixedClock
) -> None:
    sent(database, offering(clock), clock)
    tablet = Phone(ANNA.id)
    tablet.record("session", {"assignment": PLAN, "amount": 8}, clock())
    assert [verdict.code for verdict in sent(database, tablet, clock).verdicts] == [None]
    # Another patient's offer vouches for nothing.
    carla = Phone(CARLA.id)
    carla.record("session", {"assignment": PLAN, "amount": 8}, clock())
    assert [verdict.code for verdict in sent(database, carla, clock).verdicts] == ["unknown_assignment"]


@pytest.mark.parametrize("pushes", [1, 2])
def test_training_days_are_moved_within_what_was_agreed_before_a_lost_plan_is_taken_in_and_after(
    database: Database, clock: FixedClock, pushes: int
) -> None:
    phone = offering(clock)
    if pushes == 2:
        sent(database, phone, clock)

    def moved_to(*weekdays: int) -> str | None:
        phone.record("weekdays_set", {"assignment": PLAN, "weekdays": [*weekdays]}, clock())
        return sent(database, phone, clock).verdicts[-1].code

    every_day = range(1, 8)
    assert moved_to(*every_day) == "weekdays_not_allowed"
    assert moved_to(2, 4, 6) is None
    assert isinstance(take_in(database, clock), Written)
    assert moved_to(*every_day) == "weekdays_not_allowed"
    assert moved_to(2, 4, 7) is None


def test_days_that_a_clinician_agreed_later_are_known_where_that_too_is_only_offered(
    database: Database, clock: FixedClock
) -> None:
    agreed = "0192f0d1-0000-7000-8000-0000000000f4"
    later = lost(clock, "weekdays_set", {"assignment": PLAN, "weekdays": [1, 4]}, entry_id=agreed)
    sent(database, offering(clock, lost(clock), later), clock)
    tablet = Phone(ANNA.id)
    tablet.record("weekdays_set", {"assignment": PLAN, "weekdays": [2, 6]}, clock())
    assert [verdict.code for verdict in sent(database, tablet, clock).verdicts] == [None]


def test_an_offer_of_something_else_is_no_plan_to_train_on(database: Database, clock: FixedClock) -> None:
    dealt_with = {"code": "gone_quiet", "on": "2026-02-16"}
    phone = offering(clock, lost(clock, "attention_handled", dealt_with))
    phone.record("session", {"assignment": PLAN, "amount": 8}, clock())
    phone.record("exercise_done", {"assignment": PLAN, "exercise": "bridge", "sets": 2}, clock())
    assert [verdict.code for verdict in sent(database, phone, clock).verdicts] == [
        None,
        "unknown_assignment",
        "unknown_assignment",
    ]


def test_a_confirmed_offer_is_in_the_log_under_its_old_id_and_day_and_says_who_confirmed(
    database: Database, clock: FixedClock
) -> None:
    phone = offering(clock)
    walk = phone.record("session", {"assignment": PLAN, "amount": 8}, clock())
    assert [verdict.code for verdict in sent(database, phone, clock).verdicts] == [None, None]
    assert fold(log_of(database), clock().date()).plans == ()

    made = take_in(database, clock, by=ERIK.id)

    assert isinstance(made, Written)
    assert {name: made.entry[name] for name in ("id", "kind", "on", "by", "device")} == {
        "id": PLAN,
        "kind": "plan_assigned",
        "on": "2026-02-16",
        "by": {"role": "clinician", "id": ERIK.id},
        "device": None,
    }
    assert made.entry["args"] == lost(clock)["args"]
    # What the patient did meanwhile counts on it.
    picture = fold(log_of(database), clock().date())
    assert [plan.assignment for plan in picture.plans] == [PLAN]
    assert picture.days == {clock().date(): "full"}
    assert walk in {entry["id"] for entry in log_of(database)}
    assert take_in(database, clock, by=ERIK.id) == replace(made, again=True)
    assert take_in(database, clock) == replace(made, again=True)
    assert sent(database, phone, clock).entries[-1]["id"] == PLAN


def test_an_offer_that_was_left_out_stays_out(database: Database, clock: FixedClock) -> None:
    sent(database, offering(clock), clock)
    decision = str(uuid7())
    first = leave_out(database, clock, entry_id=decision)
    assert isinstance(first, Written)
    assert (first.entry["kind"], first.entry["args"]) == ("recovered_left_out", {"of": OFFER})
    assert leave_out(database, clock, entry_id=decision) == replace(first, again=True)
    assert leave_out(database, clock, by=ERIK.id) == Refusal("already_decided")
    assert take_in(database, clock) == Refusal("already_decided")
    assert [reason.code for reason in fold(log_of(database), clock().date()).reasons] == []


def test_what_was_taken_in_cannot_be_left_out_afterwards(database: Database, clock: FixedClock) -> None:
    sent(database, offering(clock), clock)
    assert isinstance(take_in(database, clock), Written)
    assert leave_out(database, clock) == Refusal("already_decided")


def test_a_plan_is_taken_in_before_what_was_done_to_it(database: Database, clock: FixedClock) -> None:
    rung = "0192f0d1-0000-7000-8000-0000000000f2"
    sent(
        database,
        offering(clock, lost(clock), lost(clock, "rung_set", {"assignment": PLAN, "rung": 2}, entry_id=rung)),
        clock,
    )
    assert take_in(database, clock, offer=offer_of(rung)) == Refusal("unknown_assignment")
    assert isinstance(take_in(database, clock), Written)
    assert isinstance(take_in(database, clock, offer=offer_of(rung)), Written)


def test_only_who_wrote_the_plan_takes_its_withdrawal_in_again(database: Database, clock: FixedClock) -> None:
    undone = "0192f0d1-0000-7000-8000-0000000000f3"
    entry = lost(clock, "withdrawn", {"of": PLAN}, entry_id=undone)
    sent(database, offering(clock, lost(clock), entry), clock)
    take_in(database, clock, by=BO.id)
    assert take_in(database, clock, by=ERIK.id, offer=offer_of(undone)) == Refusal("not_yours_to_withdraw")
    assert isinstance(take_in(database, clock, by=BO.id, offer=offer_of(undone)), Written)


def test_only_an_offer_of_this_patient_can_be_decided_on(database: Database, clock: FixedClock) -> None:
    phone = offering(clock)
    goal = phone.record("goal_set", {"text": "Gå til stranden"}, clock())
    sent(database, phone, clock)
    for offer in (goal, PLAN, str(uuid7())):
        assert take_in(database, clock, offer=offer) == Refusal("not_found")
        assert isinstance(leave_out(database, clock, offer=offer), Refusal)
    assert take_in(database, clock, of=CARLA.id) == Refusal("not_found")
    assert log_of(database, CARLA.id) == []


def test_what_the_patient_has_taken_back_cannot_be_taken_in(database: Database, clock: FixedClock) -> None:
    phone = offering(clock)
    phone.record("withdrawn", {"of": OFFER}, clock())
    sent(database, phone, clock)
    assert take_in(database, clock) == Refusal("not_found")


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"rise_percent": 1000}, "rise_percent_out_of_range"),
        ({"flare_percent": 0}, "flare_percent_out_of_range"),
        ({"goal": Decimal("0.000001")}, "goal_off_grain"),
        ({"starts_on": "0001-01-01"}, "starts_on_out_of_range"),
        ({"starts_on": "9999-12-31"}, "starts_on_out_of_range"),
    ],
)
def test_a_ladder_that_no_clinician_could_have_given_is_not_taken_in(
    database: Database, clock: FixedClock, told: Any, code: str
) -> None:
    plan = assigned(walking(clock().date()) | told)
    sent(database, offering(clock, lost(clock, args=plan)), clock)
    refused = take_in(database, clock)
    assert isinstance(refused, Refusal)
    assert refused.code == code


def test_a_plan_that_began_before_there_were_plans_is_not_taken_in(
    database: Database, clock: FixedClock
) -> None:
    entry = {**lost(clock, args=assigned(walking(date(1, 1, 1)))), "on": "0001-01-01"}
    sent(database, offering(clock, entry), clock)
    refused = take_in(database, clock)
    assert isinstance(refused, Refusal)
    assert refused.code == "starts_on_out_of_range"


def test_a_dose_that_no_released_exercise_has_is_not_taken_in(database: Database, clock: FixedClock) -> None:
    dose = {"item": "squat", "level": 1, "sets": 20, "reps": 1000}
    plan = {**assigned(walking(clock().date())), "exercises": [dose]}
    sent(database, offering(clock, lost(clock, args=plan)), clock)
    assert take_in(database, clock) == Refusal("not_in_release", {"exercises.0": ("not_in_release",)})


def test_editions_that_were_never_released_are_not_taken_in(database: Database, clock: FixedClock) -> None:
    release = publish(database, START, clock())
    plan = give(database, BO.id, ANNA.id, clock())
    walk = next(line.pin.as_json() for line in release.items if line.pin.id == "walk")
    named = {"id": release.id, "fingerprint": release.fingerprint}
    for number, pin in enumerate([{**walk, "edition": 2}, walk]):
        entry_id = f"0192f0d1-0000-7000-8000-0000000000e{number}"
        args = {"assignment": plan, "items": [pin], "passed": [], "release": named}
        sent(database, offering(clock, lost(clock, "editions_upgraded", args, entry_id)), clock)
        taken = take_in(database, clock, offer=offer_of(entry_id))
        assert isinstance(taken, Written if pin == walk else Refusal)
