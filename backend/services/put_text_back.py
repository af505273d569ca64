"""Put a text back that was taken away from the desk, with the words that it had."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection

from backend.content_files.alt_entries import entries, with_entry
from backend.content_files.editions import edition_of
from backend.content_files.figures import ALT
from backend.domain.content.editors_files import files_of
from backend.domain.refusals import Refusal
from backend.services.note_edit import note_edit
from backend.storage import drafts
from backend.storage.transaction import Database


def put_text_back(database: Database, item_id: str, *, by: str, now: datetime) -> Refusal | None:
    """Its files say again what they said last."""
    with database.write() as connection:
        drafts.one_at_a_time(connection)
        tree, gone = drafts.tree(connection), drafts.of_item(connection, item_id)
        if not gone or files_of(item_id, tree):
            return Refusal("not_found")
        earlier = {path: next(drafts.earlier_words(connection, path)) for path in gone}
        if any(path.endswith(".svg") for path in earlier):
            earlier |= _with_its_words(connection, item_id, tree)
        for path, text in earlier.items():
            drafts.keep(connection, path, text, now, by)
        note_edit(connection, item_id, by=by, edition=edition_of(item_id, earlier), now=now, act="put_back")
    return None


def _with_its_words(connection: Connection, item_id: str, tree: Mapping[str, str]) -> dict[str, str]:
    """The list of what drawings say, with the lines that this one had when it was last in it."""
    said = (entries(text).get(item_id) for text in drafts.earlier_words(connection, ALT))
    return {ALT: with_entry(tree.get(ALT, ""), item_id, next(filter(None, said), None))}
