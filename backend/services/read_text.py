"""Open a text at the desk: its files as they are and as they were published, and what is said about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from backend.domain.content.editors_files import files_of
from backend.domain.refusals import Refusal
from backend.storage import comments, drafts, release_sources
from backend.storage.comments import Comment
from backend.storage.transaction import Database


@dataclass(frozen=True)
class OpenedFile:
    """A file now, and what the newest release was made from; None where it was not in that."""

    path: str
    text: str
    revision: int
    at: datetime
    by_name: str | None
    released: str | None


@dataclass(frozen=True)
class OpenedText:
    """A text with its files, the Danish before the English, and all remarks.

    `gone`: it has been taken away, and its files are empty.
    """

    id: str
    gone: bool
    files: Sequence[OpenedFile]
    comments: Sequence[Comment]


def read_text(database: Database, item_id: str) -> OpenedText | Refusal:
    """The text of this id."""
    with database.read() as connection:
        there = files_of(item_id, drafts.tree(connection))
        present = drafts.some(connection, there) if there else drafts.of_item(connection, item_id)
        if not present:
            return Refusal("not_found")
        paths = there or sorted(present)
        hashes = release_sources.of_newest(connection)
        released = release_sources.texts(connection, [hashes[path] for path in paths if path in hashes])
        said = comments.of_item(connection, item_id)
    files = [
        OpenedFile(
            path,
            present[path].text or "",
            present[path].revision,
            present[path].at,
            present[path].by_name,
            released.get(hashes.get(path, "")),
        )
        for path in paths
    ]
    return OpenedText(item_id, not there, files, said)
