"""Let files at the desk have other words: numbered as they would be released, and drafts again."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection

from backend.content_files.edited import items_edited
from backend.content_files.editions import edition_of, numbered
from backend.services.note_edit import note_edit
from backend.storage import drafts, release_shelf


def keep_files(connection: Connection, changed: Mapping[str, str], *, by: str, now: datetime) -> None:
    """In the transaction of the edit. `changed` are files by path, with words that they do not have yet."""
    if not changed:
        return
    before = drafts.tree(connection)
    tree = before | dict(changed)
    after = numbered(tree, changed, release_shelf.published_pins(connection))
    drafts.keep_changed(connection, before, after, now, by)
    for edited in items_edited(before, after):
        note_edit(connection, edited, by=by, edition=edition_of(edited, {**tree, **after}), now=now)
