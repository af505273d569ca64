"""Read what is local on one day: a municipality's region, its acute numbers, and what it has filled in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from backend.domain.content.blocks import Block
from backend.domain.content.directory import (
    WHOLE_COUNTRY,
    Municipality,
    municipality_with,
    numbers_on,
    region_on,
)
from backend.domain.content.overlay import SlotValue, shown_from, shown_on
from backend.services.municipalities import released_directory
from backend.storage import recall_list, slot_values
from backend.storage.transaction import Database


@dataclass(frozen=True)
class Local:
    """One municipality, as it is on one day."""

    municipality: Municipality
    region: Mapping[str, Any] | None
    numbers: Sequence[Mapping[str, Any]]
    slots: Mapping[str, Mapping[str, Sequence[Block]]]
    # The same words and those of later days, for a phone that will be away when they change.
    dated: Sequence[SlotValue]
    # The newest recall of that moment: a phone believes these words against any recall up to it.
    recalls: int


def read_municipality(
    database: Database, key: Literal["code", "slug"], value: str, *, today: date
) -> Local | None:
    """The municipality with this code or slug; None when there is none, or nothing is released."""
    with database.read() as connection:
        directory = released_directory(connection)
        municipality = municipality_with(directory, key, value) if directory else None
        if directory is None or municipality is None:
            return None
        values = slot_values.of_municipality(connection, municipality["code"])
        newest_recall = recall_list.latest(connection)
        recalls = recall_list.of_municipalities(connection, [municipality["code"]])
    return Local(
        municipality,
        region_on(directory, municipality, today),
        numbers_on(directory, municipality, today),
        shown_on(values, recalls, today),
        shown_from(values, recalls, today),
        newest_recall,
    )


def read_whole_country(database: Database, *, today: date) -> Local | None:
    """What holds wherever one lives; None when nothing is released."""
    with database.read() as connection:
        directory = released_directory(connection)
        newest_recall = recall_list.latest(connection)
    if directory is None:
        return None
    return Local(WHOLE_COUNTRY, None, numbers_on(directory, WHOLE_COUNTRY, today), {}, (), newest_recall)
