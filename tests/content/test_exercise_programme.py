"""The exercise programme: eight groups, four levels each, and drawings that are light enough to carry."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable
from typing import Any

import pytest

from backend.domain.content.drawings import POSES
from backend.domain.content.items import Item
from backend.domain.content.release import manifest
from tests.content.test_real_content import DRAFT, ITEMS

EXERCISES = [item for item in ITEMS.values() if item.kind == "exercise"]
FIGURES = {item.content["figure"]: ITEMS[item.content["figure"]] for item in EXERCISES}
GROUPS = {"aerobic", "mobility", "abdominal", "back", "hip", "legs", "core", "lifting"}


def work(level: dict[str, int | None]) -> int:
    """How much one level asks for: repetitions, or seconds where something is held or goes on."""
    return (level["sets"] or 0) * (level["reps"] or 0) * (level["hold_s"] or 1)


def body_in(pose: list[list[Any]]) -> list[tuple[str, str | None, int]]:
    """What a pose is made of: its elements, the head's size, and how many points each line has."""
    return [
        (tag, attributes.get("r"), len(re.findall(r"[\d.]+", attributes.get("d", ""))))
        for tag, attributes, _ in pose
    ]


def carried(items: Iterable[Item]) -> int:
    """The bytes that a phone fetches for these items."""
    return sum(len(zlib.compress(item.body, 9)) for item in items)


def test_there_are_eight_groups() -> None:
    assert {item.content["group"] for item in EXERCISES} == GROUPS


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda item: item.id)
def test_each_exercise_has_four_levels_that_grow(exercise: Item) -> None:
    levels = exercise.content["levels"]
    assert [level["level"] for level in levels] == [1, 2, 3, 4]
    asked = [work(level) for level in levels]
    assert asked == sorted(asked)
    assert asked[0] < asked[-1]


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda item: item.id)
def test_each_exercise_says_what_to_mind_and_when_to_ask_first(exercise: Item) -> None:
    assert "Er du opereret for nylig" in exercise.content["text"]["da"]["cautions"][-1]
    assert "recently had an operation" in exercise.content["text"]["en"]["cautions"][-1]


@pytest.mark.parametrize("figure", FIGURES.values(), ids=lambda item: item.id)
def test_each_exercise_has_a_drawing_of_its_own_that_moves(figure: Item) -> None:
    assert len(figure.content["poses"]) == len(POSES)
    assert figure.content["viewbox"] == "0 0 120 90"


@pytest.mark.parametrize("figure", FIGURES.values(), ids=lambda item: item.id)
def test_the_same_person_is_in_every_pose(figure: Item) -> None:
    first, *others = [body_in(pose) for pose in figure.content["poses"]]
    assert others == [first] * (len(POSES) - 1)


def test_no_two_exercises_share_a_drawing() -> None:
    assert len(FIGURES) == len(EXERCISES)


def test_a_phone_carries_only_the_exercises_of_its_plan() -> None:
    programme = {item.id for item in EXERCISES} | set(FIGURES)
    assert [line.pin.id for line in manifest(DRAFT.items) if line.core and line.pin.id in programme] == []


def test_all_drawings_of_exercises_are_light() -> None:
    assert carried(FIGURES.values()) < 150_000


def test_all_other_drawings_are_light() -> None:
    others = [item for item in ITEMS.values() if item.kind == "figure" and item.id not in FIGURES]
    assert carried(others) < 120_000
