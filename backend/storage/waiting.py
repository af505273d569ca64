"""What waits for an editor: the work under way on texts, and the remarks that nobody has settled."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, case, func, select

from backend.storage.tables import comment, person, work, work_act
from backend.storage.work_states import LAST_SUBMITTER


@dataclass(frozen=True)
class UnderWay:
    """Work on one text, who wrote last in it, and who submitted it last."""

    item_id: str
    state: str
    change: str | None
    edited_by: str | None
    edited_by_name: str | None
    submitted_by: str | None
    publish_at: datetime | None
    updated_at: datetime


@dataclass(frozen=True)
class Returned:
    """A text was given back: by whom, when, and with which words."""

    by_name: str | None
    at: datetime
    words: str


@dataclass(frozen=True)
class OpenRemarks:
    """The unsettled remarks about one text, the newest of them, and whether somebody took part in them."""

    item_id: str
    count: int
    newest_at: datetime
    took_part: bool


def under_way(connection: Connection) -> list[UnderWay]:
    """All work under way, the oldest first: it has waited longest."""
    query = (
        select(work, person.c.name, LAST_SUBMITTER)
        .select_from(work.outerjoin(person, person.c.id == work.c.edited_by))
        .order_by(work.c.updated_at, work.c.item_id)
    )
    return [
        UnderWay(
            row.item_id,
            row.state,
            row.change,
            row.edited_by,
            row.name,
            row.submitted_by,
            row.publish_at,
            row.updated_at,
        )
        for row in connection.execute(query)
    ]


def returned(connection: Connection, item_ids: Iterable[str]) -> dict[str, Returned]:
    """Those of these texts that have been given back since they were last submitted."""
    query = (
        select(work_act.c.item_id, work_act.c.act, work_act.c.at, work_act.c.said, person.c.name)
        .outerjoin(person, person.c.id == work_act.c.by)
        .where(work_act.c.item_id.in_(list(item_ids)), work_act.c.act.in_(["submitted", "returned"]))
        .order_by(work_act.c.at, work_act.c.id)
    )
    last = {row.item_id: row for row in connection.execute(query)}
    return {
        item_id: Returned(row.name, row.at, row.said["words"])
        for item_id, row in last.items()
        if row.act == "returned"
    }


def open_remarks(connection: Connection, person_id: str) -> list[OpenRemarks]:
    """The texts with unsettled remarks, those with the newest first; `took_part` is about this person."""
    own = func.max(case((comment.c.by == person_id, 1), else_=0))
    newest = func.max(comment.c.at)
    query = (
        select(comment.c.item_id, func.count().label("remarks"), newest.label("newest"), own.label("own"))
        .where(comment.c.settled_at.is_(None))
        .group_by(comment.c.item_id)
        .order_by(newest.desc(), comment.c.item_id)
    )
    return [
        OpenRemarks(row.item_id, row.remarks, row.newest, bool(row.own)) for row in connection.execute(query)
    ]
