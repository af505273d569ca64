"""Fill municipalities' slots from their files. Older files never win over words written at the desk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from backend.domain.content.draft import Draft
from backend.domain.content.overlay import KeptValue, MunicipalitySlots, SlotValue
from backend.domain.content.slot_schedule import said, schedule
from backend.domain.days import civil_day
from backend.domain.refusals import Refusal
from backend.services.keep_slot_value import keep_slot_value
from backend.services.municipalities import municipality_in
from backend.storage import release_shelf, slot_acts, slot_values
from backend.storage.slot_acts import IN_FILES, WORDS, last
from backend.storage.transaction import Database


@dataclass(frozen=True)
class Filled:
    """How many values were new or changed, and the files that say something else than the desk does."""

    changed: int
    apart: tuple[str, ...]


def fill_from_draft(
    database: Database, draft: Draft, *, now: datetime, over: bool = False
) -> Filled | Refusal:
    """Take over what the editors' files say. `over`: also where both doors have changed since last time."""
    if draft.errors:
        return Refusal("content_has_errors", detail={"errors": len(draft.errors)})
    directory = next(item.content for item in draft.items if item.kind == "directory")
    changed, apart = 0, []
    with database.write() as connection:
        slot_values.one_at_a_time(connection)
        release = release_shelf.newest_name(connection)
        for filled in draft.slots:
            organisation_id = municipality_in(connection, directory, filled.code, civil_day(now))
            if organisation_id is None:
                raise LookupError(
                    f"no municipality has the code {filled.code}; a draft without errors has none"
                )
            door = _Door(connection, organisation_id, filled, release.id if release else None, now)
            changed += door.take_in(over=over)
            apart += [filled.file] if door.apart else []
    return Filled(changed, tuple(apart))


class _Door:
    """One municipality's file on its way in."""

    def __init__(
        self,
        connection: Connection,
        organisation_id: str,
        filled: MunicipalitySlots,
        release: str | None,
        now: datetime,
    ) -> None:
        self.connection = connection
        self.organisation_id = organisation_id
        self.filled = filled
        self.release = release
        self.now = now
        self.apart = False

    def take_in(self, *, over: bool) -> int:
        """Take over each slot that only the file has changed; how many values that changed."""
        return sum(
            self._slot(slot, values, over=over) for slot, values in sorted(self.filled.by_slot().items())
        )

    def _slot(self, slot: str, values: Sequence[SlotValue], *, over: bool) -> int:
        acts = slot_acts.of_slot(self.connection, self.filled.code, slot)
        words = [said(value) for value in values]
        in_files = last(acts, (IN_FILES,))
        if in_files is not None and in_files.said == words:
            return 0
        newest = last(acts, WORDS)
        if newest is not None and newest.act != IN_FILES and not over and words != self._desk(slot):
            self.apart = True
            return 0
        changed = sum(self._keep(value) for value in values)
        slot_acts.note(self.connection, self.filled.code, slot, IN_FILES, by=None, at=self.now, said=words)
        return changed

    def _desk(self, slot: str) -> Sequence[object]:
        held = slot_values.of_municipality(self.connection, self.filled.code)
        return schedule([one for one in held if one.slot == slot], civil_day(self.now))

    def _keep(self, value: SlotValue) -> bool:
        kept = KeptValue(**vars(value), at=self.now, seen_release=self.release)
        held = slot_values.of_municipality(self.connection, self.filled.code)
        return keep_slot_value(self.connection, self.organisation_id, held, kept, civil_day(self.now))
