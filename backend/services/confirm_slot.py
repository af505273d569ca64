"""Say that a slot's words are still right beside the shared texts of today."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from backend.domain.content.slot_editors import may_write
from backend.domain.days import civil_day
from backend.domain.people import Person
from backend.domain.refusals import Refusal
from backend.services.municipalities import municipality_in
from backend.services.slot_door import open_slot
from backend.storage import slot_acts, slot_values
from backend.storage.slot_acts import STILL_RIGHT
from backend.storage.transaction import Database


def confirm_slot(
    database: Database,
    person: Person,
    code: str,
    slot: str,
    *,
    number: int,
    release: str,
    now: datetime,
) -> Refusal | None:
    """Settle what has changed around the words up to the release that was looked at, and no later one."""
    today = civil_day(now)
    with database.write() as connection:
        opened = open_slot(connection, person, code, slot, number=number, may=may_write, today=today)
        if isinstance(opened, Refusal):
            return opened
        if opened.release != release:
            return Refusal("slot_changed_meanwhile")
        organisation_id = municipality_in(connection, opened.directory, code, today)
        held = [value for value in opened.values if not value.is_over_by(today)]
        if organisation_id is None or not held:
            return Refusal("slot_is_empty")
        for value in held:
            slot_values.amend(connection, organisation_id, replace(value, seen_release=release))
        slot_acts.note(connection, code, slot, STILL_RIGHT, by=person.id, at=now)
    return None
