"""Review a text: say what its sources turned out to be, and give it another day or say what must change."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Connection
from uuid_utils.compat import uuid7

from backend.content_files.editions import edition_of
from backend.content_files.items import ENGLISH
from backend.content_files.review_day import sources_in, with_review_day
from backend.domain.content.editors_files import files_of
from backend.domain.content.review import Review
from backend.domain.days import civil_day
from backend.domain.refusals import Refusal
from backend.services.keep_files import keep_files
from backend.services.read_review import differs_from_release, master_of
from backend.services.submit_text import Submission, submit
from backend.storage import comments, drafts, reviews, works
from backend.storage.transaction import Database

# No work is under way: the text is as it is released.
UNTOUCHED = "untouched"


def review_text(
    database: Database, item_id: str, review: Review, *, revision: int, by: str, now: datetime
) -> str | Refusal:
    """Keep the review of the text as it was under this revision; the state of the text's work afterwards.

    A text that is still right gets its new day in a small edition, which somebody else approves like any
    other. What must change is said to the other editors, and the text keeps its day until it has.
    """
    if refusal := review.refusal(civil_day(now)):
        return refusal
    with database.write() as connection:
        drafts.one_at_a_time(connection)
        master = master_of(connection, item_id)
        if master is None:
            return Refusal("not_found")
        sources = sources_in(master.path, master.text or "")
        if master.revision != revision or sources is None or not review.is_of(sources):
            return Refusal("changed_meanwhile")
        if review.review_by is None:
            comments.add(connection, str(uuid7()), item_id, review.checked, by=by, at=now)
        elif differs_from_release(connection, item_id):
            return Refusal("text_being_changed")
        else:
            _give_day(connection, item_id, master.path, review.review_by, by, now)
        edition = edition_of(item_id, drafts.tree(connection))
        works.note(connection, item_id, reviews.ACT, by=by, at=now, edition=edition, said=review.as_json())
        return works.states(connection).get(item_id, UNTOUCHED)


def _give_day(connection: Connection, item_id: str, master: str, day: date, by: str, now: datetime) -> None:
    tree = drafts.tree(connection)
    text = with_review_day(tree[master], day)
    if text == tree[master]:
        return
    # The words are the same, and so their translation is of the new edition too.
    translated = {path: tree[path] for path in files_of(item_id, tree) if path.startswith(ENGLISH)}
    keep_files(connection, {master: text, **translated}, by=by, now=now)
    # One that has errors by now stays a draft, with its day, for somebody to look at.
    submit(connection, item_id, Submission("minor", None), by=by, now=now)
