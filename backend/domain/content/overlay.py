"""What a municipality adds: named slots in the shared text, dated, and never where safety is at stake."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from backend.domain.content.blocks import Block, slots_in
from backend.domain.content.references import block_lists

# A text that says when to call is the same for everybody in the country, word for word.
SAFETY_TAG = "warning_signs"

# Shown on a municipality's own front page, beside what texts they stand in.
ON_THE_FRONT_PAGE = ("contacts", "opening_hours", "local_classes")
GREETING = "greeting"


@dataclass(frozen=True)
class SlotDefinition:
    """A place that municipalities may fill, and the kinds of item it may stand in."""

    name: str
    label: Mapping[str, str]
    allowed_in: frozenset[str]


@dataclass(frozen=True)
class SlotValue:
    """One municipality's words for one slot, from a day on, until the day on which they no longer hold."""

    slot: str
    body: Mapping[str, Sequence[Block]]
    valid_from: date
    valid_to: date | None

    def holds_on(self, day: date) -> bool:
        """Whether these words are shown on this day."""
        return self.valid_from <= day and (self.valid_to is None or day < self.valid_to)


@dataclass(frozen=True)
class MunicipalitySlots:
    """All that one municipality has filled in."""

    code: str
    values: tuple[SlotValue, ...]


def filled_on(values: Iterable[SlotValue], day: date) -> dict[str, Mapping[str, Sequence[Block]]]:
    """Slot to words, for the values that hold on this day; the newest where two do."""
    holding = sorted((value for value in values if value.holds_on(day)), key=lambda value: value.valid_from)
    return {value.slot: value.body for value in holding}


def slots_of(content: Mapping[str, Any]) -> list[str]:
    """The slots that an item leaves open."""
    return list(dict.fromkeys(name for blocks in block_lists(content["text"]) for name in slots_in(blocks)))


def must_be_the_same_everywhere(content: Mapping[str, Any]) -> bool:
    """Whether an item may have no slots at all."""
    return content["kind"] == "safety" or SAFETY_TAG in content["tags"]


def with_label(definition: SlotDefinition, body: Mapping[str, Sequence[Block]]) -> dict[str, list[Block]]:
    """The words under the slot's heading: the label travels along, so that every screen shows the same."""
    return {
        language: [{"t": "h", "level": 2, "c": [definition.label[language]]}, *blocks]
        for language, blocks in body.items()
    }
