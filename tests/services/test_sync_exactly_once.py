"""Saved means saved, once: lost answers, replays, copied phones and renumbered batches."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from backend.domain.refusals import Refusal
from backend.services.sync import Answer, sync
from backend.storage import patient_log
from backend.storage.transaction import Database
from tests.cast import ANNA, BO, CARLA
from tests.clock import FixedClock
from tests.phone import Phone
from tests.plans import give_plan


def log_of(database: Database, patient_id: str = ANNA.id) -> list[dict[str, Any]]:
    with database.read() as connection:
        return patient_log.whole(connection, patient_id)


def accepted(answer: Answer | Refusal) -> Answer:
    assert isinstance(answer, Answer), answer
    assert [verdict.code for verdict in answer.verdicts] == [None] * len(answer.verdicts)
    return answer


def test_what_was_logged_comes_back_with_its_seq_and_what_others_wrote(
    database: Database, clock: FixedClock
) -> None:
    plan = give_plan(database, ANNA.id, BO.id, clock())
    phone = Phone(ANNA.id)
    session = phone.record("session", {"assignment": plan, "amount": 8, "effort": 3}, clock())

    answer = accepted(sync(database, patient_id=ANNA.id, push=phone.push(clock()), now=clock()))

    assert [(entry["seq"], entry["id"]) for entry in answer.entries] == [(1, plan), (2, session)]
    assert (answer.cursor, answer.more, answer.acknowledged) == (2, False, 1)
    assert answer.entries[1] == {
        "seq": 2,
        "id": session,
        "kind": "session",
        "on": "2026-03-02",
        "by": {"role": "patient", "id": ANNA.id},
        "device": phone.device,
        "at": "2026-03-02T09:00:00Z",
        "made_at": "2026-03-02T09:00:00Z",
        "moved_days": 0,
        "args": {"assignment": plan, "amount": 8, "effort": 3},
    }


def test_a_lost_answer_is_answered_the_same_again(database: Database, clock: FixedClock) -> None:
    phone = Phone(ANNA.id)
    phone.record("goal_set", {"text": "Gå til stranden"}, clock())
    phone.record("goal_rated", {"goal": phone.device, "rating": 4}, clock())
    push = phone.push(clock())

    first = sync(database, patient_id=ANNA.id, push=push, now=clock())
    clock.move(days=31)
    second = sync(database, patient_id=ANNA.id, push=push, now=clock())

    assert isinstance(first, Answer)
    assert isinstance(second, Answer)
    assert [verdict.code for verdict in first.verdicts] == [None, "unknown_goal"]
    assert second.verdicts == tuple(replace(verdict, again=True) for verdict in first.verdicts)
    assert second.entries == first.entries
    assert len(log_of(database)) == 1


def test_a_number_that_is_missing_is_a_gap_and_nothing_of_the_batch_is_applied(
    database: Database, clock: FixedClock
) -> None:
    phone = Phone(ANNA.id)
    for text in ("Gå", "Sove", "Cykle"):
        phone.record("goal_set", {"text": text}, clock())
    whole = phone.push(clock())
    missing = replace(whole, mutations=[whole.mutations[0], whole.mutations[2]])

    assert sync(database, patient_id=ANNA.id, push=missing, now=clock()) == Refusal(
        "gap", detail={"expected": 2}
    )
    assert log_of(database) == []
    accepted(sync(database, patient_id=ANNA.id, push=whole, now=clock()))


def test_a_copied_phone_is_told_and_sends_the_same_ids_as_a_new_one(
    database: Database, clock: FixedClock
) -> None:
    original = Phone(ANNA.id)
    copy = Phone(ANNA.id, original.device)
    ids = {
        original.record("goal_set", {"text": "Gå"}, clock()),
        copy.record("goal_set", {"text": "Sove"}, clock()),
    }
    accepted(sync(database, patient_id=ANNA.id, push=original.push(clock()), now=clock()))

    told = sync(database, patient_id=ANNA.id, push=copy.push(clock()), now=clock())
    assert told == Refusal("number_reused")
    copy.hear(told)
    accepted(sync(database, patient_id=ANNA.id, push=copy.push(clock()), now=clock()))

    assert {entry["id"] for entry in log_of(database)} == ids


def test_an_id_that_the_log_has_is_accepted_again_under_any_number(
    database: Database, clock: FixedClock
) -> None:
    phone = Phone(ANNA.id)
    goal = phone.record("goal_set", {"text": "Gå"}, clock())
    accepted(sync(database, patient_id=ANNA.id, push=phone.push(clock()), now=clock()))
    other = Phone(ANNA.id)
    other.record("goal_set", {"text": "Gå"}, clock(), goal)

    answer = accepted(sync(database, patient_id=ANNA.id, push=other.push(clock()), now=clock()))

    assert [verdict.again for verdict in answer.verdicts] == [True]
    assert len(log_of(database)) == 1


def test_an_id_that_comes_again_with_other_words_changes_nothing(
    database: Database, clock: FixedClock
) -> None:
    phone, edited = Phone(ANNA.id), Phone(ANNA.id)
    goal = phone.record("goal_set", {"text": "Gå"}, clock())
    edited.record("goal_set", {"text": "Cykle"}, clock(), goal)
    for one in (phone, edited):
        accepted(sync(database, patient_id=ANNA.id, push=one.push(clock()), now=clock()))
    assert [entry["args"] for entry in log_of(database)] == [{"text": "Gå"}]


def test_one_id_in_two_patients_logs_is_two_entries_and_neither_sees_the_other(
    database: Database, clock: FixedClock
) -> None:
    anna, carla = Phone(ANNA.id), Phone(CARLA.id)
    shared = anna.record("goal_set", {"text": "Annas mål"}, clock())
    carla.record("goal_set", {"text": "Carlas mål"}, clock(), shared)
    carla.record("goal_rated", {"goal": shared, "rating": 2}, clock())
    accepted(sync(database, patient_id=ANNA.id, push=anna.push(clock()), now=clock()))
    answer = accepted(sync(database, patient_id=CARLA.id, push=carla.push(clock()), now=clock()))

    assert [entry["args"].get("text") for entry in answer.entries] == ["Carlas mål", None]


@pytest.mark.parametrize(
    ("kind", "argument", "refusal"),
    [
        ("session", "assignment", "unknown_assignment"),
        ("goal_rated", "goal", "unknown_goal"),
        ("withdrawn", "of", "unknown_entry"),
    ],
)
def test_another_patients_entries_cannot_be_spoken_of(
    database: Database, clock: FixedClock, kind: str, argument: str, refusal: str
) -> None:
    plan = give_plan(database, CARLA.id, BO.id, clock())
    anna = Phone(ANNA.id)
    rest = {"session": {"amount": 8}, "goal_rated": {"rating": 3}, "withdrawn": {}}[kind]
    anna.record(kind, {argument: plan, **rest}, clock())
    answer = sync(database, patient_id=ANNA.id, push=anna.push(clock()), now=clock())
    assert isinstance(answer, Answer)
    assert [verdict.code for verdict in answer.verdicts] == [refusal]


def test_a_device_belongs_to_one_patient_for_ever(database: Database, clock: FixedClock) -> None:
    anna = Phone(ANNA.id)
    accepted(sync(database, patient_id=ANNA.id, push=anna.push(clock()), now=clock()))
    stolen = Phone(CARLA.id, anna.device)
    for _ in range(2):
        told = sync(database, patient_id=CARLA.id, push=stolen.push(clock()), now=clock())
        assert told == Refusal("not_your_device")
        stolen.record("goal_set", {"text": "Gå"}, clock())
    assert log_of(database, CARLA.id) == []


def test_a_long_log_comes_a_page_at_a_time(database: Database, clock: FixedClock) -> None:
    phone = Phone(ANNA.id)
    for number in range(1050):
        phone.record("goal_set", {"text": f"Mål {number}"}, clock())
    while phone.outbox:
        phone.hear(accepted(sync(database, patient_id=ANNA.id, push=phone.push(clock()), now=clock())))

    reader, sizes, more = Phone(ANNA.id), [], True
    while more:
        answer = accepted(sync(database, patient_id=ANNA.id, push=reader.push(clock()), now=clock()))
        reader.hear(answer)
        sizes.append(len(answer.entries))
        more = answer.more
    assert sizes == [500, 500, 50]
    assert reader.log.keys() == phone.log.keys()
