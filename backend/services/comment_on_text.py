"""Say something about a text to the other editors, and settle what was said."""

from __future__ import annotations

from datetime import datetime

from backend.domain.refusals import Refusal
from backend.storage import comments, drafts, works
from backend.storage.transaction import Database


def comment_on_text(
    database: Database, item_id: str, *, comment_id: str, body: str, by: str, now: datetime
) -> Refusal | None:
    """Keep a remark. Under one id it is one remark, however often it is said."""
    with database.write() as connection:
        if not drafts.of_item(connection, item_id):
            return Refusal("not_found")
        if comments.add(connection, comment_id, item_id, body.strip(), by=by, at=now):
            works.note(connection, item_id, "commented", by=by, at=now)
    return None


def settle_comment(
    database: Database, item_id: str, comment_id: str, *, by: str, now: datetime
) -> Refusal | None:
    """Settle a remark; a second time changes nothing."""
    with database.write() as connection:
        if not comments.settle(connection, item_id, comment_id, by=by, at=now):
            return Refusal("not_found")
    return None
