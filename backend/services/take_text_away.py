"""Take a text away from the desk, unless another one names it.

A text that has been released stays so until a release without it is published, like any other change.
"""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime

from backend.content_files.taking_away import is_last_of_its_kind, mentions, without
from backend.domain.content.editors_files import files_of
from backend.domain.days import civil_day
from backend.domain.refusals import Refusal
from backend.services.note_edit import note_edit
from backend.storage import drafts, release_shelf, work_states
from backend.storage.transaction import Database


def take_text_away(database: Database, item_id: str, *, by: str, now: datetime) -> Refusal | None:
    """Its files go. Every text that they have had is kept, so that it can be put back."""
    with database.write() as connection:
        drafts.one_at_a_time(connection)
        tree = drafts.tree(connection)
        if not files_of(item_id, tree):
            return Refusal("not_found")
        if is_last_of_its_kind(item_id, tree):
            return Refusal("text_last_of_its_kind")
        if named := mentions(item_id, tree, civil_day(now)):
            return Refusal("text_in_use", detail={"places": [asdict(one) for one in named]})
        for path, text in without(item_id, tree).items():
            drafts.keep(connection, path, text, now, by)
        note_edit(connection, item_id, by=by, edition=None, now=now, act="taken_away")
        # What nobody has published needs nobody's approval in order to go.
        if item_id not in release_shelf.published_pins(connection):
            work_states.done(connection, [item_id])
    return None
