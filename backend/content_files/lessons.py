"""Checks of a lesson's questions: the facts and the words name the same, and what is right can be chosen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from backend.content_files.items import Written
from backend.domain.content.findings import Finding


def lesson_findings(item: Written) -> Iterator[Finding]:
    """What does not hold together between the questions, their words, and the words in English."""
    facts, danish = item.content["questions"], item.content["text"]["da"]["questions"]
    yield from _twice(item, facts, "questions")
    yield from _twice(item, danish, "text", "questions")
    if _ids(facts) != _ids(danish):
        yield item.master.finding("questions_without_words", "questions")
    answers = {question["id"]: _ids(question["answers"]) for question in danish}
    for at, question in enumerate(facts):
        for right in question["right"]:
            if right not in answers.get(question["id"], [right]):
                yield item.master.finding("right_is_no_answer", "questions", at, "right", id=right)
    for at, question in enumerate(danish):
        yield from _twice(item, question["answers"], "text", "questions", at, "answers")
    yield from _translated_answers(item, answers)


def _translated_answers(item: Written, answers: Mapping[str, list[str]]) -> Iterator[Finding]:
    english = item.content["text"].get("en")
    if item.translation is None or english is None:
        return
    for at, question in enumerate(english["questions"]):
        if _ids(question["answers"]) != answers.get(question["id"], _ids(question["answers"])):
            yield item.translation.finding(
                "translation_ids_differ", "text", "questions", at, "answers", key="answers"
            )


def _twice(item: Written, named: Sequence[Mapping[str, Any]], *path: str | int) -> Iterator[Finding]:
    for name, count in Counter(one["id"] for one in named).items():
        if count > 1:
            yield item.master.finding("id_twice", *path, id=name)


def _ids(named: Sequence[Mapping[str, Any]]) -> list[str]:
    return sorted(one["id"] for one in named)
