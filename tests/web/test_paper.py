"""What the clinic prints for a patient without a phone: the plan as it stands, and nobody else's."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from uuid_utils.compat import uuid7

from backend.domain.mutation import Mutation
from backend.domain.prescription import LadderWish
from backend.services.assign_plan import PlanWish, assign_plan
from backend.services.clinical_entry import Written
from backend.services.publish_release import publish_release
from backend.services.recall_editions import recall_editions
from backend.services.write_diary import Diary, write_diary
from backend.storage import people
from backend.storage.transaction import Database
from backend.web.house import EXTENSION
from tests.answers import refused
from tests.cast import ANNA, BO, CARLA
from tests.clock import FixedClock
from tests.content.small import draft_of, small
from tests.plans import give_plan

ClientAs = Callable[[str], FlaskClient]


@pytest.fixture(autouse=True)
def _released(app: Flask, clock: FixedClock) -> None:
    publish_release(app.extensions[EXTENSION].database, draft_of(small()), now=clock())


def give(database: Database, clock: FixedClock, **ladder: Any) -> str:
    trials = [Decimal(8), Decimal(12), Decimal(10)]
    wish = PlanWish(
        str(uuid7()),
        "start",
        LadderWish(starts_on=clock().date(), **{"trials": trials, **ladder}),
        [("stand", 1)],
    )
    made = assign_plan(database, clinician_id=BO.id, patient_id=ANNA.id, wish=wish, now=clock())
    assert isinstance(made, Written), made
    return wish.id


def paper(client_as: ClientAs, who: str = "bo") -> str:
    answer = client_as(who).get(f"/api/clinic/patients/{ANNA.id}/paper")
    assert answer.status_code == 200, answer.text
    assert answer.headers["Cache-Control"] == "no-store"
    return answer.text


def test_four_weeks_have_a_box_for_every_day_and_amounts_that_rise(
    client_as: ClientAs, database: Database, clock: FixedClock
) -> None:
    give(database, clock)
    printed = paper(client_as)
    assert printed.count('class="box"') == 4 * 3
    assert [
        printed.count(f"<td>{amount}</td>") for amount in ("8 minutter", "9 minutter", "10 minutter")
    ] == [
        1,
        1,
        1,
    ]
    assert "man. 2/3" in printed
    assert "Anna Holm" in printed


def test_a_paper_that_was_copied_is_followed_by_the_next_one(
    client_as: ClientAs, database: Database, clock: FixedClock
) -> None:
    plan = give(database, clock)
    clock.move(days=7)
    lines = [
        Mutation(str(uuid7()), "session", date(2026, 3, day), {"assignment": plan, "amount": 8})
        for day in (2, 4, 6)
    ]
    write_diary(
        database,
        clinician_id=BO.id,
        patient_id=ANNA.id,
        diary=Diary(clock().date(), lines),
        now=clock(),
    )
    printed = paper(client_as)
    assert "8 minutter" not in printed
    assert "man. 9/3" in printed


def test_while_measuring_there_is_room_for_three_numbers(
    client_as: ClientAs, database: Database, clock: FixedClock
) -> None:
    give(database, clock, trials=None)
    printed = paper(client_as)
    assert printed.count('class="blank"') == 6
    assert 'class="box"' not in printed


def test_the_paper_speaks_the_patients_language(
    client_as: ClientAs, database: Database, clock: FixedClock
) -> None:
    give(database, clock)
    with database.write() as connection:
        people.set_language(connection, ANNA.id, "en")
    printed = paper(client_as)
    assert '<html lang="en">' in printed
    assert "9 minutes" in printed
    assert "Mon 2/3" in printed


def test_an_exercise_that_must_not_be_used_is_not_printed(
    client_as: ClientAs, database: Database, clock: FixedClock
) -> None:
    give(database, clock)
    assert 'class="exercise"' in paper(client_as)
    notice = {"da": "Brug den ikke.", "en": "Do not use it."}
    recall_editions(database, "stand", [1], severity="do_not_use", notice=notice, now=clock())
    assert 'class="exercise"' not in paper(client_as)


def test_whom_to_call_is_on_it_even_without_a_plan(client_as: ClientAs) -> None:
    printed = paper(client_as)
    assert "112" in printed
    assert 'class="urgent"' in printed


def test_nobody_elses_plan_is_printed(client_as: ClientAs) -> None:
    refused(client_as("bo").get(f"/api/clinic/patients/{CARLA.id}/paper"), 404, "not_found")
    refused(client_as("anna").get(f"/api/clinic/patients/{ANNA.id}/paper"), 403, "not_allowed")


def test_a_plan_whose_pathway_has_left_the_release_is_still_printed(
    client_as: ClientAs, database: Database, clock: FixedClock
) -> None:
    give_plan(database, ANNA.id, BO.id, clock())
    assert "8 minutter" in paper(client_as)
