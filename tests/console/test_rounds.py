"""What a serving process does by itself: it follows small changes to their end, and no trouble stops it."""

from __future__ import annotations

from threading import Event

import pytest
from flask import Flask

from backend.console import rounds
from backend.console.rounds import Rounds
from backend.house import House
from backend.services.change_organisation import set_minor_rule
from backend.storage.transaction import Database
from backend.web.house import EXTENSION
from tests.cast import ANNA, BO, CARLA, CHIROPRACTOR, HANNE, HEALTH_CENTRE, IDA
from tests.clock import FixedClock
from tests.editions import START, anew, give, log_of, publish

pytestmark = pytest.mark.any_database


@pytest.fixture
def house(app: Flask, clock: FixedClock) -> House:
    """An installation in which two patients' plans are to follow a small change."""
    found: House = app.extensions[EXTENSION]
    publish(found.database, START, clock())
    for who, patient, at in ((BO, ANNA, HEALTH_CENTRE), (HANNE, CARLA, CHIROPRACTOR)):
        give(found.database, who.id, patient.id, clock())
        set_minor_rule(found.database, actor_id=IDA.id, organisation_id=at.id, follows=True, now=clock())
    publish(found.database, anew(START, "walk", 2, "minor"), clock())
    return found


def followed(database: Database) -> list[int]:
    return [
        [entry["kind"] for entry in log_of(database, who.id)].count("editions_upgraded")
        for who in (ANNA, CARLA)
    ]


def test_a_round_goes_on_until_everybody_has_followed(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rounds, "AT_A_TIME", 1)
    Rounds(house).once()
    Rounds(house).once()
    assert followed(house.database) == [1, 1]


def test_what_cannot_be_published_holds_nothing_else_up(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError

    monkeypatch.setattr(rounds, "publish_due", full)
    Rounds(house).once()
    assert followed(house.database) == [1, 1]


def test_it_goes_round_by_itself_until_it_is_told_to_stop(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    going, been, once = Rounds(house, every_seconds=0.01), Event(), Rounds.once

    def noted(self: Rounds) -> None:
        once(self)
        been.set()

    monkeypatch.setattr(Rounds, "once", noted)
    going.begin()
    assert been.wait(10)
    going.end()
    assert followed(house.database) == [1, 1]
