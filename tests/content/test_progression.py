"""From an easier exercise to a harder one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from backend.domain.content.items import Item, item_from_content
from backend.domain.content.progression import easiest_first
from tests.content.test_real_content import ITEMS

NAMES = ("a", "b", "c", "d", "e")


def exercise(name: str, harder: str | None = None) -> Item:
    return item_from_content(
        {"id": name, "kind": "exercise", "edition": 1, **({"progress_to": harder} if harder else {})}
    )


def test_a_harder_exercise_comes_behind_the_one_that_leads_to_it() -> None:
    leads = [exercise("c"), exercise("b", "c"), exercise("d"), exercise("a", "b")]
    assert [one.id for one in easiest_first(leads)] == ["d", "a", "b", "c"]


def test_exercises_that_lead_nowhere_stay_as_they_were() -> None:
    assert [one.id for one in easiest_first([exercise("b"), exercise("a")])] == ["b", "a"]


@given(st.dictionaries(st.sampled_from(NAMES), st.none() | st.sampled_from(NAMES)))
def test_whatever_leads_to_what_no_exercise_is_lost(leads: dict[str, str | None]) -> None:
    found = easiest_first([exercise(name, harder) for name, harder in leads.items()])
    assert sorted(one.id for one in found) == sorted(leads)


def test_every_way_to_a_harder_exercise_ends() -> None:
    for one in ITEMS.values():
        way = [one]
        while harder := way[-1].content.get("progress_to"):
            assert ITEMS[harder] not in way
            assert ITEMS[harder].kind == "exercise"
            way.append(ITEMS[harder])
