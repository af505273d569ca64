"""Weekdays that a patient moves by phone: taken in as agreed, and refused with a reason otherwise."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from uuid_utils.compat import uuid7

from backend.domain.actor import Actor
from backend.domain.days import civil_day
from backend.domain.entries import Entry
from backend.services.sync import sync
from backend.storage.transaction import Database
from tests.cast import ANNA, BO
from tests.clock import FixedClock
from tests.phone import Phone
from tests.plans import append, give_plan


def bring(database: Database, phone: Phone, clock: FixedClock, plan: str, weekdays: list[int]) -> str | None:
    """Record the days on the phone and sync; returns the code of the refusal, if it was one."""
    entry_id = phone.record("weekdays_set", {"assignment": plan, "weekdays": weekdays}, clock())
    push = phone.push(clock())
    phone.hear(sync(database, patient_id=phone.patient_id, push=push, now=clock()))
    return phone.refused.get(entry_id)


def weekday_plan(database: Database, clock: FixedClock, **more: Any) -> str:
    """A plan on Mondays, Wednesdays and Fridays, to be moved among weekdays alone."""
    return give_plan(database, ANNA.id, BO.id, clock(), weekdays_allowed=[1, 2, 3, 4, 5], **more)


def test_days_move_among_those_allowed_and_keep_their_number(database: Database, clock: FixedClock) -> None:
    plan, phone = weekday_plan(database, clock), Phone(ANNA.id)
    assert bring(database, phone, clock, plan, [2, 3, 4]) is None
    assert bring(database, phone, clock, plan, [2, 3, 6]) == "weekdays_not_allowed"
    assert bring(database, phone, clock, plan, [2, 3]) == "weekdays_not_allowed"


def test_days_agreed_later_are_allowed_too_and_so_is_their_number(
    database: Database, clock: FixedClock
) -> None:
    plan, phone = weekday_plan(database, clock), Phone(ANNA.id)
    clock.now += timedelta(days=1)
    agreed = {"assignment": plan, "weekdays": [1, 3, 5, 6]}
    made = Entry(str(uuid7()), "weekdays_set", civil_day(clock()), Actor("clinician", BO.id), agreed)
    append(database, ANNA.id, made, clock())
    assert bring(database, phone, clock, plan, [2, 3, 5, 6]) is None
    assert bring(database, phone, clock, plan, [1, 2, 3, 4]) is None
    assert bring(database, phone, clock, plan, [1, 2, 3]) is None
    assert bring(database, phone, clock, plan, [1, 2, 7]) == "weekdays_not_allowed"


def test_what_is_refused_holds_nothing_up(database: Database, clock: FixedClock) -> None:
    plan, phone = weekday_plan(database, clock), Phone(ANNA.id)
    refused = phone.record("weekdays_set", {"assignment": plan, "weekdays": [6, 7]}, clock())
    walked = phone.record("session", {"assignment": plan, "amount": 8}, clock())
    phone.hear(sync(database, patient_id=ANNA.id, push=phone.push(clock()), now=clock()))
    assert phone.refused == {refused: "weekdays_not_allowed"}
    assert walked in phone.log
