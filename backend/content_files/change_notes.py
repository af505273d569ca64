"""What an edition says of itself: how much it differs from the one before, and what is new, in a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from backend.content_files.items import Written
from backend.domain.content.findings import Finding


def changed_words(told: Mapping[str, Any], language: str) -> dict[str, str]:
    """The sentence of an item whose words in both languages share a file, as one more of its words."""
    return {"changed": told["changed"][language]} if "changed" in told else {}


def change_findings(item: Written) -> Iterator[Finding]:
    """A change that readers are to hear of says what it is, in both languages or in neither."""
    text = item.content["text"]
    if item.content.get("change", {}).get("kind") == "major" and "changed" not in text["da"]:
        yield item.master.finding("change_without_words", "change")
    if item.translation and ("changed" in text["da"]) != ("changed" in text["en"]):
        yield item.translation.finding("change_in_one_language", "text")
