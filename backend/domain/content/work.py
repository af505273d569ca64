"""The states of the work on a text, and the law that holds for all of them: another word is another draft."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from backend.domain.content.canonical import canonical, sha256_of
from backend.domain.content.items import Item

# A text that is published has no work left; what is withdrawn is a recall.
STATES = ("draft", "in_review", "approved")
CHANGES = ("minor", "major")

# What stands behind a text, and what it says of its own edition: readers see the same words without them.
_BEHIND = frozenset(
    {
        "approved",
        "change",
        "changed_on_purpose",
        "edition",
        "evidence_type",
        "on_purpose",
        "review_by",
        "sources",
        "tags",
    }
)


def reading_of(words: str, change: str | None, note: Mapping[str, str] | None) -> str:
    """One line for all that an approver reads: the words, by their fingerprint, and what is said of them."""
    return sha256_of(canonical({"words": words, "change": change, "note": dict(note) if note else None}))


def on_one_line(note: Mapping[str, str]) -> dict[str, str]:
    """What readers are told, as one line in each language: files have no more room for it."""
    return {language: " ".join(said.split()) for language, said in note.items()}


def readers_see_it(new: Item | None, released: Item | None) -> bool:
    """Whether readers of the released edition would see anything else in the new one, and are owed a word."""
    return new is not None and released is not None and _seen(new) != _seen(released)


def _seen(item: Item) -> Mapping[str, Any]:
    text = {
        language: {name: said for name, said in words.items() if name not in ("changed", "of_edition")}
        for language, words in item.content["text"].items()
    }
    return {**{name: value for name, value in item.content.items() if name not in _BEHIND}, "text": text}
