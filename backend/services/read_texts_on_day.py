"""Read a patient's texts as they were on any day: which plans ran, and which editions they stood on then."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from backend.domain.content.items import Item, item_from_bytes
from backend.domain.days import civil_day
from backend.domain.editions import pins_of
from backend.domain.ladder import Assignment, active_assignments
from backend.domain.new_editions import READ_ALONE
from backend.storage import patient_log, release_shelf
from backend.storage.transaction import Database


@dataclass(frozen=True)
class TextsOnDay:
    """The texts of a plan on that day, in the plan's order."""

    assignment: str
    texts: Sequence[Item]


def read_texts_on_day(
    database: Database, *, patient_id: str, on: date | None, now: datetime
) -> tuple[date, Sequence[TextsOnDay]]:
    """The plans that ran at the end of that day, or run today. No edition is ever thrown away."""
    day = on or civil_day(now)
    with database.read() as connection:
        entries = patient_log.whole(connection, patient_id)
        pins = {
            plan.id: [pin.sha256 for pin in pins_of(entries, plan, day)]
            for plan in active_assignments(entries)
            if _ran_on(plan, day)
        }
        bodies = release_shelf.bodies(connection, {one for plan in pins.values() for one in plan})
    items = {sha256: item_from_bytes(body) for sha256, body in bodies.items()}
    return day, [TextsOnDay(plan, _read_alone(hashes, items)) for plan, hashes in pins.items()]


def _ran_on(plan: Assignment, day: date) -> bool:
    return plan.on <= day and (plan.ended_on is None or plan.ended_on > day)


def _read_alone(hashes: Sequence[str], items: dict[str, Item]) -> list[Item]:
    found = [items[one] for one in hashes if one in items]
    return [item for item in found if item.kind in READ_ALONE]
