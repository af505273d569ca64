"""Bring the content folder up to the desk, byte for byte, unless somebody has written in the folder since."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from backend.domain.content.editors_files import changed_at, is_at_the_desk
from backend.domain.refusals import Refusal
from backend.storage import drafts
from backend.storage.transaction import Database

# Gives a file of the folder these words, or takes it away.
Write = Callable[[str, str | None], None]


def export_files(
    database: Database, folder: Mapping[str, str], write: Write, *, now: datetime, over: bool = False
) -> tuple[str, ...] | Refusal:
    """The paths that were written. `over`: also where the folder has words that the desk has never seen."""
    with database.write() as connection:
        drafts.one_at_a_time(connection)
        common = drafts.last_in_the_files(connection)
        desk = drafts.everything(connection)
        sides = {
            path: changed_at(folder.get(path), file.text, common.get(path)) for path, file in desk.items()
        }
        ahead = [path for path, side in sides.items() if side in ("files", "both")]
        ahead += [path for path in folder if is_at_the_desk(path) and path not in desk]
        if ahead and not over:
            return Refusal("files_and_desk_differ", dict.fromkeys(sorted(ahead), ("changed_meanwhile",)))
        written = [path for path, side in sides.items() if side != "neither"]
        for path in written:
            write(path, desk[path].text)
        # Noted only when the files are written: the other way round, a machine that stops in between would
        # later take the folder's old words for new ones.
        for path, file in desk.items():
            if common.get(path) != file.text:
                drafts.keep(connection, path, file.text, now, None)
    return tuple(written)


def export_elsewhere(database: Database, write: Write) -> tuple[str, ...]:
    """Write everything that the desk has into another folder, of which nothing is remembered."""
    with database.read() as connection:
        tree = drafts.tree(connection)
    for path, text in tree.items():
        write(path, text)
    return tuple(tree)
