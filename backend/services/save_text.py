"""Save an item's files, unless somebody else has saved since they were opened: then nothing is done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from backend.content_files.alt_entries import on_top_of
from backend.content_files.editions import same_words
from backend.content_files.figures import ALT
from backend.domain.content.editors_files import files_of, writable
from backend.domain.instants import write_instant
from backend.domain.refusals import Refusal
from backend.services.keep_files import keep_files
from backend.storage import drafts
from backend.storage.drafts import DraftFile
from backend.storage.transaction import Database


@dataclass(frozen=True)
class Wanted:
    """What a file is to say, and the revision that its editor began from; 0 where there was none."""

    path: str
    text: str
    revision: int


def save_text(
    database: Database, item_id: str, wanted: Sequence[Wanted], *, by: str, now: datetime
) -> Sequence[DraftFile] | Refusal:
    """The item's files as they are afterwards."""
    with database.write() as connection:
        drafts.one_at_a_time(connection)
        tree = drafts.tree(connection)
        written = {one.path: one.text for one in wanted}
        if not set(written) <= writable(item_id, tree):
            gone = not files_of(item_id, tree) and drafts.of_item(connection, item_id)
            return Refusal("text_gone" if gone else "not_found")
        present = drafts.some(connection, written)
        wanted = [_on_top_of_others(connection, item_id, one, present.get(one.path)) for one in wanted]
        moved = [one.path for one in wanted if _has_moved_on(connection, one, present.get(one.path))]
        if moved:
            return Refusal("changed_meanwhile", detail={"files": [_told(present[path]) for path in moved]})
        changed = {one.path: one.text for one in wanted if tree.get(one.path) != one.text}
        keep_files(connection, changed, by=by, now=now)
        return list(drafts.some(connection, files_of(item_id, tree | written)).values())


def _on_top_of_others(
    connection: Connection, item_id: str, wanted: Wanted, present: DraftFile | None
) -> Wanted:
    """Drawings share a file: whoever writes of one does not stand in the way of who writes of another."""
    if wanted.path != ALT or present is None or present.text is None or present.revision == wanted.revision:
        return wanted
    began_from = drafts.text_of(connection, ALT, wanted.revision) or ""
    text = on_top_of(present.text, began_from, wanted.text, item_id)
    return wanted if text is None else Wanted(ALT, text, present.revision)


def _has_moved_on(connection: Connection, wanted: Wanted, present: DraftFile | None) -> bool:
    """Whether the file has other words than its editor began from. A new number alone is no other words."""
    if present is None or present.revision == wanted.revision:
        return False
    began_from = drafts.text_of(connection, wanted.path, wanted.revision)
    return not same_words(wanted.path, began_from, present.text)


def _told(file: DraftFile) -> dict[str, object]:
    return {
        "path": file.path,
        # A file that has been taken away has no words.
        "text": file.text or "",
        "revision": file.revision,
        "at": write_instant(file.at),
        "by_name": file.by_name,
    }
