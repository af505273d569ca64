"""Submit a text: somebody else is to read these words, and is told how much they change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection

from backend.content_files.editions import edition_of
from backend.content_files.item_files import fingerprint_of, part_of, put_into
from backend.content_files.reading import read_draft
from backend.content_files.release_facts import Change, with_facts
from backend.content_files.tree import Tree
from backend.domain.content.editors_files import files_of
from backend.domain.content.words import LANGUAGES
from backend.domain.content.work import on_one_line, readers_see_it
from backend.domain.days import civil_day
from backend.domain.refusals import Refusal
from backend.services.kept_release import newest_release
from backend.storage import drafts, release_sources, work_states, works
from backend.storage.transaction import Database


@dataclass(frozen=True)
class Submission:
    """How much is another, and what readers of the edition before are told of it, where they are told."""

    change: str
    note: Mapping[str, str] | None


def submit_text(
    database: Database, item_id: str, wanted: Submission, *, by: str, now: datetime
) -> Refusal | None:
    """Put it before the others. A text that is submitted already is submitted anew."""
    with database.write() as connection:
        drafts.one_at_a_time(connection)
        return submit(connection, item_id, wanted, by=by, now=now)


def submit(
    connection: Connection, item_id: str, wanted: Submission, *, by: str, now: datetime
) -> Refusal | None:
    """In a transaction that nobody else writes texts in."""
    submission = Submission(wanted.change, _tidied(wanted.note))
    desk = drafts.tree(connection)
    if refusal := _stands_in_the_way(connection, item_id, desk, submission, civil_day(now)):
        return refusal
    before = work_states.of_item(connection, item_id)
    work_states.submit(
        connection,
        item_id,
        change=submission.change,
        note=submission.note,
        fingerprint=fingerprint_of(part_of(item_id, desk)),
        # Words that came from the folder are those of whoever puts them forward here.
        edited_by=before.edited_by if before and before.edited_by else by,
        now=now,
    )
    works.note(
        connection,
        item_id,
        "submitted",
        by=by,
        at=now,
        edition=edition_of(item_id, desk),
        said={"change": submission.change, "note": submission.note},
    )
    return None


def _stands_in_the_way(
    connection: Connection, item_id: str, desk: Tree, submission: Submission, today: date
) -> Refusal | None:
    released = release_sources.tree_of(connection, release_sources.of_newest(connection))
    part, before = part_of(item_id, desk), part_of(item_id, released)
    if not part and not before:
        return Refusal("not_found")
    if part == before:
        return Refusal("nothing_to_submit")
    if not part:
        # A text that has been taken away has no words to say what is new.
        return None
    return _of_the_words(connection, desk, item_id, submission, today)


def _of_the_words(
    connection: Connection, desk: Tree, item_id: str, submission: Submission, today: date
) -> Refusal | None:
    missing = [language for language in LANGUAGES if not (submission.note or {}).get(language)]
    untold = Refusal("note_missing", {f"note.{language}": ("required",) for language in missing})
    if missing and (submission.note or submission.change == "major"):
        return untold
    facts = with_facts(part_of(item_id, desk), None, Change(submission.change, submission.note))
    written = put_into(desk, item_id, facts)
    draft, ours = read_draft(written, today), files_of(item_id, written)
    if any(finding.file in ours for finding in draft.errors):
        return Refusal("text_has_errors")
    new = next((item for item in draft.items if item.id == item_id), None)
    kept = newest_release(connection)
    told = readers_see_it(new, kept.items.get(item_id) if kept else None)
    return untold if missing and told else None


def _tidied(note: Mapping[str, str] | None) -> Mapping[str, str] | None:
    """The sentences; none where nothing is said in either language."""
    lines = on_one_line(note or {})
    return lines if any(lines.values()) else None
