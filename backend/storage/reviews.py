"""The reviews among what has been done about texts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, select

from backend.domain.content.review import Review
from backend.storage.tables import person, work_act

# What a review is called in a text's history.
ACT = "reviewed"


@dataclass(frozen=True)
class Reviewed:
    """One review: when, by whom, of which edition, and what was said."""

    item_id: str
    at: datetime
    by_name: str | None
    edition: int | None
    said: Review


def latest(connection: Connection) -> dict[str, Reviewed]:
    """The last review of each text that has had one."""
    return {one.item_id: one for one in _read(connection, _reviews())}


def of_item(connection: Connection, item_id: str) -> list[Reviewed]:
    """Every review of a text, from the oldest."""
    return _read(connection, _reviews().where(work_act.c.item_id == item_id))


def _reviews() -> Select[Any]:
    return (
        select(work_act.c.item_id, work_act.c.at, person.c.name, work_act.c.edition, work_act.c.said)
        .outerjoin(person, person.c.id == work_act.c.by)
        .where(work_act.c.act == ACT)
        .order_by(work_act.c.at, work_act.c.id)
    )


def _read(connection: Connection, query: Select[Any]) -> list[Reviewed]:
    return [
        Reviewed(row.item_id, row.at, row.name, row.edition, Review.from_json(row.said))
        for row in connection.execute(query)
    ]
