"""A slot's words and days as plain data: what history keeps of them, and what files hold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, TypeAlias

from backend.domain.content.blocks import all_words
from backend.domain.content.overlay import SlotValue
from backend.domain.content.words import LANGUAGES

# The Markdown by language, the first day and the last. People write the last day on which something holds.
Said: TypeAlias = dict[str, Any]


def said(value: SlotValue) -> Said:
    """What somebody said when they filled a slot."""
    last_day = value.valid_to and value.valid_to - timedelta(days=1)
    return {
        **{language: source_of(value)[language] for language in LANGUAGES},
        "valid_from": value.valid_from.isoformat(),
        "valid_to": last_day.isoformat() if last_day else None,
    }


def schedule(values: Iterable[SlotValue], today: date) -> list[Said]:
    """What holds or is to come, in order."""
    return [
        said(value)
        for value in sorted(values, key=lambda value: value.valid_from)
        if not value.is_over_by(today)
    ]


def as_kept(text: str) -> str:
    """The Markdown as it is kept: without white space at its ends and at the ends of lines."""
    return "\n".join(line.rstrip() for line in text.strip().splitlines())


def source_of(value: SlotValue) -> Mapping[str, str]:
    """The Markdown of a value; of one from before it was kept, the paragraphs alone."""
    return value.source or {language: _paragraphs(value.body[language]) for language in LANGUAGES}


def _paragraphs(body: Sequence[Any]) -> str:
    # The first block is the slot's own heading, which nobody wrote.
    return "\n\n".join(all_words(body[1:]))
