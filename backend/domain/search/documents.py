"""What is searched of an item. What holds others together, or is drawn, is found through them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from backend.domain.content.blocks import Block
from backend.domain.content.items import Item
from backend.domain.content.words import words_in
from backend.domain.search.index import Doc

SEARCHED = ("page", "lesson", "exercise", "ladder", "strategy", "flare_plan", "safety")

# Which of an item's words stand for a summary; a strategy has none.
_SUMMARY = {"exercise": "purpose", "ladder": "activity", "flare_plan": "intro", "safety": "lead"}


def documents(items: Iterable[Item], language: str) -> list[Doc]:
    """Every text that a reader can open."""
    return [document(item, language) for item in items if item.kind in SEARCHED]


def document(item: Item, language: str) -> Doc:
    """One text."""
    text = words_in(item.content, language).text
    summary = str(text.get(_SUMMARY.get(item.kind, "summary"), ""))
    return Doc(item.id, str(text["title"]), summary, tuple(_passages(item.kind, text)))


def _passages(kind: str, text: Mapping[str, Any]) -> list[str]:
    match kind:
        case "exercise":
            return [text["position"], *text["steps"], *text["cautions"]]
        case "ladder":
            return [*passages_of(text["instructions"]), *passages_of(text["measuring"])]
        case "safety":
            return [*(sign["text"] for sign in (*text["urgent"], *text["soon"])), text["say"], text["after"]]
        case "lesson":
            asked = [_asked(question) for question in text["questions"]]
            return [*passages_of(text["body"]), *(words for question in asked for words in question)]
        case _:
            return passages_of(text["body"])


def _asked(question: Mapping[str, Any]) -> list[str]:
    return [question["ask"], *(answer["teaches"] for answer in question["answers"])]


def passages_of(blocks: Sequence[Block]) -> list[str]:
    """The paragraphs and headings of a text, in reading order."""
    found: list[str] = []
    for block in blocks:
        match block["t"]:
            case "p" | "h":
                found.append(_plain(block["c"]))
            case "ul" | "ol":
                found += [passage for entry in block["items"] for passage in passages_of(entry)]
            case "note" | "advice":
                found += [block["title"], *passages_of(block["c"])]
    return [passage for passage in found if passage]


def _plain(words: Sequence[Any]) -> str:
    return "".join(word if isinstance(word, str) else _plain(word["c"]) for word in words)
