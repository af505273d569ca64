"""What is being done about each text, and what has been done: the acts are only ever added to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from sqlalchemy import Connection, insert, select, update
from uuid_utils.compat import uuid7

from backend.storage.tables import work, work_act
from backend.storage.upsert import insert_into

# What was said of other words than those that are there now.
_NOT_YET = {
    "state": "draft",
    "fingerprint": None,
    "approved_by": None,
    "approved_as": None,
    "approved_at": None,
    "checked_against": None,
    "publish_at": None,
}


def edited(connection: Connection, item_id: str, by: str, now: datetime) -> None:
    """A text has other words than before, from this person: nobody has looked at those yet."""
    draft = {**_NOT_YET, "edited_by": by, "updated_at": now}
    wanted = insert_into(connection, work).values(item_id=item_id, **draft)
    connection.execute(wanted.on_conflict_do_update(index_elements=[work.c.item_id], set_=draft))


def back_to_draft(connection: Connection, item_ids: Iterable[str], now: datetime) -> None:
    """Work that is under way on these texts begins again; whoever edited last is still the last."""
    connection.execute(
        update(work).where(work.c.item_id.in_(list(item_ids))).values(**_NOT_YET, updated_at=now)
    )


def states(connection: Connection) -> dict[str, str]:
    """The state of every text that is worked on."""
    return {row.item_id: row.state for row in connection.execute(select(work.c.item_id, work.c.state))}


def note(
    connection: Connection,
    item_id: str,
    act: str,
    *,
    by: str | None,
    at: datetime,
    edition: int | None = None,
    said: Mapping[str, object] | None = None,
) -> None:
    """Write an act down."""
    connection.execute(
        insert(work_act).values(
            id=str(uuid7()), item_id=item_id, at=at, by=by, act=act, edition=edition, said=said
        )
    )
