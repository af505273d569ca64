"""What municipalities have filled in, with the days from and to which it holds."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Connection, delete, insert, select, update

from backend.domain.content.overlay import SlotValue
from backend.storage.tables import organisation, slot_value


def of_municipality(connection: Connection, code: str) -> list[SlotValue]:
    """Every value that a municipality has ever had, by slot and then from the oldest."""
    query = (
        select(slot_value)
        .join(organisation, organisation.c.id == slot_value.c.organisation_id)
        .where(organisation.c.kind == "municipality", organisation.c.code == code)
        .order_by(slot_value.c.slot, slot_value.c.valid_from)
    )
    return [SlotValue(row.slot, row.body, row.valid_from, row.valid_to) for row in connection.execute(query)]


def add(connection: Connection, organisation_id: str, value: SlotValue, now: datetime) -> None:
    """Keep a new value."""
    connection.execute(
        insert(slot_value).values(
            organisation_id=organisation_id,
            slot=value.slot,
            body=dict(value.body),
            valid_from=value.valid_from,
            valid_to=value.valid_to,
            updated_at=now,
        )
    )


def end(connection: Connection, organisation_id: str, value: SlotValue, day: date, now: datetime) -> None:
    """Let a value hold no longer than to this day."""
    connection.execute(
        update(slot_value)
        .where(
            slot_value.c.organisation_id == organisation_id,
            slot_value.c.slot == value.slot,
            slot_value.c.valid_from == value.valid_from,
        )
        .values(valid_to=day, updated_at=now)
    )


def drop_from(connection: Connection, organisation_id: str, slot: str, day: date) -> None:
    """Forget the values that were to begin on this day or later."""
    connection.execute(
        delete(slot_value).where(
            slot_value.c.organisation_id == organisation_id,
            slot_value.c.slot == slot,
            slot_value.c.valid_from >= day,
        )
    )
