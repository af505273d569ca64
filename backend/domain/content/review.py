"""A review: somebody has read a text again, held it against each of its sources, and says what came of it.

A new day alone is no review. What was looked at is said in words, and each source by itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

STILL_RIGHT = "still_right"
NEEDS_CHANGE = "needs_change"
RESULTS = (STILL_RIGHT, NEEDS_CHANGE)

# What a source turned out to be: as it was, saying something else now, or not to be found any more.
GONE = "gone"
FOUND = ("same", "changed", GONE)

# No text goes unread for longer.
LONGEST = timedelta(days=366)


@dataclass(frozen=True)
class SourceFound:
    """One of a text's sources, and what it turned out to be."""

    title: str
    ref: str
    found: str

    def as_json(self) -> dict[str, str]:
        """As it is kept."""
        return dict(vars(self))


@dataclass(frozen=True)
class Review:
    """What was looked at, in words; what came of it; and by which day somebody reads the text again.

    A text that needs a change keeps its day: whoever changes it gives it another.
    """

    checked: str
    sources: tuple[SourceFound, ...]
    result: str
    review_by: date | None

    def as_json(self) -> dict[str, Any]:
        """As it is kept."""
        return {
            "checked": self.checked,
            "sources": [source.as_json() for source in self.sources],
            "result": self.result,
            "review_by": self.review_by.isoformat() if self.review_by else None,
        }

    def is_of(self, sources: Sequence[Mapping[str, str]]) -> bool:
        """Whether it says something of each of these sources, and of no others."""
        return [(one.title, one.ref) for one in self.sources] == [
            (one["title"], one["ref"]) for one in sources
        ]

    def faults(self, today: date) -> dict[str, tuple[str, ...]]:
        """What stands in the way, by field: a text with a source that is gone is not right as it is."""
        if self.result != STILL_RIGHT:
            return {}
        if any(source.found == GONE for source in self.sources):
            return {"result": ("source_is_gone",)}
        if self.review_by is None or not today < self.review_by <= today + LONGEST:
            return {"review_by": ("out_of_range",)}
        return {}
