"""What has been done about municipalities' slots: numbered within each slot, and only ever added to."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, insert, select

from backend.storage.tables import person, slot_act

SAVED, TAKEN_DOWN, STILL_RIGHT, RECALLED = "saved", "taken_down", "still_right", "recalled"
# What the files are known to hold, whether they were read or written.
IN_FILES = "in_files"
# The acts that give a slot its words, and those in which somebody has looked at them.
WORDS = (SAVED, TAKEN_DOWN, IN_FILES)
LOOKS = (SAVED, STILL_RIGHT)


@dataclass(frozen=True)
class SlotAct:
    """One act; by nobody where the files say so. `said` are the words and days that it was about."""

    slot: str
    number: int
    at: datetime
    by: str | None
    by_name: str | None
    act: str
    said: Sequence[Mapping[str, Any]] | None


def of_slot(connection: Connection, code: str, slot: str) -> list[SlotAct]:
    """All acts about one slot of a municipality, from the oldest."""
    return [one for one in by_municipality(connection, [code])[code] if one.slot == slot]


def by_municipality(connection: Connection, codes: Collection[str]) -> dict[str, list[SlotAct]]:
    """All acts of each municipality, by slot and then from the oldest."""
    query = (
        select(slot_act, person.c.name)
        .outerjoin(person, person.c.id == slot_act.c.by)
        .where(slot_act.c.municipality_code.in_(codes))
        .order_by(slot_act.c.slot, slot_act.c.number)
    )
    found: dict[str, list[SlotAct]] = {code: [] for code in codes}
    for row in connection.execute(query):
        act = SlotAct(row.slot, row.number, row.at, row.by, row.name, row.act, row.said)
        found[row.municipality_code].append(act)
    return found


def last(acts: Sequence[SlotAct], kinds: Collection[str]) -> SlotAct | None:
    """The newest of these acts that is of one of these kinds."""
    return next((one for one in reversed(acts) if one.act in kinds), None)


def newest(connection: Connection, code: str, slot: str) -> int:
    """The number of a slot's newest act; 0 before the first."""
    mine = select(func.max(slot_act.c.number)).where(
        slot_act.c.municipality_code == code, slot_act.c.slot == slot
    )
    return connection.execute(mine).scalar() or 0


def note(
    connection: Connection,
    code: str,
    slot: str,
    act: str,
    *,
    by: str | None,
    at: datetime,
    said: Sequence[Mapping[str, Any]] | None = None,
) -> None:
    """Write an act down, while nobody else writes slots (`slot_values.one_at_a_time`)."""
    connection.execute(
        insert(slot_act).values(
            municipality_code=code,
            slot=slot,
            number=newest(connection, code, slot) + 1,
            at=at,
            by=by,
            act=act,
            said=said,
        )
    )
