"""On which day an entry lands, and when a patient was last heard from."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from backend.services.sync import Answer, sync
from backend.storage import at_the_door, patient_log
from backend.storage.patient_log import Head
from backend.storage.transaction import Database
from tests.cast import ANNA, BO
from tests.clock import FixedClock, at
from tests.phone import Phone
from tests.plans import give_plan


def heard(database: Database) -> Head:
    with database.read() as connection:
        return patient_log.read_head(connection, ANNA.id)


@pytest.mark.parametrize("days", [-365, -1, 1, 365])
def test_a_phone_whose_clock_is_wrong_syncs_and_its_days_come_out_right(
    database: Database, clock: FixedClock, days: int
) -> None:
    plan = give_plan(database, ANNA.id, BO.id, clock())
    phone, phones_clock = Phone(ANNA.id, cursor=1), clock() + timedelta(days=days)
    phone.record("session", {"assignment": plan, "amount": 8}, phones_clock - timedelta(days=1))
    phone.record("session", {"assignment": plan, "amount": 9}, phones_clock)

    answer = sync(database, patient_id=ANNA.id, push=phone.push(phones_clock), now=clock())

    assert isinstance(answer, Answer)
    assert [(entry["on"], entry["moved_days"]) for entry in answer.entries] == [
        ("2026-03-01", -days),
        ("2026-03-02", -days),
    ]


def test_tomorrow_is_refused_and_the_rest_goes_on(database: Database, clock: FixedClock) -> None:
    phone = Phone(ANNA.id)
    phone.record("goal_set", {"text": "I morgen"}, clock() + timedelta(days=1))
    phone.record("goal_set", {"text": "I dag"}, clock())
    answer = sync(database, patient_id=ANNA.id, push=phone.push(clock()), now=clock())
    assert isinstance(answer, Answer)
    assert [verdict.code for verdict in answer.verdicts] == ["in_the_future", None]
    assert [entry["args"]["text"] for entry in answer.entries] == ["I dag"]


def test_just_after_midnight_in_denmark_it_is_the_new_day(database: Database, clock: FixedClock) -> None:
    clock.now = at("2026-03-01T23:05:00+00:00")
    phone = Phone(ANNA.id)
    phone.record("goal_set", {"text": "Lige efter midnat"}, clock())
    answer = sync(database, patient_id=ANNA.id, push=phone.push(clock()), now=clock())
    assert isinstance(answer, Answer)
    assert answer.entries[0]["on"] == "2026-03-02"


def test_last_heard_from_is_written_at_most_once_a_quarter_of_an_hour(
    database: Database, clock: FixedClock
) -> None:
    phone = Phone(ANNA.id)
    first = clock()
    for minutes, written in ((0, first), (14, first), (15, first + timedelta(minutes=15))):
        clock.now = first + timedelta(minutes=minutes)
        sync(database, patient_id=ANNA.id, push=phone.push(clock()), now=clock())
        assert heard(database).heard_at == written
        phone.record("goal_set", {"text": "Noget nyt"}, clock())
        phone.hear(_answered(sync(database, patient_id=ANNA.id, push=phone.push(clock()), now=clock())))
        assert heard(database).heard_at == written


def test_the_day_last_heard_from_moves_at_midnight_however_short_ago_the_last_word_was(
    database: Database, clock: FixedClock
) -> None:
    phone = Phone(ANNA.id)
    clock.now = at("2026-03-02T22:58:00+00:00")
    sync(database, patient_id=ANNA.id, push=phone.push(clock()), now=clock())
    assert heard(database).heard_on == date(2026, 3, 2)
    clock.move(minutes=4)
    sync(database, patient_id=ANNA.id, push=phone.push(clock()), now=clock())
    assert heard(database).heard_on == date(2026, 3, 3)


def test_what_the_phone_holds_is_kept_as_soon_as_it_changes(database: Database, clock: FixedClock) -> None:
    phone = Phone(ANNA.id)
    for release, recalls in (("2026-03-1", 0), ("2026-03-2", 3), (None, 0)):
        push = replace(phone.push(clock()), release=release, recalls=recalls)
        sync(database, patient_id=ANNA.id, push=push, now=clock())
        with database.read() as connection:
            kept = at_the_door.look(connection, ANNA.id, phone.device).phone
        assert kept is not None
        assert (kept.release_id, kept.recalls) == (release, recalls)


def _answered(answer: object) -> Answer:
    assert isinstance(answer, Answer)
    return answer
