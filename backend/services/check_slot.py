"""Check a municipality's words while they are being written, exactly as saving them will. Nothing is kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from backend.content_files.slot_words import read_slot_words
from backend.domain.content.blocks import Block, running_text
from backend.domain.content.findings import Finding
from backend.domain.content.lix import Readability, readability
from backend.domain.content.overlay import with_label
from backend.domain.content.slot_schedule import as_kept
from backend.domain.refusals import Refusal
from backend.services.slot_places import slot_definitions
from backend.storage.transaction import Database


@dataclass(frozen=True)
class CheckedSlot:
    """What there is to say, the words as readers will have them, and how hard the Danish is.

    A finding's file is the language whose words it is about.
    """

    findings: Sequence[Finding]
    body: Mapping[str, Sequence[Block]]
    readability: Readability


def check_slot(database: Database, slot: str, source: Mapping[str, str]) -> CheckedSlot | Refusal:
    """`source` is Markdown by language, as it stands in the editor."""
    with database.read() as connection:
        definition = slot_definitions(connection).get(slot)
    if definition is None:
        return Refusal("slot_gone")
    read = {language: read_slot_words(as_kept(text), language, slot) for language, text in source.items()}
    blocks = {language: found for language, (found, _) in read.items()}
    return CheckedSlot(
        [
            Finding(language, problem.line, problem.code, problem.params)
            for language, (_, problems) in read.items()
            for problem in problems
        ],
        with_label(definition, blocks),
        readability(running_text(blocks["da"])),
    )
