"""Make a new text from one that is there: its form and its head, for other words."""

from __future__ import annotations

from datetime import datetime

from backend.content_files.copying import copied
from backend.content_files.directory_files import read_directory
from backend.domain.content.editors_files import item_of
from backend.domain.refusals import Refusal
from backend.services.note_edit import note_edit
from backend.storage import drafts
from backend.storage.transaction import Database


def make_text(database: Database, item_id: str, like: str, *, by: str, now: datetime) -> str | Refusal:
    """The id of the new text, which has the words of the other until somebody writes its own."""
    with database.write() as connection:
        drafts.one_at_a_time(connection)
        tree = drafts.tree(connection)
        if any(item_of(path) == item_id for path in tree) or item_id in read_directory(tree).ids:
            return Refusal("text_id_taken", {"id": ("text_id_taken",)})
        files = copied(like, item_id, tree)
        if not files:
            return Refusal("not_found")
        for path, text in files.items():
            drafts.keep(connection, path, text, now, by)
        note_edit(connection, item_id, by=by, edition=1, now=now)
    return item_id
