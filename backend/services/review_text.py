"""Review a text: say what its sources turned out to be, and give it another day or say what must change."""

from __future__ import annotations

from datetime import date, datetime

from uuid_utils.compat import uuid7

from backend.content_files.editions import edition_of
from backend.content_files.items import ENGLISH
from backend.content_files.review_day import sources_in, with_review_day
from backend.content_files.tree import Tree
from backend.domain.content.editors_files import files_of
from backend.domain.content.review import Review
from backend.domain.days import civil_day
from backend.domain.refusals import Refusal
from backend.services.keep_files import keep_files
from backend.services.read_review import differs_from_release, master_of
from backend.storage import comments, drafts, reviews, works
from backend.storage.transaction import Database


def review_text(
    database: Database, item_id: str, review: Review, *, revision: int, by: str, now: datetime
) -> Refusal | None:
    """Keep the review of the text as it was under this revision.

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
            tree = drafts.tree(connection)
            keep_files(connection, _with_day(item_id, tree, master.path, review.review_by), by=by, now=now)
        edition = edition_of(item_id, drafts.tree(connection))
        works.note(connection, item_id, reviews.ACT, by=by, at=now, edition=edition, said=review.as_json())
    return None


def _with_day(item_id: str, tree: Tree, master: str, day: date) -> dict[str, str]:
    """An edition in which the day alone is another, so that the translation is of that one too."""
    translated = {path: tree[path] for path in files_of(item_id, tree) if path.startswith(ENGLISH)}
    return {master: with_review_day(tree[master], day), **translated}
