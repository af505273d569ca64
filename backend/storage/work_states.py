"""How the work on a text goes on: submitted, returned, approved, given a moment to be published, and done."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Row, Select, delete, insert, select, update

from backend.storage.tables import person, work, work_act


@dataclass(frozen=True)
class Work:
    """What is being done about one text. `fingerprint` is of the words that were submitted."""

    item_id: str
    state: str
    change: str | None
    note: Mapping[str, str] | None
    fingerprint: str | None
    edited_by: str | None
    edited_by_name: str | None
    submitted_by: str | None
    approved_by: str | None
    approved_by_name: str | None
    approved_as: str | None
    approved_at: datetime | None
    checked_against: str | None
    publish_at: datetime | None

    def is_of(self, person_id: str) -> bool:
        """Whether these are this person's words: the last ones of the text, or what is said of its change."""
        return is_of(person_id, state=self.state, edited_by=self.edited_by, submitted_by=self.submitted_by)


def is_of(person_id: str, *, state: str, edited_by: str | None, submitted_by: str | None) -> bool:
    """The law of four eyes: neither who wrote last nor who submits approves. A draft is only its writer's."""
    return person_id == edited_by or (state != "draft" and person_id == submitted_by)


def of_item(connection: Connection, item_id: str) -> Work | None:
    """The work on this text, where there is any."""
    row = connection.execute(_works().where(work.c.item_id == item_id)).first()
    return _work(row) if row else None


def approved(connection: Connection) -> list[Work]:
    """The texts that somebody has approved and nobody has published, by id."""
    query = _works().where(work.c.state == "approved").order_by(work.c.item_id)
    return [_work(row) for row in connection.execute(query)]


_editor, _approver = person.alias("editor"), person.alias("approver")

# Who submitted the text of a row of `work` last.
LAST_SUBMITTER = (
    select(work_act.c.by)
    .where(work_act.c.item_id == work.c.item_id, work_act.c.act == "submitted")
    .order_by(work_act.c.at.desc(), work_act.c.id.desc())
    .limit(1)
    .scalar_subquery()
    .label("submitted_by")
)


def _works() -> Select[tuple[object, ...]]:
    named = work.outerjoin(_editor, _editor.c.id == work.c.edited_by)
    named = named.outerjoin(_approver, _approver.c.id == work.c.approved_by)
    return select(
        work,
        _editor.c.name.label("editor_name"),
        _approver.c.name.label("approver_name"),
        LAST_SUBMITTER,
    ).select_from(named)


def _work(row: Row[tuple[object, ...]]) -> Work:
    return Work(
        row.item_id,
        row.state,
        row.change,
        row.note,
        row.fingerprint,
        row.edited_by,
        row.editor_name,
        row.submitted_by,
        row.approved_by,
        row.approver_name,
        row.approved_as,
        row.approved_at,
        row.checked_against,
        row.publish_at,
    )


def submit(
    connection: Connection,
    item_id: str,
    *,
    change: str,
    note: Mapping[str, str] | None,
    fingerprint: str,
    edited_by: str,
    now: datetime,
) -> None:
    """Somebody is to look at these words. Whoever wrote them last is known from here on."""
    connection.execute(delete(work).where(work.c.item_id == item_id))
    connection.execute(
        insert(work).values(
            item_id=item_id,
            state="in_review",
            change=change,
            note=dict(note) if note else None,
            fingerprint=fingerprint,
            edited_by=edited_by,
            updated_at=now,
        )
    )


def approve(
    connection: Connection, item_id: str, *, by: str, role: str, checked_against: str, now: datetime
) -> None:
    """A named person stands for these words."""
    _set(
        connection,
        [item_id],
        state="approved",
        approved_by=by,
        approved_as=role,
        approved_at=now,
        checked_against=checked_against,
        updated_at=now,
    )


def schedule(
    connection: Connection, item_ids: Iterable[str], publish_at: datetime | None, now: datetime
) -> None:
    """Let approved texts be published at a moment, or at none."""
    _set(connection, item_ids, publish_at=publish_at, updated_at=now)


def done(connection: Connection, item_ids: Iterable[str]) -> None:
    """What is published has no work left; neither has what goes before it ever was."""
    connection.execute(delete(work).where(work.c.item_id.in_(list(item_ids))))


def _set(connection: Connection, item_ids: Iterable[str], **values: object) -> None:
    connection.execute(update(work).where(work.c.item_id.in_(list(item_ids))).values(**values))
