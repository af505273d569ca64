"""Undo the newest release: readers get the words of the one before again, under numbers of their own."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection

from backend.content_files.editions import again_numbered
from backend.content_files.item_files import part_of, put_into
from backend.content_files.reading import read_draft
from backend.content_files.release_facts import Change, with_facts
from backend.content_files.tree import Tree
from backend.domain.content.editors_files import item_of
from backend.domain.content.release import Release
from backend.domain.content.work import on_one_line
from backend.domain.days import civil_day
from backend.domain.refusals import Refusal
from backend.services.one_publisher import one_at_a_time
from backend.services.put_on_shelf import put_on_shelf
from backend.storage import drafts, release_origins, release_shelf, release_sources, work_history, works
from backend.storage.transaction import Database


def undo_release(
    database: Database, release_id: str, note: Mapping[str, str], *, by: str, now: datetime
) -> Release | Refusal:
    """The release that holds afterwards. What is taken back stays at the desk, as drafts.

    A released edition never changes its words, so the old words get the next number, and `note` tells readers
    why they are back.
    """
    lines = on_one_line(note)
    missing = {f"note.{language}": ("required",) for language, said in lines.items() if not said}
    if missing:
        return Refusal("note_missing", missing)
    with database.write() as connection:
        one_at_a_time(connection)
        trees = _trees(connection, release_id)
        if isinstance(trees, Refusal):
            return trees
        before, undone = trees
        ids = {item_id for path in before.keys() | undone.keys() if (item_id := item_of(path))}
        changed = [one for one in sorted(ids) if part_of(one, before) != part_of(one, undone)]
        files = before
        for item_id in changed:
            part = part_of(item_id, before)
            files = put_into(files, item_id, with_facts(part, None, Change("minor", lines)) if part else {})
        files = again_numbered(files, changed, release_shelf.published_pins(connection))
        # These words were released once: what a check would say of them today keeps nobody from having them.
        items = read_draft(files, civil_day(now)).items
        release = put_on_shelf(connection, items, files, now=now, by=by, undoes=release_id)
        if isinstance(release, Refusal):
            return release
        for item_id in changed:
            _back_to_draft(connection, item_id, release, lines, by=by, now=now)
        return release


def _trees(connection: Connection, release_id: str) -> tuple[Tree, Tree] | Refusal:
    """The files of the release before this one, and its own, where it may be undone."""
    newest, origin = release_shelf.newest(connection), release_origins.newest(connection)
    if newest is None or origin is None or origin.id != release_id:
        return Refusal("not_the_newest")
    if origin.by is None or origin.undoes is not None:
        return Refusal("cannot_be_undone")
    before = release_shelf.before(connection, newest)
    hashes = release_sources.of(connection, before.id) if before else {}
    if not hashes:
        return Refusal("nothing_to_build_on")
    undone = release_sources.of(connection, release_id)
    return release_sources.tree_of(connection, hashes), release_sources.tree_of(connection, undone)


def _back_to_draft(
    connection: Connection,
    item_id: str,
    release: Release,
    note: Mapping[str, str],
    *,
    by: str,
    now: datetime,
) -> None:
    """What was undone is a draft of whoever wrote it, under the number that it would be released with."""
    wrote = work_history.last_by(connection, item_id, work_history.EDITS)
    desk = drafts.tree(connection)
    after = again_numbered(desk, [item_id], release_shelf.published_pins(connection))
    drafts.keep_changed(connection, desk, after, now, by)
    works.edited(connection, item_id, wrote or by, now)
    works.note(
        connection,
        item_id,
        "undone",
        by=by,
        at=release.published_at,
        edition=next((one.pin.edition for one in release.items if one.pin.id == item_id), None),
        said={"release": release.id, "note": note},
    )
