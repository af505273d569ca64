"""Small changes reach running plans by themselves where an organisation says so: once, and nowhere else."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, timedelta
from threading import Barrier
from typing import Any

import pytest

from backend.domain.days import civil_day
from backend.domain.refusals import Refusal
from backend.services.change_organisation import set_minor_rule
from backend.services.follow_minor_changes import follow_minor_changes
from backend.services.sync import Answer, sync
from backend.storage import care_teams, organisations
from backend.storage.transaction import Database
from tests.cast import ANNA, BO, CARLA, CHIROPRACTOR, ERIK, HANNE, HEALTH_CENTRE, IDA, PRACTICE, SINCE
from tests.clock import FixedClock
from tests.editions import START, anew, give, log_of, publish
from tests.phone import Phone

TREE = anew(anew(START, "walk", 2, "minor"), "rest", 2, "major")


@pytest.fixture
def plan(database: Database, clock: FixedClock) -> str:
    publish(database, START, clock())
    given = give(database, BO.id, ANNA.id, clock())
    give(database, HANNE.id, CARLA.id, clock())
    clock.move(days=1)
    return given


def rule(database: Database, clock: FixedClock, *, follows: bool = True, at: str = HEALTH_CENTRE.id) -> None:
    refusal = set_minor_rule(database, actor_id=IDA.id, organisation_id=at, follows=follows, now=clock())
    assert refusal is None


def taken_over(database: Database, patient: str = ANNA.id) -> list[dict[str, Any]]:
    return [entry for entry in log_of(database, patient) if entry["kind"] == "editions_upgraded"]


def names(entry: dict[str, Any]) -> list[str]:
    return [f"{pin['id']}@{pin['edition']}" for pin in entry["args"]["items"]]


def test_small_changes_are_taken_over_as_the_organisations_act_and_large_ones_wait(
    database: Database, clock: FixedClock, plan: str
) -> None:
    rule(database, clock)
    publish(database, TREE, clock())
    assert follow_minor_changes(database, now=clock()) == 1
    (entry,) = taken_over(database)
    assert names(entry) == ["walk@2"]
    assert entry["by"] == {"role": "organisation", "id": HEALTH_CENTRE.id}
    assert entry["on"] == civil_day(clock()).isoformat()
    assert taken_over(database, CARLA.id) == []


def test_a_phone_gets_it_with_its_next_sync(database: Database, clock: FixedClock, plan: str) -> None:
    rule(database, clock)
    publish(database, TREE, clock())
    follow_minor_changes(database, now=clock())
    phone = Phone(ANNA.id)
    answer = sync(database, patient_id=ANNA.id, push=phone.push(clock()), now=clock())
    assert isinstance(answer, Answer)
    assert [entry["kind"] for entry in answer.entries] == ["plan_assigned", "editions_upgraded"]


def test_done_twice_or_by_two_at_once_it_is_done_once(
    database: Database, clock: FixedClock, plan: str
) -> None:
    rule(database, clock)
    publish(database, TREE, clock())
    both = Barrier(2)

    def at_once(_: int) -> int:
        both.wait()
        return follow_minor_changes(database, now=clock())

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(at_once, range(2)))
    assert follow_minor_changes(database, now=clock()) == 0
    assert len(taken_over(database)) == 1


def test_without_the_rule_before_its_day_and_after_it_was_taken_back_nothing_happens(
    database: Database, clock: FixedClock, plan: str
) -> None:
    publish(database, TREE, clock())
    assert follow_minor_changes(database, now=clock()) == 0
    rule(database, clock)
    rule(database, clock, follows=False)
    assert follow_minor_changes(database, now=clock()) == 0
    tomorrow = civil_day(clock()) + timedelta(days=1)
    _begins(database, tomorrow)
    assert follow_minor_changes(database, now=clock()) == 0
    clock.move(days=1)
    assert follow_minor_changes(database, now=clock()) == 1
    assert len(taken_over(database)) == 1


def _begins(database: Database, day: date) -> None:
    with database.write() as connection:
        found = organisations.register(connection).find(HEALTH_CENTRE.id)
        assert found is not None
        organisations.keep(connection, replace(found, upgrades_minor_since=day))


def test_nothing_is_done_over_the_head_of_a_clinician_from_elsewhere(
    database: Database, clock: FixedClock, plan: str
) -> None:
    with database.write() as connection:
        care_teams.join(connection, ANNA.id, HANNE.id, "clinician", SINCE, organisation_id=CHIROPRACTOR.id)
    rule(database, clock)
    publish(database, TREE, clock())
    assert follow_minor_changes(database, now=clock()) == 0
    rule(database, clock, at=CHIROPRACTOR.id)
    assert follow_minor_changes(database, now=clock()) == 2
    assert [len(taken_over(database, one)) for one in (ANNA.id, CARLA.id)] == [1, 1]


def test_the_rule_goes_on_where_an_organisation_has_one_in_its_place(
    database: Database, clock: FixedClock, plan: str
) -> None:
    rule(database, clock, at=PRACTICE.id)
    with database.write() as connection:
        found = organisations.register(connection).find(HEALTH_CENTRE.id)
        assert found is not None
        ended = replace(found, valid_to=civil_day(clock()), successor_id=PRACTICE.id)
        organisations.keep(connection, ended)
    publish(database, TREE, clock())
    assert follow_minor_changes(database, now=clock()) == 1
    assert taken_over(database)[0]["by"]["id"] == PRACTICE.id


def test_many_are_taken_some_at_a_time_and_each_once(
    database: Database, clock: FixedClock, plan: str
) -> None:
    rule(database, clock)
    rule(database, clock, at=CHIROPRACTOR.id)
    publish(database, TREE, clock())
    assert [follow_minor_changes(database, now=clock(), most=1) for _ in range(3)] == [1, 1, 0]
    assert len(taken_over(database)) == len(taken_over(database, CARLA.id)) == 1


def test_only_who_administers_an_organisation_sets_its_rule(database: Database, clock: FixedClock) -> None:
    for actor, code in ((BO.id, "not_allowed"), (ERIK.id, "not_allowed")):
        refused = set_minor_rule(
            database, actor_id=actor, organisation_id=HEALTH_CENTRE.id, follows=True, now=clock()
        )
        assert isinstance(refused, Refusal)
        assert refused.code == code
