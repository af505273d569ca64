"""Read a municipality's slots as the desk shows them: words, days, places, what has changed, history."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from backend.domain.content.directory import municipality_with
from backend.domain.content.slot_editors import may_look, may_write
from backend.domain.days import civil_day
from backend.domain.people import Person
from backend.domain.refusals import Refusal
from backend.services.kept_release import newest_release
from backend.services.slots_at_desk import SlotAtDesk, slots_at_desk
from backend.storage.transaction import Database


@dataclass(frozen=True)
class MunicipalityAtDesk:
    """One municipality's slots, and what is released while they are looked at."""

    municipality: Mapping[str, Any]
    may_write: bool
    release: str
    today: date
    slots: Sequence[SlotAtDesk]


def read_slots(
    database: Database, person: Person, code: str, *, now: datetime
) -> MunicipalityAtDesk | Refusal:
    """The slots, for those who write them today and for national editors; to others there is no such."""
    today = civil_day(now)
    with database.read() as connection:
        kept = newest_release(connection)
        directory = kept.directory if kept else None
        municipality = municipality_with(directory, "code", code) if directory else None
        if kept is None or directory is None or municipality is None:
            return Refusal("not_found")
        if not may_look(person, directory, municipality, today):
            return Refusal("not_found")
        slots = slots_at_desk(connection, kept, [code], today)[code]
    return MunicipalityAtDesk(
        municipality,
        may_write(person, directory, municipality, today),
        kept.release.id,
        today,
        slots,
    )
