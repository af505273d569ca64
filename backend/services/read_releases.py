"""The releases so far with what each changed, and the approved texts that wait for the next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from backend.services.titles_at_desk import titles_at_desk
from backend.storage import release_origins, work_history, work_states
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
        titles = titles_at_desk(connection, named)
    past = [PastRelease(origin, [act for act in acts if act.at == origin.published_at]) for origin in origins]
    waiting = [_waiting(work, titles[work.item_id]) for work in approved]
    return Releases(waiting, past, _undoable(origins), titles)


def _undoable(origins: Sequence[Origin]) -> str | None:
    """The desk's own newest release, unless it undoes another."""
    newest = origins[0] if len(origins) > 1 else None
    return newest.id if newest and newest.by and not newest.undoes else None


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
