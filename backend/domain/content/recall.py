"""A recall: a numbered notice that follows a released text, or a municipality's words, out to every phone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from backend.domain.content.items import Pin

# `notice` is shown above the text; `do_not_use` covers it. Both are for ever: phones keep them for years.
DO_NOT_USE = "do_not_use"
SEVERITIES = ("notice", DO_NOT_USE)

# What every phone can cover. Warning signs, acute numbers and rules must never be missing: a wrong one is put
# right by the next edition, which every phone takes over at once.
COVERED = ("page", "lesson", "exercise", "strategy", "ladder", "pathway")


@dataclass(frozen=True)
class Recall:
    """What to tell whoever holds what is recalled. Numbers count 1, 2, 3 … without gaps.

    Either an edition of a text is meant, or what a municipality had filled a slot with until then.
    """

    number: int
    item: str | None
    edition: int | None
    severity: str
    notice: Mapping[str, str]
    at: datetime
    municipality: str | None = None
    slot: str | None = None
    by: str | None = None

    def concerns(self, pin: Pin) -> bool:
        """Whether this edition is the one that is meant."""
        return (self.item, self.edition) == (pin.id, pin.edition)


def cover(pin: Pin, recalls: Iterable[Recall]) -> Recall | None:
    """The recall that speaks of this edition: the newest of the most severe; none is taken back."""
    mine = (recall for recall in recalls if recall.concerns(pin))
    return max(mine, key=lambda recall: (recall.severity == DO_NOT_USE, recall.number), default=None)


def withdrawn(pin: Pin, recalls: Iterable[Recall]) -> bool:
    """Whether this edition must not be used any more."""
    recall = cover(pin, recalls)
    return recall is not None and recall.severity == DO_NOT_USE
