"""What editors say to each other about a text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, select, update

from backend.storage.tables import comment, person
from backend.storage.upsert import insert_if_new


@dataclass(frozen=True)
class Comment:
    """One remark, and when it was settled."""

    id: str
    at: datetime
    by_name: str
    body: str
    settled_at: datetime | None
    settled_by_name: str | None


def add(connection: Connection, comment_id: str, item_id: str, body: str, *, by: str, at: datetime) -> bool:
    """Keep a remark; False when it was kept before."""
    row = {"id": comment_id, "item_id": item_id, "at": at, "by": by, "body": body}
    return insert_if_new(connection, comment, row)


def settle(connection: Connection, item_id: str, comment_id: str, *, by: str, at: datetime) -> bool:
    """Settle a remark about this text; False when there is none, True also when it was settled before."""
    one = (comment.c.id == comment_id) & (comment.c.item_id == item_id)
    connection.execute(
        update(comment).where(one, comment.c.settled_at.is_(None)).values(settled_at=at, settled_by=by)
    )
    return connection.execute(select(comment.c.id).where(one)).first() is not None


def of_item(connection: Connection, item_id: str) -> list[Comment]:
    """Every remark about a text, from the oldest."""
    writer, settler = person.alias(), person.alias()
    query = (
        select(comment, writer.c.name.label("writer"), settler.c.name.label("settler"))
        .join(writer, writer.c.id == comment.c.by)
        .outerjoin(settler, settler.c.id == comment.c.settled_by)
        .where(comment.c.item_id == item_id)
        .order_by(comment.c.at, comment.c.id)
    )
    return [
        Comment(row.id, row.at, row.writer, row.body, row.settled_at, row.settler)
        for row in connection.execute(query)
    ]


def open_by_item(connection: Connection) -> dict[str, int]:
    """How many remarks wait for an answer, by text."""
    query = (
        select(comment.c.item_id, func.count().label("waiting"))
        .where(comment.c.settled_at.is_(None))
        .group_by(comment.c.item_id)
    )
    return {row.item_id: row.waiting for row in connection.execute(query)}
