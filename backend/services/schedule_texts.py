"""Give approved texts a moment to be published at, or take it from them again."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime, time

from backend.domain.days import instant_at
from backend.domain.instants import write_instant
from backend.domain.refusals import Refusal
from backend.services.one_publisher import one_at_a_time
from backend.services.publish_texts import chosen_of
from backend.storage import work_states, works
from backend.storage.transaction import Database


def schedule_texts(
    database: Database, item_ids: Collection[str], day: date, clock: time, *, by: str, now: datetime
) -> datetime | Refusal:
    """When they will be published: then as one release, like any other."""
    moment = instant_at(day, clock)
    if moment is None:
        return Refusal("no_such_time", {"time": ("no_such_time",)})
    if moment <= now:
        return Refusal("in_the_past", {"day": ("in_the_past",)})
    refusal = _give(database, item_ids, moment, by=by, now=now)
    return refusal or moment


def unschedule_texts(
    database: Database, item_ids: Collection[str], *, by: str, now: datetime
) -> Refusal | None:
    """They stay approved, and wait for somebody to publish them."""
    return _give(database, item_ids, None, by=by, now=now)


def _give(
    database: Database, item_ids: Collection[str], moment: datetime | None, *, by: str, now: datetime
) -> Refusal | None:
    with database.write() as connection:
        one_at_a_time(connection)
        chosen = chosen_of(connection, item_ids)
        if isinstance(chosen, Refusal):
            return chosen
        concerned = [work.item_id for work in chosen if work.publish_at != moment]
        work_states.schedule(connection, concerned, moment, now)
        act, said = ("scheduled", {"at": write_instant(moment)}) if moment else ("unscheduled", None)
        for item_id in concerned:
            works.note(connection, item_id, act, by=by, at=now, said=said)
    return None
