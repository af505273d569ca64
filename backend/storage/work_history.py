"""What has been done about texts: every act with who and when, read back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, select

from backend.storage.tables import person, work_act

# Every act that gives a text other words.
EDITS = ("saved", "taken_away", "put_back")
# More than anybody scrolls through; the rest stays in the table.
MOST_ACTS = 200


@dataclass(frozen=True)
class Act:
    """Something that was done about a text. `said` holds the words that came with it."""

    item_id: str
    act: str
    at: datetime
    by: str | None
    by_name: str | None
    edition: int | None
    said: Mapping[str, Any] | None


def of_item(connection: Connection, item_id: str) -> list[Act]:
    """What was done about one text, from the newest."""
    query = _acts().where(work_act.c.item_id == item_id)
    newest_first = query.order_by(work_act.c.at.desc(), work_act.c.id.desc()).limit(MOST_ACTS)
    return [_act(row) for row in connection.execute(newest_first)]


def every(connection: Connection, act: str, item_id: str | None = None) -> list[Act]:
    """Each time that this was done, to one text or to any, from the oldest."""
    query = _acts().where(work_act.c.act == act).order_by(work_act.c.at, work_act.c.id)
    if item_id is not None:
        query = query.where(work_act.c.item_id == item_id)
    return [_act(row) for row in connection.execute(query)]


def at_moments(connection: Connection, moments: Iterable[datetime], acts: Iterable[str]) -> list[Act]:
    """What was done at exactly these moments: a release and its texts share theirs."""
    query = _acts().where(work_act.c.at.in_(list(moments)), work_act.c.act.in_(list(acts)))
    return [_act(row) for row in connection.execute(query.order_by(work_act.c.item_id))]


def last_by(connection: Connection, item_id: str, acts: Iterable[str]) -> str | None:
    """Who did one of these to a text last."""
    done = select(work_act.c.by).where(work_act.c.item_id == item_id, work_act.c.act.in_(list(acts)))
    return connection.execute(done.order_by(work_act.c.at.desc(), work_act.c.id.desc()).limit(1)).scalar()


def last_role(connection: Connection, person_id: str) -> str | None:
    """What somebody was when approving a text last, for those who approve many."""
    approvals = select(work_act.c.said).where(work_act.c.by == person_id, work_act.c.act == "approved")
    said = connection.execute(approvals.order_by(work_act.c.at.desc()).limit(1)).scalar()
    return said["role"] if said else None


def _acts() -> Select[tuple[object, ...]]:
    return select(work_act, person.c.name).select_from(
        work_act.outerjoin(person, person.c.id == work_act.c.by)
    )


def _act(row: Row[tuple[object, ...]]) -> Act:
    return Act(row.item_id, row.act, row.at, row.by, row.name, row.edition, row.said)
