"""The texts that patients really get: complete, readable, unapproved until somebody has approved them."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any

import pytest

from backend.content_files.reading import read_draft
from backend.content_files.tree import CONTENT, read_tree
from backend.content_files.wording import HARDEST_LIX
from backend.domain.content.blocks import walk
from backend.domain.content.directory import numbers_on, region_on
from backend.domain.content.overlay import must_be_the_same_everywhere, slots_of
from backend.domain.content.references import block_lists
from backend.domain.content.release import manifest

DRAFT = read_draft(read_tree(), date(2026, 11, 22))
ITEMS = {item.id: item for item in DRAFT.items}
CATALOGUES = sorted(path.name.removesuffix(".da.json") for path in (CONTENT / "i18n").glob("*.da.json"))


def test_nothing_stops_a_release() -> None:
    assert DRAFT.errors == []


def test_the_first_contact_package_is_whole() -> None:
    pages = {
        *("what-is-low-back-pain", "what-to-do-now", "what-to-expect", "warning-signs-and-who-to-call"),
        *("about-scans", "when-to-make-contact-again", "staying-active", "flare-ups"),
    }
    others = {"walking", "flare-plan", "new-onset", "warning-signs", "acute-numbers", "goals"}
    assert pages | others <= set(ITEMS)
    assert pages <= set(ITEMS["new-onset"].content["pages"])
    assert len(ITEMS["new-onset"].content["exercises"]) >= 6
    assert len(ITEMS["flare-plan"].content["strategies"]) >= 8


def test_no_reviewer_is_invented() -> None:
    assert {item.id for item in DRAFT.items if item.content["approved"] is not None} == set()


@pytest.mark.parametrize("name", sorted(DRAFT.readability))
def test_a_text_is_easy_to_read(name: str) -> None:
    assert DRAFT.readability[name].lix <= HARDEST_LIX


def test_the_texts_taken_together_are_very_easy_to_read() -> None:
    assert DRAFT.mean_lix < 30


def test_what_says_when_to_call_has_no_slots() -> None:
    guarded = [item for item in DRAFT.items if must_be_the_same_everywhere(item.content)]
    assert {"warning-signs", "warning-signs-and-who-to-call"} <= {item.id for item in guarded}
    assert [slots_of(item.content) for item in guarded] == [[]] * len(guarded)


def test_both_languages_name_the_same_warning_signs() -> None:
    text = ITEMS["warning-signs"].content["text"]
    for group in ("urgent", "soon"):
        assert [sign["id"] for sign in text["da"][group]] == [sign["id"] for sign in text["en"][group]]


def test_phones_carry_what_a_bad_day_needs() -> None:
    core = {line.pin.id for line in manifest(DRAFT.items) if line.core}
    strategies = set(ITEMS["flare-plan"].content["strategies"])
    assert core >= {"warning-signs", "acute-numbers", "flare-plan", *strategies}


@pytest.mark.parametrize("day", [date(2026, 12, 31), date(2027, 1, 1)])
def test_every_one_of_98_municipalities_has_a_region_and_a_number_on_both_sides_of_new_year(
    day: date,
) -> None:
    directory = ITEMS["acute-numbers"].content
    assert len(directory["municipalities"]) == 98
    for municipality in directory["municipalities"]:
        assert region_on(directory, municipality, day) is not None, municipality["name"]
        assert len(numbers_on(directory, municipality, day)) >= 2, municipality["name"]


def test_46_municipalities_move_to_the_new_region() -> None:
    directory = ITEMS["acute-numbers"].content

    def region(municipality: dict[str, Any], day: date) -> str:
        found = region_on(directory, municipality, day)
        assert found is not None
        return str(found["id"])

    before = [region(one, date(2026, 12, 31)) for one in directory["municipalities"]]
    after = [region(one, date(2027, 1, 1)) for one in directory["municipalities"]]
    assert sum(one != other for one, other in zip(before, after, strict=True)) == 46
    assert after.count("oestdanmark") == 46


def test_no_block_is_empty() -> None:
    for item in DRAFT.items:
        for blocks in block_lists(item.content["text"]):
            for block in walk(blocks):
                assert block.get("c", [1]), item.id
                assert block.get("items", [1]), item.id


@pytest.mark.parametrize("name", CATALOGUES)
def test_a_catalogue_says_the_same_things_in_both_languages(name: str) -> None:
    danish, english = (
        json.loads((CONTENT / "i18n" / f"{name}.{language}.json").read_text("utf-8"))
        for language in ("da", "en")
    )
    assert list(danish) == list(english)
    for key, sentence in danish.items():
        assert sentence.strip(), key
        assert set(re.findall(r"{\w+}", sentence)) == set(re.findall(r"{\w+}", english[key])), key
