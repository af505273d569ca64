"""What waits at the desk: texts to approve, given back or under way, and remarks without an answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from backend.services.titles_at_desk import titles_at_desk
from backend.storage import waiting
from backend.storage.transaction import Database
from backend.storage.waiting import Returned
from backend.storage.work_states import is_of

Title = Mapping[str, str | None]


@dataclass(frozen=True)
class WaitingText:
    """One text under way. `mine` is whether the words are the reader's, who so cannot approve them."""

    id: str
    title: Title
    state: str
    change: str | None
    mine: bool
    edited_by_name: str | None
    publish_at: datetime | None
    updated_at: datetime
    returned: Returned | None


@dataclass(frozen=True)
class WaitingRemarks:
    """The unsettled remarks about one text. `took_part` is whether one of them is the reader's."""

    id: str
    title: Title
    count: int
    newest_at: datetime
    took_part: bool


@dataclass(frozen=True)
class Waiting:
    """What has waited longest comes first; of remarks the newest."""

    texts: Sequence[WaitingText]
    remarks: Sequence[WaitingRemarks]


def read_waiting(database: Database, person_id: str) -> Waiting:
    """As this editor sees it."""
    with database.read() as connection:
        works = waiting.under_way(connection)
        given_back = waiting.returned(connection, [one.item_id for one in works if one.state == "draft"])
        remarks = waiting.open_remarks(connection, person_id)
        named = titles_at_desk(
            connection, {*(one.item_id for one in works), *(one.item_id for one in remarks)}
        )
    return Waiting(
        [
            WaitingText(
                one.item_id,
                named[one.item_id],
                one.state,
                one.change,
                is_of(person_id, state=one.state, edited_by=one.edited_by, submitted_by=one.submitted_by),
                one.edited_by_name,
                one.publish_at,
                one.updated_at,
                given_back.get(one.item_id),
            )
            for one in works
        ],
        [
            WaitingRemarks(one.item_id, named[one.item_id], one.count, one.newest_at, one.took_part)
            for one in remarks
        ],
    )
