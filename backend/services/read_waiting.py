"""What waits at the desk: texts to approve, given back or under way, and remarks without an answer."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from backend.content_files.items import read_items
from backend.domain.content.items import item_from_content
from backend.services.kept_release import newest_release
from backend.storage import drafts, waiting
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
        named = _titles(connection, {*(one.item_id for one in works), *(one.item_id for one in remarks)})
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


def _titles(connection: Connection, item_ids: Collection[str]) -> dict[str, Title]:
    """What readers know these texts by; of one that is not released, what the desk has."""
    kept = newest_release(connection)
    released = {item_id: kept.items[item_id] for item_id in item_ids if kept and item_id in kept.items}
    new = [drafts.of_item(connection, item_id) for item_id in item_ids if item_id not in released]
    files = {path: file.text for texts in new for path, file in texts.items() if file.text is not None}
    written = (item_from_content(one.content) for one in read_items(files).written)
    items = {**{item.id: item for item in written}, **released}
    return {
        item_id: {
            language: items[item_id].title(language) if item_id in items else None
            for language in ("da", "en")
        }
        for item_id in item_ids
    }
