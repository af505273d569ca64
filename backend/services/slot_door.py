"""Who may do what to a slot, and whether it is as they saw it. A part of the services for slots.

Called within their transaction.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from backend.domain.content.directory import Directory, Municipality, municipality_with
from backend.domain.content.overlay import KeptValue
from backend.domain.people import Person
from backend.domain.refusals import Refusal
from backend.services.kept_release import KeptRelease, newest_release
from backend.storage import slot_acts, slot_values

# Whether a person may, in this municipality on this day.
May = Callable[[Person, Directory, Municipality, date], bool]


@dataclass(frozen=True)
class SlotToChange:
    """A slot that somebody may change, as it is now."""

    code: str
    slot: str
    directory: Directory
    release: str
    values: tuple[KeptValue, ...]


@dataclass(frozen=True)
class Door:
    """A municipality of the newest release, to somebody who may do there what they have come for."""

    kept: KeptRelease
    directory: Directory
    municipality: Municipality


def door_to(connection: Connection, person: Person, code: str, *, may: May, today: date) -> Door | None:
    """The door to a municipality's slots. One that is not the person's looks like one that is not there."""
    kept = newest_release(connection)
    directory = kept.directory if kept else None
    municipality = municipality_with(directory, "code", code) if directory else None
    if kept is None or directory is None or municipality is None:
        return None
    return Door(kept, directory, municipality) if may(person, directory, municipality, today) else None


def open_slot(
    connection: Connection, person: Person, code: str, slot: str, *, number: int, may: May, today: date
) -> SlotToChange | Refusal:
    """The slot, unless it is another's or has changed since its act of this number."""
    slot_values.one_at_a_time(connection)
    door = door_to(connection, person, code, may=may, today=today)
    if door is None:
        return Refusal("not_found")
    if slot_acts.newest(connection, code, slot) != number:
        return Refusal("slot_changed_meanwhile")
    values = slot_values.of_municipality(connection, code)
    return SlotToChange(
        code, slot, door.directory, door.kept.release.id, tuple(one for one in values if one.slot == slot)
    )
