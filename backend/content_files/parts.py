"""What a text must have besides its words: something to do today, a subject, and a way on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from backend.content_files.items import Written
from backend.domain.content.curriculum import CURRICULUM
from backend.domain.content.findings import Finding
from backend.domain.content.references import links

TAUGHT = frozenset({"page", "lesson"})
# A drawing's words are read aloud; fewer than this hardly say what is shown.
FEWEST_WORDS_OF_ALT = 4


def part_findings(item: Written) -> Iterator[Finding]:
    """What is missing in one item."""
    content, master = item.content, item.master
    if content["kind"] in TAUGHT and not set(content["tags"]).intersection(CURRICULUM):
        yield master.finding("subject_missing", "tags", subjects=", ".join(CURRICULUM))
    if content["kind"] == "page":
        yield from _page_findings(item)
    if content["kind"] == "figure" and _shortest_alt(content) < FEWEST_WORDS_OF_ALT:
        yield master.finding("alt_too_short", "da", least=FEWEST_WORDS_OF_ALT)


def _page_findings(item: Written) -> Iterator[Finding]:
    for language, words in item.content["text"].items():
        source = item.master if language == "da" else item.translation
        # Somebody in pain may read no further than the first lines.
        if source is not None and not _opens_with_today(words):
            yield source.finding("today_missing", "text", "body")
    if not links({"text": {"da": item.content["text"]["da"]}}):
        yield item.master.finding("leads_nowhere", "text", "body")


def _opens_with_today(words: Mapping[str, Any]) -> bool:
    first = words["body"][0] if words["body"] else {}
    return bool(first.get("t") == "note" and first["tone"] == "today")


def _shortest_alt(figure: Mapping[str, Any]) -> int:
    return min(len(words["alt"].split()) for words in figure["text"].values())
