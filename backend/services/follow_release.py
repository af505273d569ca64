"""The desk goes on from a release that was not written at it, and none of its editors' words are lost."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection

from backend.domain.content.canonical import sha256_of
from backend.domain.content.editors_files import item_of
from backend.storage import drafts, works
from backend.storage.drafts import DraftFile


def desk_follows(
    connection: Connection,
    before: Mapping[str, str],
    sources: Mapping[str, str],
    *,
    by: str,
    now: datetime,
) -> tuple[str, ...]:
    """Give the desk the release's files; the paths of those in which somebody has written, which stay.

    `before` is what the release before it was made from, path to hash. `by` is not nobody: the words are then
    the desk's, newer than those in the content folder.
    """
    # A release from before releases kept their files says nothing of them.
    if not sources:
        return ()
    desk, folder = drafts.everything(connection), drafts.last_in_the_files(connection)
    behind = [
        path for path in sorted(sources.keys() | desk.keys()) if _text(desk.get(path)) != sources.get(path)
    ]
    left = [
        path
        for path in behind
        if path in desk and not _untouched(desk[path].text, before.get(path), folder.get(path))
    ]
    taken = [path for path in behind if path not in left]
    for path in taken:
        drafts.keep(connection, path, sources.get(path), now, by)
    works.back_to_draft(connection, {item for path in taken if (item := item_of(path))}, now)
    return tuple(left)


def _text(file: DraftFile | None) -> str | None:
    return file.text if file else None


def _untouched(text: str | None, released: str | None, in_the_folder: str | None) -> bool:
    """Whether the desk has a file as it was released, or as the content folder has it."""
    return text == in_the_folder or (text is not None and sha256_of(text.encode()) == released)
