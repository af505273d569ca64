"""Municipalities fill slots from a day on, and what held before is kept with the day it ended."""

from __future__ import annotations

from datetime import date

import pytest

from backend.domain.refusals import Refusal
from backend.services.fill_slots import Filled, fill_from_draft
from backend.services.publish_release import publish_release
from backend.services.read_municipality import Local, read_municipality
from backend.storage import slot_values
from backend.storage.transaction import Database
from tests.clock import FixedClock
from tests.content.small import Change, draft_of, small

ODENSE = "slots/odense.yaml"


@pytest.fixture(autouse=True)
def _released(database: Database, clock: FixedClock) -> None:
    publish_release(database, draft_of(small()), now=clock())


def fill(database: Database, clock: FixedClock, change: Change = ("Ring", "Ring")) -> int:
    changed = fill_from_draft(database, draft_of(small({ODENSE: change})), now=clock())
    assert isinstance(changed, Filled), changed
    return changed.changed


def local(database: Database, day: str, slug: str = "odense") -> Local:
    found = read_municipality(database, "slug", slug, today=date.fromisoformat(day))
    assert found is not None
    return found


def shown(database: Database, day: str) -> str | None:
    blocks = local(database, day).slots.get("contacts", {}).get("en")
    return str(blocks[1]["c"][0]) if blocks else None


def test_what_the_files_say_is_shown_from_its_day_to_its_day(database: Database, clock: FixedClock) -> None:
    assert fill(database, clock) == 2
    assert shown(database, "2025-12-31") is None
    assert shown(database, "2026-01-01") == "Call us in Odense."
    assert shown(database, "2026-12-31") == "Call us in Odense."
    assert shown(database, "2027-01-01") is None


def test_the_same_files_again_change_nothing(database: Database, clock: FixedClock) -> None:
    fill(database, clock)
    clock.move(days=20)
    assert fill(database, clock) == 0


def test_new_words_hold_from_today_and_yesterday_keeps_its_own(database: Database, clock: FixedClock) -> None:
    fill(database, clock)
    clock.move(days=10)
    assert fill(database, clock, ("Call us", "Write to us")) == 1
    assert shown(database, "2026-03-11") == "Call us in Odense."
    assert shown(database, "2026-03-12") == "Write to us in Odense."


def test_words_changed_twice_in_a_day_leave_one_trace(database: Database, clock: FixedClock) -> None:
    fill(database, clock)
    fill(database, clock, ("Call us", "Write to us"))
    fill(database, clock, ("Call us", "Visit us"))
    with database.read() as connection:
        kept = slot_values.of_municipality(connection, "0461")
    assert [(str(value.valid_from), str(value.valid_to)) for value in kept] == [
        ("2026-01-01", "2026-03-02"),
        ("2026-03-02", "2027-01-01"),
    ]
    assert shown(database, "2026-03-02") == "Visit us in Odense."


def test_words_for_a_later_day_wait_for_it(database: Database, clock: FixedClock) -> None:
    fill(database, clock)
    later = small()[ODENSE].replace("2026-01-01", "2026-06-01").replace("Call us", "In June, call us")
    assert fill(database, clock, later) == 1
    assert shown(database, "2026-05-31") == "Call us in Odense."
    assert shown(database, "2026-06-01") == "In June, call us in Odense."
    earlier = later.replace("2026-06-01", "2026-05-01")
    assert fill(database, clock, earlier) == 1
    assert shown(database, "2026-04-30") == "Call us in Odense."
    assert shown(database, "2026-05-01") == "In June, call us in Odense."


def test_a_municipality_that_nobody_has_made_yet_is_made(database: Database, clock: FixedClock) -> None:
    path = "slots/koebenhavn.yaml"
    tree = {**small(), path: small()[ODENSE].replace("0461", "0101").replace("Odense", "København")}
    assert fill_from_draft(database, draft_of(tree), now=clock()) == Filled(3, ())
    assert fill_from_draft(database, draft_of(tree), now=clock()) == Filled(0, ())
    assert "contacts" in local(database, "2026-03-02", "koebenhavn").slots


def test_errors_anywhere_fill_nothing(database: Database, clock: FixedClock) -> None:
    refusal = fill_from_draft(database, draft_of(small({ODENSE: ("(tel:", "(ftp:")})), now=clock())
    assert isinstance(refusal, Refusal)
    assert refusal.code == "content_has_errors"
    assert shown(database, "2026-03-02") is None


def test_region_and_numbers_are_those_of_the_day(database: Database) -> None:
    before, after = (local(database, day, "koebenhavn") for day in ("2026-12-31", "2027-01-01"))
    assert (before.region or {})["id"] == "capital"
    assert (after.region or {})["id"] == "east"
    assert [one["number"] for one in after.numbers] == ["112", "1819"]


def test_a_municipality_that_does_not_exist_is_not_found(database: Database) -> None:
    assert read_municipality(database, "code", "9999", today=date(2026, 3, 2)) is None
