"""Whom to call depends on the day: on 1 January 2027 two regions become one."""

from __future__ import annotations

from datetime import date

import pytest

from backend.domain.content.directory import (
    by_region_on,
    danish_order,
    matching,
    municipality_with,
    numbers_on,
    region_on,
)
from tests.content.small import draft_of, item, small

DIRECTORY = item(draft_of(small()), "acute").content


@pytest.mark.parametrize(
    ("day", "region", "numbers"),
    [
        (date(2026, 12, 31), "capital", ["112", "1813"]),
        (date(2027, 1, 1), "east", ["112", "1819"]),
        (date(2006, 12, 31), None, []),
    ],
)
def test_numbers_change_at_midnight_on_new_year_s_day(
    day: date, region: str | None, numbers: list[str]
) -> None:
    copenhagen = municipality_with(DIRECTORY, "slug", "koebenhavn")
    assert copenhagen is not None
    found = region_on(DIRECTORY, copenhagen, day)
    assert (found and found["id"]) == region
    assert [one["number"] for one in numbers_on(DIRECTORY, copenhagen, day)] == numbers


def test_municipalities_stand_under_the_regions_of_the_day() -> None:
    def names(day: date) -> list[tuple[str, list[str]]]:
        return [
            (region["name"], [one["name"] for one in group]) for region, group in by_region_on(DIRECTORY, day)
        ]

    assert names(date(2026, 6, 1)) == [("Hovedstaden", ["København"]), ("Vest", ["Odense", "Aarhus"])]
    assert names(date(2027, 6, 1)) == [("Vest", ["Odense", "Aarhus"]), ("Østdanmark", ["København"])]


def test_names_stand_in_danish_order() -> None:
    names = ["Aalborg", "Ærø", "Vejle", "Assens", "Øster", "Århus", "Faaborg", "Fredericia"]
    assert sorted(names, key=danish_order) == [
        "Assens", "Fredericia", "Faaborg", "Vejle", "Ærø", "Øster", "Aalborg", "Århus",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("odense", ["odense"]),
        (" Odense Kommune ", ["odense"]),
        ("århus", ["aarhus"]),
        ("en", ["koebenhavn", "odense"]),
        ("xyz", []),
        ("", ["koebenhavn", "odense", "aarhus"]),
    ],
)
def test_a_municipality_is_found_by_what_people_type(asked: str, found: list[str]) -> None:
    assert [one["slug"] for one in matching(DIRECTORY, asked)] == found


def test_nobody_is_found_under_a_name_that_does_not_exist() -> None:
    assert municipality_with(DIRECTORY, "code", "9999") is None
