"""Text as data: blocks and inlines that a phone, a page and a printer can draw, and none can run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, TypeAlias

# Blocks travel as JSON. They are made in one place, backend/content_files/markdown.py.
Block: TypeAlias = dict[str, Any]
Inline: TypeAlias = "str | dict[str, Any]"

TONES = ("today", "info", "flare", "call")
# How strongly a source recommends something, or recommends against it.
GRADES = ("strong_for", "weak_for", "weak_against", "strong_against", "good_practice")
BOXES = ("note", "advice")


def walk(blocks: Sequence[Block]) -> Iterator[Block]:
    """Every block, the ones inside boxes and list items too, in reading order."""
    for block in blocks:
        yield block
        if block["t"] in BOXES:
            yield from walk(block["c"])
        elif block["t"] in ("ul", "ol"):
            for entry in block["items"]:
                yield from walk(entry)


def plain(inlines: Sequence[Inline]) -> str:
    """The words of a run of inlines."""
    return "".join(part if isinstance(part, str) else plain(part["c"]) for part in inlines)


def running_text(blocks: Sequence[Block]) -> Iterator[str]:
    """The paragraphs, without headings: what readability is measured on."""
    for block in walk(blocks):
        if block["t"] == "p":
            yield plain(block["c"])


def all_words(blocks: Sequence[Block]) -> Iterator[str]:
    """Every piece of text that a reader sees, headings and the titles of boxes included."""
    for block in walk(blocks):
        if block["t"] in ("p", "h"):
            yield plain(block["c"])
        elif block["t"] in BOXES:
            yield block["title"]


def slots_in(blocks: Sequence[Block]) -> Iterator[str]:
    """The names of the slots that these blocks leave open."""
    return (block["name"] for block in walk(blocks) if block["t"] == "slot")


def figures_in(blocks: Sequence[Block]) -> Iterator[str]:
    """The ids of the figures that these blocks show."""
    return (block["id"] for block in walk(blocks) if block["t"] == "figure")


def links_in(blocks: Sequence[Block]) -> Iterator[str]:
    """Where the links lead."""
    for block in walk(blocks):
        if block["t"] in ("p", "h"):
            yield from _links(block["c"])


def _links(inlines: Sequence[Inline]) -> Iterator[str]:
    for part in inlines:
        if not isinstance(part, str):
            if part["t"] == "link":
                yield part["href"]
            yield from _links(part["c"])
