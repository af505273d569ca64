"""Who may do what to a slot, and whether it is as they saw it. A part of the services that change slots.

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
from backend.services.kept_release import newest_release
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


def open_slot(
    connection: Connection, person: Person, code: str, slot: str, *, number: int, may: May, today: date
) -> SlotToChange | Refusal:
    """The slot, unless it is another's or has changed since its act of this number."""
    slot_values.one_at_a_time(connection)
    kept = newest_release(connection)
    directory = kept.directory if kept else None
    municipality = municipality_with(directory, "code", code) if directory else None
    # A municipality that is not one's own looks like one that does not exist.
    if kept is None or directory is None or municipality is None:
        return Refusal("not_found")
    if not may(person, directory, municipality, today):
        return Refusal("not_found")
    if slot_acts.newest(connection, code, slot) != number:
        return Refusal("slot_changed_meanwhile")
    values = slot_values.of_municipality(connection, code)
    return SlotToChange(
        code, slot, directory, kept.release.id, tuple(one for one in values if one.slot == slot)
    )
