"""What travels with a plan, where a text can be read, and which language it is shown in."""

from __future__ import annotations

import pytest

from backend.domain.content.addresses import addresses
from backend.domain.content.items import Item
from backend.domain.content.references import links, uses, with_everything_used
from backend.domain.content.words import words_in
from tests.content.small import draft_of, item, small

DRAFT = draft_of(small())
ITEMS = {one.id: one for one in DRAFT.items}


def test_a_pathway_brings_everything_its_texts_show_and_nothing_that_they_only_link_to() -> None:
    brought = [one.id for one in with_everything_used(ITEMS, ["start"])]
    assert brought == ["start", "walk", "signs", "walking", "stand", "plan", "stick", "rest"]
    assert [one.id for one in with_everything_used(ITEMS, ["walk"])] == ["walk", "stick"]
    assert links(ITEMS["walk"].content) == ["rest"]


def test_a_pathway_brings_its_lessons_after_its_pages() -> None:
    lesson = {"da/pathways/start.yaml": ("ladder: walking", "lessons: [little]\nladder: walking")}
    items = {one.id: one for one in draft_of(small(lesson)).items}
    assert uses(items["start"].content)[:3] == ["walk", "signs", "little"]
    assert "lessons" not in ITEMS["start"].content


def test_an_unknown_part_is_not_passed_over() -> None:
    with pytest.raises(KeyError):
        with_everything_used(ITEMS, ["walk", "gone"])


def test_things_that_name_each_other_end() -> None:
    def page(name: str, other: str) -> Item:
        content = {**ITEMS["plan"].content, "id": name, "strategies": [other]}
        return Item(ITEMS["plan"].pin, "flare_plan", content, b"")

    both = {"a": page("a", "b"), "b": page("b", "a")}
    assert len(with_everything_used(both, ["a"])) == 2
    assert uses(both["a"].content) == ["b"]


def test_every_text_has_an_address_of_its_own_words() -> None:
    assert addresses(DRAFT.items, "da") == {
        "walk": "gaa-en-tur/",
        "little": "lidt-ad-gangen/",
        "signs": "tegn/",
        "danger": "ring-nu/",
        "plan": "min-plan/",
        "rest": "min-plan/#rest",
        "stand": "rejs-dig/",
        "walking": "gaatrappen/",
    }
    assert addresses(DRAFT.items, "en")["stand"] == "stand-up/"


def test_a_reader_gets_the_translation_unless_it_has_fallen_behind() -> None:
    content = item(DRAFT, "walk").content
    assert words_in(content, "en").text["title"] == "Take a walk"
    assert not words_in(content, "en").fell_back_from("en")
    newer = {**content, "edition": 2}
    assert words_in(newer, "en").text["title"] == "Gå en tur"
    assert words_in(newer, "en").fell_back_from("en")
    assert words_in(newer, "da").text["title"] == "Gå en tur"
