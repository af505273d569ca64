"""Everything that the recommendations ask to be told is told, and every text is there for a reason."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from backend.content_files.coverage import COVERAGE
from backend.content_files.located_yaml import read_yaml
from backend.content_files.reading import read_draft
from backend.content_files.tree import read_tree
from backend.domain.content.curriculum import CURRICULUM

# How many rows each part of the requirements has; G1 are the key messages.
ROWS = {
    "A1": 8,
    "A2": 4,
    "A3": 8,
    "A4": 9,
    "A5": 12,
    "A6": 6,
    "A7": 15,
    "A8": 9,
    "A9": 8,
    "A10": 9,
    "A11": 17,
}
MESSAGES = {"G1": 12}

TREE = read_tree()
ITEMS = {item.id: item for item in read_draft(TREE, date(2026, 11, 22)).items}
TABLE: Mapping[str, Mapping[str, Mapping[str, Any]]] = read_yaml(TREE[COVERAGE]).value


def _ids(parts: Mapping[str, int]) -> set[str]:
    return {f"{part}.{row}" for part, count in parts.items() for row in range(1, count + 1)}


def test_every_requirement_and_every_key_message_has_its_row() -> None:
    assert set(TABLE["requirements"]) == _ids(ROWS)
    assert set(TABLE["messages"]) == _ids(MESSAGES)


@pytest.mark.parametrize("message", sorted(_ids(MESSAGES)))
def test_a_key_message_is_told_by_a_text_and_not_by_something_else(message: str) -> None:
    kinds = {ITEMS[name].kind for name in TABLE["messages"][message]["items"]}
    assert kinds & {"page", "lesson"}


def test_every_page_and_every_lesson_answers_something() -> None:
    answering = {name for rows in TABLE.values() for row in rows.values() for name in row.get("items", ())}
    texts = {item.id for item in ITEMS.values() if item.kind in ("page", "lesson")}
    assert texts - answering == set()


@pytest.mark.parametrize("subject", CURRICULUM)
def test_every_subject_is_taught_by_a_page(subject: str) -> None:
    assert [item.id for item in ITEMS.values() if item.kind == "page" and subject in item.content["tags"]]


def test_the_four_obligatory_subjects_have_lessons() -> None:
    taught = {tag for item in ITEMS.values() if item.kind == "lesson" for tag in item.content["tags"]}
    assert set(CURRICULUM[:4]) <= taught
