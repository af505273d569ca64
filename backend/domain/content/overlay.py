"""What a municipality adds: named slots in the shared text, dated, and never where safety is at stake."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any, TypeVar

from backend.domain.content.blocks import Block, plain, slots_in
from backend.domain.content.recall import Recall
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
    # The Markdown that the body was made from, by language, where it is known.
    source: Mapping[str, str] | None = None

    @property
    def last_day(self) -> date | None:
        """As people say it; None for words that hold until others are written."""
        return self.valid_to and self.valid_to - timedelta(days=1)

    def holds_on(self, day: date) -> bool:
        """Whether these words are shown on this day."""
        return self.valid_from <= day and not self.is_over_by(day)

    def is_over_by(self, day: date) -> bool:
        """Whether the last day of these words lies before this day."""
        return self.valid_to is not None and self.valid_to <= day


@dataclass(frozen=True, kw_only=True)
class KeptValue(SlotValue):
    """A value as it is kept: when these words were written, by whom, and what was released then."""

    at: datetime
    by: str | None = None
    seen_release: str | None = None

    def recalled_by(self, recalls: Iterable[Recall]) -> Recall | None:
        """The recall that covers these words: the newest one of what was written before it."""
        covering = [one for one in recalls if one.slot == self.slot and self.at <= one.at]
        return max(covering, key=lambda one: one.number, default=None)


@dataclass(frozen=True)
class MunicipalitySlots:
    """All that one municipality has filled in."""

    code: str
    file: str
    values: tuple[SlotValue, ...]

    def by_slot(self) -> dict[str, list[SlotValue]]:
        """The values of each slot, in the order in which they follow each other."""
        found: dict[str, list[SlotValue]] = {}
        for value in self.values:
            found.setdefault(value.slot, []).append(value)
        return found


Value = TypeVar("Value", bound=SlotValue)


def holding_on(values: Iterable[Value], day: date) -> dict[str, Value]:
    """Slot to value, for those that hold on this day; the newest where two do."""
    holding = sorted((value for value in values if value.holds_on(day)), key=lambda value: value.valid_from)
    return {value.slot: value for value in holding}


def shown_from(values: Iterable[KeptValue], recalls: Iterable[Recall], day: date) -> list[KeptValue]:
    """What is shown on this day and later, with the notice in the place of words that have been recalled."""
    told = list(recalls)
    return [
        replace(value, body=_notice(value, recall)) if (recall := value.recalled_by(told)) else value
        for value in values
        if not value.is_over_by(day)
    ]


def shown_on(
    values: Iterable[KeptValue], recalls: Iterable[Recall], day: date
) -> dict[str, Mapping[str, Sequence[Block]]]:
    """Slot to words on this day."""
    return {slot: value.body for slot, value in holding_on(shown_from(values, recalls, day), day).items()}


def _notice(value: SlotValue, recall: Recall) -> dict[str, list[Block]]:
    return {
        language: [
            {
                "t": "note",
                "tone": "call",
                "title": plain(blocks[0]["c"]),
                "c": [{"t": "p", "c": [recall.notice[language]]}],
            }
        ]
        for language, blocks in value.body.items()
    }


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
