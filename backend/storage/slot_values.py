"""What municipalities have filled in, with the days from and to which it holds."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update

from backend.domain.content.overlay import KeptValue
from backend.storage.tables import organisation, slot_value


def one_at_a_time(connection: Connection) -> None:
    """Let nobody else write a municipality's words until this transaction ends.

    SQLite has one writer anyway. In PostgreSQL two editors could otherwise both find a slot as they left it.
    """
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("LOCK TABLE slot_value IN SHARE ROW EXCLUSIVE MODE")


def of_municipality(connection: Connection, code: str) -> list[KeptValue]:
    """Every value that a municipality has ever had, by slot and then from the oldest."""
    return by_municipality(connection, [code])[code]


def by_municipality(connection: Connection, codes: Collection[str]) -> dict[str, list[KeptValue]]:
    """The same for several of them, in one query."""
    query = (
        select(slot_value, organisation.c.code)
        .join(organisation, organisation.c.id == slot_value.c.organisation_id)
        .where(organisation.c.kind == "municipality", organisation.c.code.in_(codes))
        .order_by(slot_value.c.slot, slot_value.c.valid_from)
    )
    found: dict[str, list[KeptValue]] = {code: [] for code in codes}
    for row in connection.execute(query):
        found[row.code].append(_kept(row))
    return found


def _kept(row: Row[Any]) -> KeptValue:
    return KeptValue(
        row.slot,
        row.body,
        row.valid_from,
        row.valid_to,
        row.source,
        at=row.updated_at,
        by=row.updated_by,
        seen_release=row.seen_release,
    )


def municipalities(connection: Connection) -> list[str]:
    """The codes of the municipalities that have ever filled anything."""
    query = (
        select(organisation.c.code)
        .join(slot_value, slot_value.c.organisation_id == organisation.c.id)
        .distinct()
    )
    return sorted(connection.scalars(query))


def add(connection: Connection, organisation_id: str, value: KeptValue) -> None:
    """Keep a new value."""
    connection.execute(
        insert(slot_value).values(
            organisation_id=organisation_id,
            slot=value.slot,
            body=dict(value.body),
            valid_from=value.valid_from,
            valid_to=value.valid_to,
            updated_at=value.at,
            updated_by=value.by,
            seen_release=value.seen_release,
            source=dict(value.source) if value.source else None,
        )
    )


def amend(connection: Connection, organisation_id: str, value: KeptValue) -> None:
    """Change how long a value holds and what is known about it, but neither its words nor their age."""
    connection.execute(
        update(slot_value)
        .where(
            slot_value.c.organisation_id == organisation_id,
            slot_value.c.slot == value.slot,
            slot_value.c.valid_from == value.valid_from,
        )
        .values(
            valid_to=value.valid_to,
            seen_release=value.seen_release,
            source=dict(value.source) if value.source else None,
        )
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
