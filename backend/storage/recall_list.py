"""Where recalls stand: one numbered list, never shortened, of texts and of municipalities' own words."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection, Row, func, insert, select

from backend.domain.content.recall import Recall
from backend.storage.tables import recall

# Neither column may be null; this is what stands in them where a municipality's own words are recalled.
_NO_ITEM, _NO_EDITION = "", 0


def add(connection: Connection, new: Recall) -> None:
    """Keep a recall, under its number."""
    connection.execute(
        insert(recall).values(
            number=new.number,
            item_id=new.item or _NO_ITEM,
            edition=new.edition or _NO_EDITION,
            severity=new.severity,
            notice=dict(new.notice),
            at=new.at,
            municipality_code=new.municipality,
            slot=new.slot,
            by=new.by,
        )
    )


def after(connection: Connection, number: int) -> list[Recall]:
    """The recalls after this number, in order."""
    query = select(recall).where(recall.c.number > number).order_by(recall.c.number)
    return [_recall(row) for row in connection.execute(query)]


def of_municipalities(connection: Connection, codes: Collection[str]) -> list[Recall]:
    """The recalls of these municipalities' own words, in order."""
    query = select(recall).where(recall.c.municipality_code.in_(codes)).order_by(recall.c.number)
    return [_recall(row) for row in connection.execute(query)]


def latest(connection: Connection) -> int:
    """The number of the newest recall; 0 when there is none."""
    return connection.execute(select(func.max(recall.c.number))).scalar() or 0


def _recall(row: Row[tuple[object, ...]]) -> Recall:
    return Recall(
        number=row.number,
        item=row.item_id or None,
        edition=row.edition or None,
        severity=row.severity,
        notice=row.notice,
        at=row.at,
        municipality=row.municipality_code,
        slot=row.slot,
        by=row.by,
    )
