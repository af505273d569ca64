"""The reviews among what has been done about texts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from backend.domain.content.review import Review
from backend.storage import work_history

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
    return {one.item_id: one for one in _read(connection)}


def of_item(connection: Connection, item_id: str) -> list[Reviewed]:
    """Every review of a text, from the oldest."""
    return _read(connection, item_id)


def _read(connection: Connection, item_id: str | None = None) -> list[Reviewed]:
    return [
        Reviewed(one.item_id, one.at, one.by_name, one.edition, Review.from_json(one.said or {}))
        for one in work_history.every(connection, ACT, item_id)
    ]
