"""Take a slot's words down: they hold no longer than to yesterday, and none are to come."""

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
from backend.storage.slot_acts import TAKEN_DOWN
from backend.storage.transaction import Database


def take_slot_down(
    database: Database, person: Person, code: str, slot: str, *, number: int, now: datetime
) -> Refusal | None:
    """Show nothing in the slot from now on. What has been shown stays in its history."""
    today = civil_day(now)
    with database.write() as connection:
        opened = open_slot(connection, person, code, slot, number=number, may=may_write, today=today)
        if isinstance(opened, Refusal):
            return opened
        organisation_id = municipality_in(connection, opened.directory, code, today)
        if organisation_id is None or all(value.is_over_by(today) for value in opened.values):
            return Refusal("slot_is_empty")
        slot_values.drop_from(connection, organisation_id, slot, today)
        for value in opened.values:
            if value.valid_from < today and not value.is_over_by(today):
                slot_values.amend(connection, organisation_id, replace(value, valid_to=today))
        slot_acts.note(connection, code, slot, TAKEN_DOWN, by=person.id, at=now)
    return None
