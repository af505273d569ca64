"""Publish the texts whose moment has come."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from backend.domain.content.release import Release
from backend.domain.refusals import Refusal
from backend.services.one_publisher import one_at_a_time
from backend.services.publish_texts import publish_chosen
from backend.storage import work_history, work_states, works
from backend.storage.transaction import Database
from backend.storage.work_states import Work


def publish_due(database: Database, *, now: datetime) -> Release | Refusal | None:
    """One release of all that is due; None where nothing is. However many ask at once, it is made once.

    Where it cannot be made, the texts stay approved without a moment, and their history says why.
    """
    with database.read() as connection:
        if not _due(connection, now):
            return None
    with database.write() as connection:
        one_at_a_time(connection)
        due = _due(connection, now)
        if not due:
            return None
        by = work_history.last_by(connection, due[0].item_id, ("scheduled",))
        made = publish_chosen(connection, due, by=by or str(due[0].approved_by), now=now)
        if isinstance(made, Refusal):
            work_states.schedule(connection, [work.item_id for work in due], None, now)
            for work in due:
                works.note(
                    connection, work.item_id, "not_published", by=None, at=now, said={"code": made.code}
                )
        return made


def _due(connection: Connection, now: datetime) -> list[Work]:
    return [work for work in work_states.approved(connection) if work.publish_at and work.publish_at <= now]
