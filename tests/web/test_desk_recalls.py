"""Recalls at the editors' desk: what may be recalled, whom it concerns, and how far it has been heard of."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import insert, select
from uuid_utils.compat import uuid7

from backend.domain.actor import Actor
from backend.domain.content.recall import Recall
from backend.domain.days import civil_day
from backend.domain.entries import Entry
from backend.services.publish_release import publish_release
from backend.services.read_reach import read_reach
from backend.services.read_recallable import read_recallable
from backend.storage import recall_list, release_shelf
from backend.storage.tables import device, work_act
from backend.storage.transaction import Database
from backend.web.house import EXTENSION
from tests.answers import refused, told
from tests.cast import ANNA, BO, FREJA
from tests.clock import FixedClock
from tests.content.small import draft_of, small
from tests.plans import append, assigned

ClientAs = Callable[[str], FlaskClient]
TEXTS = "/api/desk/recalls/texts"
NOTICE = {"da": "Lav ikke øvelsen.", "en": "Do not do the exercise."}
STAND = {"editions": [1], "severity": "do_not_use", "notice": NOTICE}


@pytest.fixture
def desk(app: Flask, clock: FixedClock) -> Database:
    """The small folder, published twice: the walk in a second edition, the exercise in its first."""
    database: Database = app.extensions[EXTENSION].database
    publish_release(database, draft_of(small()), now=clock())
    second = small(
        {
            "da/pages/walk.md": ("edition: 1", "edition: 2"),
            "en/pages/walk.md": ("of_edition: 1", "of_edition: 2"),
        }
    )
    publish_release(database, draft_of(second), now=clock() + timedelta(minutes=1))
    return database


def pin(database: Database, item: str, edition: int) -> dict[str, Any]:
    with database.read() as connection:
        pins = release_shelf.published_pins(connection)[item]
    return next(one for one in pins if one.edition == edition).as_json()


def give(database: Database, pins: list[dict[str, Any]], now: datetime) -> str:
    """A plan that pins these."""
    plan = str(uuid7())
    args = {**assigned(None), "items": pins}
    write(database, Entry(plan, "plan_assigned", civil_day(now), Actor("clinician", BO.id), args), now)
    return plan


def write(database: Database, entry: Entry, now: datetime) -> str:
    append(database, ANNA.id, entry, now)
    return entry.id


def heard(database: Database, now: datetime, *phones: tuple[int, int]) -> None:
    """So many phones that know the recalls up to a number."""
    with database.write() as connection:
        for known, count in phones:
            for _ in range(count):
                row = {"patient_id": ANNA.id, "last_number": 0, "heard_at": now, "heard_on": civil_day(now)}
                connection.execute(insert(device).values(id=str(uuid7()), recalls=known, **row))


def test_a_recall_says_who_made_it_and_stands_in_the_texts_history(
    desk: Database, client_as: ClientAs
) -> None:
    made = client_as("freja").post(f"{TEXTS}/stand", json=STAND)
    assert made.status_code == 201
    (seen,) = told(client_as("dorte").get("/api/desk/recalls"))["recalls"]
    assert seen["recall"] == told(made)["recalls"][0]
    assert (seen["by_name"], seen["recall"]["notice"], seen["recall"]["edition"]) == (FREJA.name, NOTICE, 1)
    with desk.read() as connection:
        act = connection.execute(select(work_act).where(work_act.c.act == "recalled")).one()
    assert (act.item_id, act.by, act.edition) == ("stand", FREJA.id, 1)
    again = client_as("liv").post(f"{TEXTS}/stand", json=STAND)
    refused(again, 409, "already_recalled")


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    ("item", "asked", "code"),
    [
        ("stand", {**STAND, "editions": [2]}, "never_released"),
        ("nowhere", STAND, "never_released"),
        ("danger", STAND, "cannot_be_recalled"),
        ("stand", {**STAND, "notice": {"da": "Stop.", "en": "  "}}, "notice_missing"),
    ],
)
@pytest.mark.any_database
def test_what_cannot_be_recalled_is_refused_in_words(
    client_as: ClientAs, item: str, asked: dict[str, Any], code: str
) -> None:
    body = client_as("freja").post(f"{TEXTS}/{item}", json=asked).get_json()
    assert body["detail"]["refusal"] == code
    assert body["message"]["da"] not in {"", code}


def test_what_may_be_recalled_is_every_text_ever_released_that_phones_can_cover(
    desk: Database, client_as: ClientAs, clock: FixedClock
) -> None:
    client_as("freja").post(f"{TEXTS}/walk", json={**STAND, "editions": [1], "severity": "notice"})
    texts = {one["id"]: one for one in told(client_as("freja").get(TEXTS))["texts"]}
    assert texts["walk"]["editions"] == [
        {"edition": 2, "current": True, "recalled": None},
        {"edition": 1, "current": False, "recalled": "notice"},
    ]
    assert texts["walk"]["title"]["da"] == "Gå en tur"
    assert not texts.keys() & {"danger", "stick", "plan"}
    assert len(read_recallable(desk)) == len(texts)


def test_the_reach_of_an_edition_is_the_running_plans_that_stand_on_it(
    desk: Database, client_as: ClientAs, clock: FixedClock
) -> None:
    old, new = pin(desk, "walk", 1), pin(desk, "walk", 2)
    running = [give(desk, [old], clock()) for _ in range(12)]
    on, by = civil_day(clock()), Actor("clinician", BO.id)
    for plan in running[:2]:
        upgraded = {"assignment": plan, "items": [new], "passed": []}
        write(desk, Entry(str(uuid7()), "editions_upgraded", on, by, upgraded), clock())
    ended = [
        write(
            desk, Entry(str(uuid7()), "plan_ended", on, by, {"assignment": plan, "reason": "done"}), clock()
        )
        for plan in running[2:4]
    ]
    # An end that was taken back is none.
    write(desk, Entry(str(uuid7()), "withdrawn", on, by, {"of": ended[0]}), clock())
    give(desk, [pin(desk, "rest", 1)], clock())
    # Nine stand on the first edition, which is told as five, and two on the second: too few to tell.
    assert read_reach(desk, "walk") == {1: 5, 2: None}
    assert told(client_as("freja").get(f"{TEXTS}/walk"))["editions"] == [
        {"edition": 1, "plans": 5},
        {"edition": 2, "plans": None},
    ]
    refused(client_as("freja").get(f"{TEXTS}/nowhere"), 404, "not_found")


def test_a_municipalitys_recalled_words_are_named_by_their_slot_and_whose_they_are(
    desk: Database, client_as: ClientAs, clock: FixedClock
) -> None:
    with desk.write() as connection:
        words = Recall(1, None, None, "do_not_use", NOTICE, clock(), "0461", "contacts")
        recall_list.add(connection, words)
    (seen,) = told(client_as("dorte").get("/api/desk/recalls"))["recalls"]
    assert (seen["recall"]["item"], seen["recall"]["slot"]) == (None, "contacts")
    assert seen["title"]["da"].endswith(", Odense")


def test_phones_that_know_a_recall_are_told_apart_from_those_that_do_not(
    desk: Database, client_as: ClientAs, clock: FixedClock
) -> None:
    early, now = clock() - timedelta(days=3), clock()
    for item in ("stand", "walk"):
        client_as("freja").post(f"{TEXTS}/{item}", json=STAND)
    heard(desk, early, (0, 7))
    heard(desk, now, (1, 4), (2, 11))
    heard(desk, now - timedelta(days=60), (0, 40))
    seen = told(client_as("dorte").get("/api/desk/recalls"))
    assert (seen["phones"], seen["days"]) == (20, 35)
    by_number = {one["recall"]["number"]: one for one in seen["recalls"]}
    assert [one["recall"]["number"] for one in seen["recalls"]] == [2, 1]
    assert (by_number[1]["confirmed"], by_number[1]["waiting"]) == (15, 5)
    assert (by_number[2]["confirmed"], by_number[2]["waiting"]) == (10, 10)
    # The moment would be one phone's own, to the microsecond.
    assert by_number[2]["waiting_since"] == early.date().isoformat()


def test_of_a_few_phones_nothing_is_said_that_would_point_at_somebody(
    desk: Database, client_as: ClientAs, clock: FixedClock
) -> None:
    client_as("freja").post(f"{TEXTS}/stand", json=STAND)
    heard(desk, clock(), (1, 6))
    heard(desk, clock() - timedelta(days=2), (0, 1))
    (seen,) = told(client_as("dorte").get("/api/desk/recalls"))["recalls"]
    assert (seen["confirmed"], seen["waiting"], seen["waiting_since"]) == (5, None, None)
