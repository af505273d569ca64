"""What a release is: which texts are core, when an edition must be raised, and what a release is called."""

from __future__ import annotations

from datetime import date

import pytest

from backend.domain.content.items import Item, Pin, item_from_content
from backend.domain.content.release import Breach, breaches, manifest, manifest_from_json, next_release_id
from tests.content.small import draft_of, small

ITEMS = draft_of(small()).items


def walk(edition: int, title: str) -> Item:
    return item_from_content(
        {"id": "walk", "kind": "page", "edition": edition, "text": {"da": {"title": title}}}
    )


def test_every_phone_carries_safety_numbers_goals_and_the_plan_for_a_flare_up() -> None:
    core = {line.pin.id for line in manifest(ITEMS) if line.core}
    assert core == {"danger", "acute", "goals", "plan", "rest"}


def test_a_manifest_is_sorted_and_survives_storage() -> None:
    lines = manifest(ITEMS)
    assert [line.pin.id for line in lines] == sorted(line.pin.id for line in lines)
    assert manifest(tuple(reversed(ITEMS))) == lines
    assert manifest_from_json(line.as_json() for line in lines) == lines


def test_a_release_says_whom_each_text_speaks_to_and_an_older_one_that_it_is_patients() -> None:
    changed = draft_of(small({"da/pages/walk.md": ("text:\n", "audience: relatives\ntext:\n")})).items
    lines = manifest(changed)
    assert {line.pin.id for line in lines if line.audience == "relatives"} == {"walk"}
    older = [{name: said for name, said in line.as_json().items() if name != "audience"} for line in lines]
    assert {line.audience for line in manifest_from_json(older)} == {"patients"}


@pytest.mark.parametrize(
    ("published", "found"),
    [
        ([], []),
        ([walk(1, "Gå").pin], []),
        ([walk(1, "Gik").pin], [Breach("walk", 1, 1)]),
        ([walk(1, "Gå").pin, Pin("walk", 2, "f" * 64)], [Breach("walk", 1, 2)]),
    ],
)
def test_words_never_change_under_their_number_and_numbers_only_rise(
    published: list[Pin], found: list[Breach]
) -> None:
    assert breaches([walk(1, "Gå")], {"walk": published}) == found


def test_a_raised_edition_may_say_anything() -> None:
    assert breaches([walk(2, "Løb")], {"walk": [walk(1, "Gå").pin]}) == []


def test_releases_are_counted_by_month() -> None:
    assert next_release_id(date(2026, 3, 31), []) == "2026-03-1"
    taken = ["2026-03-1", "2026-03-2", "2026-04-3", "autumn"]
    assert next_release_id(date(2026, 3, 1), taken) == "2026-03-3"
    assert next_release_id(date(2026, 4, 1), taken) == "2026-04-1"
