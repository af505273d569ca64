"""What stands around a slot in the shared texts, to judge whether words still fit there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from backend.domain.content.blocks import BOXES, Block, all_words, slots_in
from backend.domain.content.references import block_lists
from backend.domain.content.words import MASTER


@dataclass(frozen=True)
class Drift:
    """A text in which a slot has, or had, other surroundings: the words then and the words now."""

    item: str
    before: tuple[str, ...]
    now: tuple[str, ...]

    @property
    def title(self) -> str:
        """What the text is called, or was."""
        return (self.now or self.before)[0]


def surroundings(content: Mapping[str, Any], slot: str) -> tuple[str, ...]:
    """The text's title, and the words of each section that leaves the slot open; none where no section does.

    A change elsewhere in a long text says nothing about the few words beside it.
    """
    master = {MASTER: content["text"][MASTER]}
    found = [
        tuple(_words(section))
        for blocks in block_lists(master)
        for section in _sections(blocks)
        if slot in slots_in(section)
    ]
    return (master[MASTER].get("title", ""), *(line for lines in found for line in lines)) if found else ()


def drifts(before: Mapping[str, tuple[str, ...]], now: Mapping[str, tuple[str, ...]]) -> list[Drift]:
    """The texts in which the surroundings differ. A text without the slot has none."""
    return [
        Drift(item, before.get(item, ()), now.get(item, ()))
        for item in sorted(before.keys() | now.keys())
        if before.get(item, ()) != now.get(item, ())
    ]


def _sections(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """The blocks from each heading to the next; what stands in a box stands in the box's section."""
    section: list[Block] = []
    for block in blocks:
        if block["t"] == "h" and section:
            yield section
            section = []
        section.append(block)
    if section:
        yield section


def _words(section: Sequence[Block]) -> Iterator[str]:
    """The section's words line by line, with a mark where slots stand."""
    for block in section:
        if block["t"] == "slot":
            yield f"::slot{{{block['name']}}}"
        elif block["t"] in BOXES:
            yield block["title"]
            yield from _words(block["c"])
        else:
            yield from all_words([block])
