"""A recall: a numbered notice that follows a released text out to every phone that may hold it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

# `notice` is shown above the text; `do_not_use` covers it. Both are for ever: phones keep them for years.
SEVERITIES = ("notice", "do_not_use")


@dataclass(frozen=True)
class Recall:
    """What to tell whoever holds this edition of this text. Numbers count 1, 2, 3 … without gaps."""

    number: int
    item: str
    edition: int
    severity: str
    notice: Mapping[str, str]
    at: datetime
