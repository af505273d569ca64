"""The releases so far with what each changed, and the approved texts that wait for the next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection

from backend.content_files.reading import read_draft
from backend.services.kept_release import newest_release
from backend.storage import drafts, release_origins, work_history, work_states
from backend.storage.release_origins import Origin
from backend.storage.transaction import Database
from backend.storage.work_history import Act
from backend.storage.work_states import Work

# A year and more of releases for a desk that publishes every other week.
MOST_RELEASES = 30

Title = Mapping[str, str | None]


@dataclass(frozen=True)
class Waiting:
    """An approved text. `publish_at` is nobody's moment where somebody is to publish it."""

    id: str
    title: Title
    change: str | None
    note: Mapping[str, str] | None
    approved_by_name: str | None
    checked_against: str | None
    publish_at: datetime | None


@dataclass(frozen=True)
class PastRelease:
    """A release, and what was published or taken back in it at the desk."""

    origin: Origin
    texts: Sequence[Act]


@dataclass(frozen=True)
class Releases:
    """Everything about releases. `undoable` is the one that may be undone; titles are of all texts named."""

    waiting: Sequence[Waiting]
    past: Sequence[PastRelease]
    undoable: str | None
    titles: Mapping[str, Title]


def read_releases(database: Database, *, today: date) -> Releases:
    """The newest first."""
    with database.read() as connection:
        origins = release_origins.latest(connection, MOST_RELEASES)
        moments = [origin.published_at for origin in origins]
        acts = work_history.at_moments(connection, moments, ("published", "undone"))
        titles = _titles(connection, today)
        waiting = [_waiting(work, titles) for work in work_states.approved(connection)]
    past = [PastRelease(origin, [act for act in acts if act.at == origin.published_at]) for origin in origins]
    named = {act.item_id for act in acts}
    return Releases(
        waiting,
        past,
        _undoable(origins),
        {item_id: title for item_id, title in titles.items() if item_id in named},
    )


def _undoable(origins: Sequence[Origin]) -> str | None:
    """The desk's own newest release, unless it undoes another."""
    newest = origins[0] if len(origins) > 1 else None
    return newest.id if newest and newest.by and not newest.undoes else None


def _titles(connection: Connection, today: date) -> dict[str, Title]:
    """What texts are called at the desk, or were called when they were published last."""
    kept = newest_release(connection)
    items = {**(kept.items if kept else {})}
    items |= {item.id: item for item in read_draft(drafts.tree(connection), today).items}
    return {
        item_id: {language: item.title(language) for language in ("da", "en")}
        for item_id, item in items.items()
    }


def _waiting(work: Work, titles: Mapping[str, Title]) -> Waiting:
    return Waiting(
        work.item_id,
        titles.get(work.item_id, {"da": None, "en": None}),
        work.change,
        work.note,
        work.approved_by_name,
        work.checked_against,
        work.publish_at,
    )
