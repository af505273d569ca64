"""Fill a municipality's slots. What held before is kept, with the day on which it ended."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection

from backend.domain.content.draft import Draft
from backend.domain.content.overlay import MunicipalitySlots, SlotValue
from backend.domain.days import civil_day
from backend.domain.refusals import Refusal
from backend.services.municipalities import municipality_in
from backend.storage import slot_values
from backend.storage.transaction import Database


def fill_from_draft(database: Database, draft: Draft, *, now: datetime) -> int | Refusal:
    """Take over what the editors' files say; how many values were new or changed."""
    if draft.errors:
        return Refusal("content_has_errors", detail={"errors": len(draft.errors)})
    directory = next(item.content for item in draft.items if item.kind == "directory")
    with database.write() as connection:
        return sum(_fill(connection, directory, filled, now) for filled in draft.slots)


def _fill(
    connection: Connection, directory: Mapping[str, Any], filled: MunicipalitySlots, now: datetime
) -> int:
    organisation_id = _organisation(connection, directory, filled.code, civil_day(now))
    held = slot_values.of_municipality(connection, filled.code)
    return sum(_keep(connection, organisation_id, held, value, now) for value in filled.values)


def _keep(
    connection: Connection, organisation_id: str, held: list[SlotValue], value: SlotValue, now: datetime
) -> bool:
    """Keep one value after those before it; whether anything changed."""
    today = civil_day(now)
    before = [one for one in held if one.slot == value.slot]
    if not before:
        slot_values.add(connection, organisation_id, value, now)
        return True
    new = replace(value, valid_from=max(value.valid_from, today))
    if replace(before[-1], valid_from=max(before[-1].valid_from, today)) == new:
        return False
    # What has held stays as it was until today; what was to come, or began today, gives way.
    slot_values.drop_from(connection, organisation_id, new.slot, new.valid_from)
    for earlier in before:
        if earlier.valid_from < new.valid_from and earlier.holds_on(new.valid_from):
            slot_values.end(connection, organisation_id, earlier, new.valid_from, now)
    slot_values.add(connection, organisation_id, new, now)
    return True


def _organisation(connection: Connection, directory: Mapping[str, Any], code: str, today: date) -> str:
    made = municipality_in(connection, directory, code, today)
    if made is None:
        raise LookupError(f"no municipality has the code {code}; a draft without errors cannot name it")
    return made
