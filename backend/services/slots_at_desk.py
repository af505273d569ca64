"""Municipalities' slots with all that is known of them. A part of the services that show them.

Called within their transaction.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from backend.domain.content.blocks import plain
from backend.domain.content.items import Item
from backend.domain.content.overlay import KeptValue, SlotDefinition, holding_on
from backend.domain.content.recall import Recall
from backend.domain.content.slot_marks import SlotFacts, marks_of
from backend.domain.content.surroundings import Drift
from backend.domain.days import civil_day
from backend.services.kept_release import KeptRelease
from backend.services.slot_places import FRONT_PAGE, Drifting, places_of, slot_definitions
from backend.storage import recall_list, slot_acts, slot_values
from backend.storage.slot_acts import LOOKS, TAKEN_DOWN, WORDS, SlotAct, last


@dataclass(frozen=True)
class SlotAtDesk:
    """One slot of one municipality."""

    slot: str
    label: Mapping[str, str]
    on_front_page: bool
    places: Sequence[Item]
    values: Sequence[KeptValue]
    acts: Sequence[SlotAct]
    drifts: Sequence[Drift]
    recall: Recall | None
    marks: Sequence[str]

    @property
    def number(self) -> int:
        """The newest act's number: what an editor's next act begins from."""
        return self.acts[-1].number if self.acts else 0


def slots_at_desk(
    connection: Connection, kept: KeptRelease, codes: Sequence[str], today: date
) -> dict[str, list[SlotAtDesk]]:
    """The slots of each municipality, those of the release in its order and then what is left of others."""
    desk = _Desk(connection, kept, codes, today)
    return {code: desk.slots(code) for code in codes}


class _Desk:
    """What is read once for all municipalities."""

    def __init__(self, connection: Connection, kept: KeptRelease, codes: Sequence[str], today: date) -> None:
        self._today = today
        self._definitions = slot_definitions(connection)
        self._places = places_of(kept)
        self._drifting = Drifting(connection, kept)
        self._values = slot_values.by_municipality(connection, codes)
        self._acts = slot_acts.by_municipality(connection, codes)
        self._recalls = recall_list.of_municipalities(connection, codes)

    def slots(self, code: str) -> list[SlotAtDesk]:
        filled = [value.slot for value in self._values[code]]
        return [self._slot(code, slot) for slot in dict.fromkeys([*self._definitions, *filled])]

    def _slot(self, code: str, slot: str) -> SlotAtDesk:
        values = [one for one in self._values[code] if one.slot == slot]
        acts = [one for one in self._acts[code] if one.slot == slot]
        recalls = [one for one in self._recalls if one.municipality == code]
        holding = holding_on(values, self._today).get(slot)
        recall = holding.recalled_by(recalls) if holding else None
        words = last(acts, WORDS)
        drifted = self._drifting.since(values[-1]) if values else []
        facts = SlotFacts(
            values,
            _looked_at(values, acts),
            slot in self._places or slot in FRONT_PAGE,
            bool(drifted),
            recall is not None,
            words is not None and words.act == TAKEN_DOWN,
        )
        return SlotAtDesk(
            slot,
            _label(self._definitions.get(slot), values),
            slot in FRONT_PAGE,
            self._places.get(slot, []),
            values,
            acts,
            drifted,
            recall,
            marks_of(facts, self._today),
        )


def _looked_at(values: Sequence[KeptValue], acts: Sequence[SlotAct]) -> date | None:
    looks = [*(one.at for one in values), *(one.at for one in acts if one.act in LOOKS)]
    return civil_day(max(looks)) if looks else None


def _label(definition: SlotDefinition | None, values: Sequence[KeptValue]) -> Mapping[str, str]:
    """What the slot is called; of one that is no more, what its words were shown under."""
    if definition is not None:
        return definition.label
    return {language: plain(blocks[0]["c"]) for language, blocks in values[-1].body.items()}
