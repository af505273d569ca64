"""The releases so far with what each changed, and the approved texts that wait for the next."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from backend.content_files.item_files import built
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


def read_releases(database: Database) -> Releases:
    """The newest first."""
    with database.read() as connection:
        origins = release_origins.latest(connection, MOST_RELEASES)
        moments = [origin.published_at for origin in origins]
        acts = work_history.at_moments(connection, moments, ("published", "undone"))
        approved = work_states.approved(connection)
        named = {act.item_id for act in acts} | {work.item_id for work in approved}
        titles = _titles(connection, named)
    past = [PastRelease(origin, [act for act in acts if act.at == origin.published_at]) for origin in origins]
    waiting = [_waiting(work, titles[work.item_id]) for work in approved]
    return Releases(waiting, past, _undoable(origins), titles)


def _undoable(origins: Sequence[Origin]) -> str | None:
    """The desk's own newest release, unless it undoes another."""
    newest = origins[0] if len(origins) > 1 else None
    return newest.id if newest and newest.by and not newest.undoes else None


def _titles(connection: Connection, item_ids: Iterable[str]) -> dict[str, Title]:
    """What texts are called in the newest release, or at the desk where they are not in it."""
    kept, desk = newest_release(connection), drafts.tree(connection)
    found = {
        item_id: (kept.items.get(item_id) if kept else None) or built(item_id, desk) for item_id in item_ids
    }
    return {
        item_id: {language: item.title(language) if item else None for language in ("da", "en")}
        for item_id, item in found.items()
    }


def _waiting(work: Work, title: Title) -> Waiting:
    return Waiting(
        work.item_id,
        title,
        work.change,
        work.note,
        work.approved_by_name,
        work.checked_against,
        work.publish_at,
    )
