"""Graded activity's numbers are released with their sources, and a release says which it changes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from backend.content_files.reading import read_draft
from backend.content_files.tree import CONTENT, read_tree
from backend.domain.content.items import Item, item_from_content
from backend.domain.content.parameters import ParameterChange, parameter_changes
from backend.domain.ladder.numbers import RULES

TODAY = date(2026, 11, 22)
TREE = read_tree(CONTENT)
ITEMS = {item.id: item for item in read_draft(TREE, TODAY).items}
RULES_FILE = "da/rules/ladder-rules.yaml"
WALKING_FILE = "da/ladders/walking.yaml"


def test_the_released_rules_are_those_that_the_engines_go_by() -> None:
    released = ITEMS["ladder-rules"].content["numbers"]
    assert {name: tuple(number["values"]) for name, number in released.items()} == RULES


def test_the_phones_engine_is_held_against_the_same_numbers() -> None:
    stated = json.loads((Path(__file__).parents[1] / "vectors" / "numbers.json").read_text("utf-8"))
    assert {name: tuple(values) for name, values in stated.items()} == RULES


def test_every_number_has_a_source_or_says_that_it_has_none() -> None:
    for number in ITEMS["ladder-rules"].content["numbers"].values():
        assert number["source"] != ""
    for ladder in (item for item in ITEMS.values() if item.kind == "ladder"):
        for name in ("goal", "rise_percent", "start_percent", "flare_percent", "weekdays"):
            assert ladder.content[name]["source"]


@pytest.mark.parametrize(
    ("file", "was", "becomes", "code"),
    [
        (RULES_FILE, "full_percent:\n    values: [90]", "full_percent:\n    values: [80]", "rule_differs"),
        (RULES_FILE, "  long_way:\n", "  long_road:\n", "rule_differs"),
        (RULES_FILE, "  remarks:\n", "  remarks:\n    long_road: Ukendt.\n", "numbers_without_words"),
        (WALKING_FILE, "  min: 5\n  max: 20\n", "  min: 4\n  max: 20\n", "beyond_the_rules"),
        (WALKING_FILE, "  min: 70\n  max: 90\n", "  min: 70\n  max: 95\n", "beyond_the_rules"),
        (WALKING_FILE, "choices: [25, 50, 75]", "choices: [25, 50, 60]", "beyond_the_rules"),
    ],
)
def test_a_number_that_the_engines_do_not_go_by_stops_a_release(
    file: str, was: str, becomes: str, code: str
) -> None:
    text = TREE[file]
    assert was in text
    draft = read_draft({**TREE, file: text.replace(was, becomes, 1)}, TODAY)
    assert code in {finding.code for finding in draft.errors}


def with_content(item: Item, **changed: Any) -> Item:
    return item_from_content({**item.content, "edition": item.pin.edition + 1, **changed})


def test_a_release_says_which_numbers_it_changes() -> None:
    walking, rules = ITEMS["walking"], ITEMS["ladder-rules"]
    rise: Mapping[str, Any] = {**walking.content["rise_percent"], "default": 10}
    days = {**walking.content["weekdays"], "default": [1, 4]}
    numbers = {**rules.content["numbers"], "full_percent": {"values": [80], "source": "Invented."}}
    after = [
        with_content(walking, rise_percent=rise, weekdays=days),
        with_content(rules, numbers=numbers),
    ]
    assert parameter_changes([walking, rules], after) == (
        ParameterChange("ladder-rules", "full_percent", "90", "80"),
        ParameterChange("walking", "rise_percent.default", "15", "10"),
        ParameterChange("walking", "weekdays.default", "1, 3, 5", "1, 4"),
    )


def test_another_source_or_another_word_is_no_other_number() -> None:
    walking = ITEMS["walking"]
    rise = {**walking.content["rise_percent"], "source": "A trial that is still to be made."}
    assert parameter_changes([walking], [with_content(walking, rise_percent=rise)]) == ()


def test_a_new_ladder_and_one_that_is_gone_are_told_number_by_number() -> None:
    walking = ITEMS["walking"]
    came = parameter_changes([], [walking])
    assert ParameterChange("walking", "rise_percent.default", None, "15") in came
    assert {(gone.after, gone.before is None) for gone in parameter_changes([walking], [])} == {(None, False)}
