"""Search: the cases that the phone answers too, and real questions to the real texts."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backend.content_files.reading import read_draft
from backend.content_files.tree import read_tree
from backend.domain.search.compounds import parts_of
from backend.domain.search.documents import documents
from backend.domain.search.find import find, same_words
from backend.domain.search.index import Doc, Index, index_of
from backend.domain.search.slips import slips, slips_allowed
from backend.domain.search.snippet import marked, snippet_of
from backend.domain.search.stem import stem_of
from backend.domain.search.words import plainly, words_of
from tests.conftest import NOW
from tests.habits.test_rooms import ROOT

VECTORS = Path(__file__).parent.parent / "vectors" / "search"


def read(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((VECTORS / f"{name}.json").read_text(encoding="utf-8"))
    return found


WORDS, FINDS, QUESTIONS = (read(name) for name in ("words", "finds", "questions"))


def rows(language: str) -> list[str]:
    path = ROOT / "content" / "i18n" / f"search_words.{language}.json"
    return list(json.loads(path.read_text(encoding="utf-8")).values())


@cache
def real(language: str) -> Index:
    return index_of(documents(read_draft(read_tree(), NOW.date()).items, language), language)


def small(case: dict[str, Any]) -> Index:
    docs = [Doc(one["title"], one["title"], one["summary"], tuple(one["passages"])) for one in case["docs"]]
    return index_of(docs, "da")


@pytest.mark.parametrize(("text", "plain"), WORDS["letters"])
def test_there_are_plain_letters_for_all_of_danish_and_for_names_from_elsewhere(
    text: str, plain: str
) -> None:
    assert plainly(text) == plain


@pytest.mark.parametrize(("text", "words"), WORDS["words"])
def test_words_are_letters_and_numbers(text: str, words: list[str]) -> None:
    assert [word.plain for word in words_of(text)] == words


@pytest.mark.parametrize(("language", "forms", "stem"), WORDS["stems"])
def test_the_forms_of_a_word_have_one_stem(language: str, forms: str, stem: str) -> None:
    assert {stem_of(form, language) for form in forms.split()} == {stem}


@pytest.mark.parametrize(("stem", "parts"), WORDS["parts"])
def test_words_written_together_are_taken_apart_by_known_ones(stem: str, parts: list[str]) -> None:
    assert list(parts_of(stem, lambda one: one in WORDS["known"])) == parts


@pytest.mark.parametrize(("one", "other", "most", "count"), WORDS["slips"])
def test_slips_are_counted(one: str, other: str, most: int, count: int | None) -> None:
    assert slips(one, other, most) == slips(other, one, most) == count


@pytest.mark.parametrize(("word", "count"), WORDS["slips_allowed"])
def test_a_long_word_may_be_misspelled_more_often(word: str, count: int) -> None:
    assert slips_allowed(word) == count


@pytest.mark.parametrize("case", FINDS["cases"], ids=lambda case: case["promise"])
def test_what_is_found_comes_in_this_order_and_is_marked_so(case: dict[str, Any]) -> None:
    index = small(case)
    hits = find(index, case["asked"], same_words(rows("da"), "da"))
    assert [hit.doc.title for hit in hits] == case["titles"]
    for title, pieces in case.get("snippets", {}).items():
        [hit] = [one for one in hits if one.doc.title == title]
        assert [list(piece) for piece in snippet_of(index, hit)] == pieces


@pytest.mark.parametrize(
    ("language", "asked", "wanted"),
    [(language, *pair) for language in ("da", "en") for pair in QUESTIONS[language]],
)
def test_a_real_question_finds_its_text_among_the_first_three(language: str, asked: str, wanted: str) -> None:
    hits = find(real(language), asked, same_words(rows(language), language))
    assert wanted in [hit.doc.id for hit in hits[:3]]


@pytest.mark.parametrize("asked", QUESTIONS["nothing"])
def test_what_is_in_no_text_finds_nothing(asked: str) -> None:
    assert find(real("da"), asked, same_words(rows("da"), "da")) == []


@given(st.text(max_size=40))
@settings(max_examples=60)
def test_nothing_that_can_be_written_makes_it_fail_and_what_it_shows_is_what_the_text_says(
    asked: str,
) -> None:
    index = real("da")
    for hit in find(index, asked, same_words(rows("da"), "da"))[:5]:
        assert "".join(piece.text for piece in marked(index, hit.doc.title, hit)) == hit.doc.title
        shown = "".join(piece.text for piece in snippet_of(index, hit)).removeprefix("… ").removesuffix(" …")
        assert any(shown in passage for passage in (*hit.doc.passages, hit.doc.summary))


def test_a_text_that_must_not_be_found_hides_no_other() -> None:
    docs = [Doc(one, one, "", ()) for one in ("Ryg og søvn", "Ryg", "Søvn")]
    found = find(index_of(docs, "da"), "ryg søvn", (), without={"Ryg og søvn"})
    assert {hit.doc.id for hit in found} == {"Ryg", "Søvn"}
