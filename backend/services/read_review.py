"""Open a text for review: what it rests on, and what was found when it was reviewed before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from backend.content_files.items import DANISH
from backend.content_files.review_day import sources_in
from backend.domain.content.editors_files import files_of
from backend.domain.content.items import titles
from backend.domain.content.review import day_of
from backend.domain.refusals import Refusal
from backend.services.kept_release import newest_release
from backend.storage import drafts, release_sources, reviews
from backend.storage.drafts import DraftFile
from backend.storage.reviews import Reviewed
from backend.storage.transaction import Database


@dataclass(frozen=True)
class OpenedReview:
    """A text as readers have it, and its sources as they stand at the desk.

    `changed` is whether the desk has other words than readers are given.
    """

    id: str
    title: Mapping[str, str | None]
    review_by: date | None
    revision: int
    sources: Sequence[Mapping[str, str]]
    changed: bool
    earlier: Sequence[Reviewed]


def read_review(database: Database, item_id: str) -> OpenedReview | Refusal:
    """The text of this id."""
    with database.read() as connection:
        master = master_of(connection, item_id)
        if master is None:
            return Refusal("not_found")
        sources = sources_in(master.path, master.text or "")
        if sources is None:
            return Refusal("content_has_errors")
        release = newest_release(connection)
        item = release.items.get(item_id) if release else None
        return OpenedReview(
            item_id,
            titles(item),
            day_of(item) if item else None,
            master.revision,
            sources,
            differs_from_release(connection, item_id),
            reviews.of_item(connection, item_id),
        )


def master_of(connection: Connection, item_id: str) -> DraftFile | None:
    """The file in which a text's sources and its day stand."""
    own = [file for path, file in drafts.of_item(connection, item_id).items() if path.startswith(DANISH)]
    return next((file for file in own if file.text is not None), None)


def differs_from_release(connection: Connection, item_id: str) -> bool:
    """Whether the desk has other words for this text than the newest release was made from."""
    tree, released = drafts.tree(connection), release_sources.of_newest(connection)
    ours = files_of(item_id, {**released, **tree})
    texts = release_sources.texts(connection, [released[path] for path in ours if path in released])
    return any(tree.get(path) != texts.get(released.get(path, "")) for path in ours)
