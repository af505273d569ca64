"""What somebody who fills slots has to look at: one line a municipality that is theirs today."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from backend.domain.content.directory import danish_order
from backend.domain.content.slot_editors import may_look, may_write
from backend.domain.days import civil_day
from backend.domain.people import Person
from backend.services.kept_release import newest_release
from backend.services.slots_at_desk import slots_at_desk
from backend.storage.transaction import Database


@dataclass(frozen=True)
class MunicipalityAtAGlance:
    """A municipality, whether the reader may write its words, and the marks of those slots that have some."""

    code: str
    name: str
    slug: str
    may_write: bool
    filled: int
    slots: Mapping[str, tuple[str, ...]]


def slots_at_a_glance(database: Database, person: Person, *, now: datetime) -> list[MunicipalityAtAGlance]:
    """The municipalities whose slots this person writes or looks at today, in Danish order."""
    today = civil_day(now)
    with database.read() as connection:
        kept = newest_release(connection)
        directory = kept.directory if kept else None
        if kept is None or directory is None:
            return []
        mine = [one for one in directory["municipalities"] if may_look(person, directory, one, today)]
        found = slots_at_desk(connection, kept, [one["code"] for one in mine], today)
    return [
        MunicipalityAtAGlance(
            one["code"],
            one["name"],
            one["slug"],
            may_write(person, directory, one, today),
            sum(any(value.holds_on(today) for value in slot.values) for slot in found[one["code"]]),
            {slot.slot: tuple(slot.marks) for slot in found[one["code"]] if slot.marks},
        )
        for one in sorted(mine, key=lambda one: danish_order(one["name"]))
    ]
