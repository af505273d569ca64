"""Give a submitted or approved text back to whoever writes it, with words about what is to be done."""

from __future__ import annotations

from datetime import datetime

from backend.domain.refusals import Refusal
from backend.storage import drafts, work_states, works
from backend.storage.transaction import Database


def return_text(database: Database, item_id: str, words: str, *, by: str, now: datetime) -> Refusal | None:
    """It is a draft again, and its history says why."""
    with database.write() as connection:
        drafts.one_at_a_time(connection)
        work = work_states.of_item(connection, item_id)
        if work is None or work.state == "draft":
            return Refusal("not_in_review")
        works.back_to_draft(connection, [item_id], now)
        works.note(connection, item_id, "returned", by=by, at=now, said={"words": words.strip()})
    return None
