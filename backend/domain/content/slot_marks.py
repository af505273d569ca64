"""What an editor should know of a slot at a glance: never filled, over, forgotten, recalled, left behind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from backend.domain.content.overlay import KeptValue, holding_on

# In the order of how much they matter to a reader.
MARKS = ("recalled", "gone", "drifted", "over", "ending", "forgotten", "never")

# Long enough to ask the colleague who knows.
ENDING = timedelta(days=30)
# Opening hours that nobody has looked at for a year are taken for forgotten.
FORGOTTEN = timedelta(days=365)


@dataclass(frozen=True)
class SlotFacts:
    """What is known of one municipality's slot on a day."""

    values: Sequence[KeptValue]
    # When somebody last wrote the words or said that they are still right.
    looked_at: date | None
    # Whether a text or the front page of today shows the slot.
    has_a_place: bool
    drifted: bool
    recalled: bool
    taken_down: bool


def marks_of(facts: SlotFacts, today: date) -> tuple[str, ...]:
    """The marks of a slot; none where its words are in order."""
    found = {
        "recalled": facts.recalled,
        "gone": not facts.has_a_place and _has_words(facts, today),
        "drifted": facts.drifted and _has_words(facts, today),
        "over": bool(facts.values) and not _has_words(facts, today) and not facts.taken_down,
        "ending": _ends_soon(facts, today),
        "forgotten": _is_forgotten(facts, today),
        "never": not facts.values and facts.has_a_place,
    }
    return tuple(mark for mark in MARKS if found[mark])


def _has_words(facts: SlotFacts, today: date) -> bool:
    """Whether words hold today or will."""
    return any(not value.is_over_by(today) for value in facts.values)


def _ends_soon(facts: SlotFacts, today: date) -> bool:
    holding = next(iter(holding_on(facts.values, today).values()), None)
    if holding is None or holding.valid_to is None or holding.valid_to > today + ENDING:
        return False
    return not any(value.holds_on(holding.valid_to) for value in facts.values)


def _is_forgotten(facts: SlotFacts, today: date) -> bool:
    holds = bool(holding_on(facts.values, today))
    return holds and facts.looked_at is not None and facts.looked_at < today - FORGOTTEN
