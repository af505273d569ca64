"""What readers say of texts, counted where it is kept: how many of them found each edition of use."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Connection, case, exists, func, literal, select

from backend.storage.tables import entry


@dataclass(frozen=True)
class Rated:
    """How many people found an edition of use, by their last word about the text, and how many did not."""

    item_id: str
    edition: int
    useful: int
    not_useful: int


_RATED = literal("text_rated", literal_execute=True)
_WITHDRAWN = literal("withdrawn", literal_execute=True)


def _judged(kind: ColumnElement[str]) -> ColumnElement[bool]:
    """The entries of the index, in its very words: SQLite takes it for no query that says it in others."""
    return kind.in_([_RATED, _WITHDRAWN])


def of_texts(connection: Connection, since: date) -> list[Rated]:
    """Every edition that somebody has judged since this day, by text; each person counts once a text."""
    text = entry.c.args["text"]["id"].as_string()
    later = entry.alias()
    taken_back = exists().where(
        _judged(later.c.kind),
        later.c.patient_id == entry.c.patient_id,
        later.c.kind == _WITHDRAWN,
        later.c.args["of"].as_string() == entry.c.id,
    )
    said = (
        select(
            text.label("item_id"),
            entry.c.args["text"]["edition"].as_integer().label("edition"),
            entry.c.args["useful"].as_boolean().label("useful"),
            func.row_number()
            .over(partition_by=(entry.c.patient_id, text), order_by=entry.c.seq.desc())
            .label("from_the_end"),
        )
        .where(_judged(entry.c.kind), entry.c.kind == _RATED, entry.c.on >= since, ~taken_back)
        .subquery()
    )
    useful = func.sum(case((said.c.useful, 1), else_=0))
    query = (
        select(said.c.item_id, said.c.edition, useful.label("useful"), func.count().label("everybody"))
        .where(said.c.from_the_end == 1)
        .group_by(said.c.item_id, said.c.edition)
        .order_by(said.c.item_id, said.c.edition)
    )
    return [
        Rated(row.item_id, row.edition, row.useful, row.everybody - row.useful)
        for row in connection.execute(query)
    ]
