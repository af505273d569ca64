"""The day by which a text must be read again, as an editor's file has it, and the sources beside it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from backend.content_files.sources import read_source
from backend.domain.content.findings import Finding

_DAY = re.compile(r"^review_by:[^\n#]*?(?=[ \t]*(?:#|$))", re.MULTILINE)

_FACTS = ("title", "ref", "evidence", "claim")


def with_review_day(text: str, day: date) -> str:
    """The file with this day, and every other byte as it was."""
    return _DAY.sub(f"review_by: {day.isoformat()}", text, count=1)


def sources_in(path: str, text: str) -> Sequence[Mapping[str, str]] | None:
    """What the file says that its text rests on; None where that cannot be read."""
    source = read_source(path, text)
    if isinstance(source, Finding) or not isinstance(source.located.value, dict):
        return None
    found = source.located.value.get("sources")
    return found if isinstance(found, list) and all(map(_is_whole, found)) else None


def _is_whole(source: object) -> bool:
    return isinstance(source, dict) and all(isinstance(source.get(fact), str) for fact in _FACTS)
