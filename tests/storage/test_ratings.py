"""Readers' judgements are counted in the database: each person once for each text, by their last word."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import event
from uuid_utils.compat import uuid7

from backend.domain.actor import Actor
from backend.domain.entries import Entry
from backend.storage import ratings
from backend.storage.ratings import Rated
from backend.storage.transaction import Database
from tests.cast import ANNA, CARLA, Member
from tests.clock import FixedClock
from tests.plans import append

TODAY = date(2026, 3, 2)


def say(database: Database, clock: FixedClock, who: Member, kind: str, args: Mapping[str, Any]) -> str:
    entry = Entry(str(uuid7()), kind, TODAY, Actor("patient", who.id), args)
    append(database, who.id, entry, clock())
    return entry.id


def rate(
    database: Database, clock: FixedClock, who: Member, item: str, *, useful: bool, edition: int = 1
) -> str:
    pin = {"id": item, "edition": edition, "sha256": "a" * 64}
    return say(database, clock, who, "text_rated", {"text": pin, "useful": useful})


def counted(database: Database, since: date = TODAY) -> list[Rated]:
    with database.read() as connection:
        return ratings.of_texts(connection, since)


def test_a_persons_last_word_about_a_text_is_what_counts(database: Database, clock: FixedClock) -> None:
    rate(database, clock, ANNA, "walk", useful=False)
    rate(database, clock, ANNA, "walk", useful=True, edition=2)
    rate(database, clock, CARLA, "walk", useful=False, edition=2)
    rate(database, clock, CARLA, "rest", useful=False)
    assert counted(database) == [Rated("rest", 1, 0, 1), Rated("walk", 2, 1, 1)]


def test_what_was_taken_back_or_said_too_long_ago_is_not_counted(
    database: Database, clock: FixedClock
) -> None:
    rate(database, clock, ANNA, "walk", useful=True)
    mistake = rate(database, clock, ANNA, "walk", useful=False)
    say(database, clock, ANNA, "withdrawn", {"of": mistake})
    assert counted(database) == [Rated("walk", 1, 1, 0)]
    assert counted(database, TODAY + timedelta(days=1)) == []


@pytest.mark.only_on("sqlite")
def test_only_the_entries_that_judge_are_looked_at(database: Database) -> None:
    with database.read() as connection:
        asked: list[tuple[str, Any]] = []
        event.listen(
            connection, "before_cursor_execute", lambda *said: asked.append((said[2], said[3])), named=False
        )
        ratings.of_texts(connection, TODAY)
        statement, parameters = asked[-1]
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
        reads = [row.detail for row in plan if "entry" in row.detail]
    assert len(reads) == 2
    assert all("ix_entry_judged" in one for one in reads)
