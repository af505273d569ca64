"""Read a municipality's slots as the desk shows them: words, days, places, what has changed, history."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from backend.domain.content.slot_editors import may_look, may_write
from backend.domain.days import civil_day
from backend.domain.people import Person
from backend.domain.refusals import Refusal
from backend.services.slot_door import door_to
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
        door = door_to(connection, person, code, may=may_look, today=today)
        if door is None:
            return Refusal("not_found")
        slots = slots_at_desk(connection, door.kept, [code], today)[code]
    writes = may_write(person, door.directory, door.municipality, today)
    return MunicipalityAtDesk(door.municipality, writes, door.kept.release.id, today, slots)
