"""Take the content folder over to the desk: all of it or nothing, and no words of the desk are lost."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from backend.content_files.edited import items_edited
from backend.content_files.reading import read_draft
from backend.domain.content.editors_files import changed_at, is_at_the_desk
from backend.domain.days import civil_day
from backend.domain.refusals import Refusal
from backend.storage import drafts, works
from backend.storage.transaction import Database


@dataclass(frozen=True)
class Imported:
    """The paths that the desk has taken over, and those where it is ahead of the files."""

    taken: tuple[str, ...]
    ahead: tuple[str, ...]


def import_files(
    database: Database, folder: Mapping[str, str], *, now: datetime, over: bool = False
) -> Imported | Refusal:
    """Let the desk have what the folder says. `over`: also where both have changed since last time."""
    errors = read_draft(folder, civil_day(now)).errors
    if errors:
        return Refusal("content_has_errors", detail={"errors": len(errors)})
    files = {path: text for path, text in folder.items() if is_at_the_desk(path)}
    with database.write() as connection:
        drafts.one_at_a_time(connection)
        desk, common = drafts.everything(connection), drafts.last_in_the_files(connection)
        sides = {
            path: changed_at(files.get(path), desk[path].text if path in desk else None, common.get(path))
            for path in sorted(files.keys() | desk.keys())
        }
        apart = [path for path, side in sides.items() if side == "both"]
        if apart and not over:
            return Refusal("files_and_desk_differ", dict.fromkeys(apart, ("changed_meanwhile",)))
        taken = [path for path, side in sides.items() if side in ("files", "both")]
        for path in taken:
            drafts.keep(connection, path, files.get(path), now, None)
        before = {path: file.text for path, file in desk.items() if file.text is not None}
        works.back_to_draft(connection, items_edited(before, {path: files.get(path) for path in taken}), now)
    return Imported(tuple(taken), tuple(path for path, side in sides.items() if side == "desk"))
