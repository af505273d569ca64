"""A municipality's words for one slot: read and checked alike, from a file or from the desk."""

from __future__ import annotations

from collections.abc import Iterator

from backend.content_files.directives import Problem
from backend.content_files.markdown import blocks_from
from backend.content_files.wording import ENOUGH_WORDS, HARDEST_LIX
from backend.domain.content.blocks import Block, figures_in, links_in, running_text, slots_in
from backend.domain.content.lix import readability


def read_slot_words(
    text: str, language: str, slot: str, first_line: int = 1
) -> tuple[list[Block], list[Problem]]:
    """The blocks, and what there is to say about them with the line that it is about."""
    blocks, problems = blocks_from(text, first_line)
    return blocks, [*problems, *_about(blocks, language, slot, first_line)]


def _about(blocks: list[Block], language: str, slot: str, line: int) -> Iterator[Problem]:
    # A slot is the municipality's own words: nothing of the shared text is drawn into it.
    if list(slots_in(blocks)) or list(figures_in(blocks)):
        yield Problem(line, "slot_holds_directive", {"slot": slot})
    if any(href.startswith("item:") for href in links_in(blocks)):
        yield Problem(line, "slot_links_to_item", {"slot": slot})
    measured = readability(running_text(blocks))
    if language == "da" and measured.words >= ENOUGH_WORDS and measured.lix > HARDEST_LIX:
        yield Problem(line, "slot_hard_to_read", {"lix": str(measured.lix), "most": str(HARDEST_LIX)})
