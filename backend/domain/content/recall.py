"""A recall: a numbered notice that follows a released text out to every phone that may hold it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from backend.domain.content.items import Pin

# `notice` is shown above the text; `do_not_use` covers it. Both are for ever: phones keep them for years.
DO_NOT_USE = "do_not_use"
SEVERITIES = ("notice", DO_NOT_USE)


@dataclass(frozen=True)
class Recall:
    """What to tell whoever holds this edition of this text. Numbers count 1, 2, 3 … without gaps."""

    number: int
    item: str
    edition: int
    severity: str
    notice: Mapping[str, str]
    at: datetime

    def concerns(self, pin: Pin) -> bool:
        """Whether this edition is the one that is meant."""
        return (self.item, self.edition) == (pin.id, pin.edition)


def withdrawn(pin: Pin, recalls: Iterable[Recall]) -> bool:
    """Whether this edition must not be used any more."""
    return any(recall.severity == DO_NOT_USE and recall.concerns(pin) for recall in recalls)
