"""Slots hold from a day to a day, and never where safety is at stake."""

from __future__ import annotations

from datetime import date

import pytest

from backend.domain.content.overlay import SlotValue, holding_on, must_be_the_same_everywhere, slots_of
from tests.content.small import draft_of, item, small

DRAFT = draft_of(small())


def value(text: str, valid_from: str, valid_to: str | None) -> SlotValue:
    return SlotValue(
        "contacts",
        {"da": [{"t": "p", "c": [text]}]},
        date.fromisoformat(valid_from),
        date.fromisoformat(valid_to) if valid_to else None,
    )


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        ("2025-12-31", None),
        ("2026-01-01", "first"),
        ("2026-05-31", "first"),
        ("2026-06-01", "second"),
        ("2026-12-31", "second"),
        ("2027-01-01", None),
    ],
)
def test_the_newest_words_that_hold_today_are_shown(day: str, shown: str | None) -> None:
    values = [value("second", "2026-06-01", "2027-01-01"), value("first", "2026-01-01", "2026-09-01")]
    holding = holding_on(values, date.fromisoformat(day))
    assert [one.body["da"][0]["c"][0] for one in holding.values()] == ([shown] if shown else [])


def test_a_text_says_which_slots_it_leaves_open() -> None:
    assert slots_of(item(DRAFT, "walk").content) == ["contacts"]
    assert slots_of(item(DRAFT, "danger").content) == []


def test_what_says_when_to_call_is_the_same_everywhere() -> None:
    same = {one.id for one in DRAFT.items if must_be_the_same_everywhere(one.content)}
    assert same == {"danger", "signs"}
