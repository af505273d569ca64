"""How far an edition of a text has come: in how many running plans it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from backend.domain.editions import pins_of
from backend.domain.ladder import active_assignments


def running_plans(logs: Iterable[Sequence[Mapping[str, Any]]], item: str) -> Counter[int]:
    """In how many running plans each edition of a text stands, over many people's logs."""
    return Counter(
        pin.edition
        for entries in logs
        for plan in active_assignments(entries)
        if plan.ended_on is None
        for pin in pins_of(entries, plan)
        if pin.id == item
    )
