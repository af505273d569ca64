"""A review: somebody has read a text again, held it against each of its sources, and says what came of it.

A new day alone is no review. What was looked at is said in words, and each source by itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from backend.domain.content.items import Item
from backend.domain.refusals import Refusal

STILL_RIGHT = "still_right"
NEEDS_CHANGE = "needs_change"
RESULTS = (STILL_RIGHT, NEEDS_CHANGE)

# What a source turned out to be: as it was, saying something else now, or not to be found any more.
GONE = "gone"
FOUND = ("same", "changed", GONE)

_DAY_WRONG = Refusal("review_day_wrong", {"review_by": ("review_day_wrong",)})

# No text goes unread for longer.
LONGEST = timedelta(days=366)


def day_of(item: Item) -> date:
    """The day by which somebody must read this text again."""
    return date.fromisoformat(item.content["review_by"])


@dataclass(frozen=True)
class SourceFound:
    """One of a text's sources, and what it turned out to be."""

    title: str
    ref: str
    found: str


@dataclass(frozen=True)
class Review:
    """What was looked at, in words; what came of it; and by which day somebody reads the text again."""

    checked: str
    sources: tuple[SourceFound, ...]
    result: str
    review_by: date | None

    def as_json(self) -> dict[str, Any]:
        """As it is kept."""
        return {
            **vars(self),
            "sources": [dict(vars(source)) for source in self.sources],
            "review_by": self.review_by.isoformat() if self.review_by else None,
        }

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> Review:
        """As it was kept."""
        day = kept["review_by"]
        return cls(
            kept["checked"],
            tuple(SourceFound(**source) for source in kept["sources"]),
            kept["result"],
            date.fromisoformat(day) if day else None,
        )

    def is_of(self, sources: Sequence[Mapping[str, str]]) -> bool:
        """Whether it says something of each of these sources, and of no others."""
        return [(one.title, one.ref) for one in self.sources] == [
            (one["title"], one["ref"]) for one in sources
        ]

    def refusal(self, today: date) -> Refusal | None:
        """What stands in the way: a text with a source that is gone is not right as it is."""
        if self.result == NEEDS_CHANGE:
            # The text keeps its day: whoever changes it gives it another.
            return _DAY_WRONG if self.review_by else None
        if any(source.found == GONE for source in self.sources):
            return Refusal("source_is_gone", {"result": ("source_is_gone",)})
        if self.review_by is None or not today < self.review_by <= today + LONGEST:
            return _DAY_WRONG
        return None
