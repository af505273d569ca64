"""Approve a submitted text: somebody who neither wrote nor submitted it stands for these words, by name."""

from __future__ import annotations

from datetime import datetime

from backend.content_files.item_files import fingerprint_of, part_of
from backend.domain.content.work import reading_of
from backend.domain.refusals import Refusal
from backend.storage import drafts, work_states, works
from backend.storage.transaction import Database


def approve_text(
    database: Database,
    item_id: str,
    *,
    fingerprint: str,
    checked_against: str,
    role: str,
    by: str,
    now: datetime,
) -> Refusal | None:
    """`fingerprint` is of all that the approver has read; `role` is what readers are told they are."""
    with database.write() as connection:
        drafts.one_at_a_time(connection)
        work = work_states.of_item(connection, item_id)
        if work is None or work.state != "in_review":
            return Refusal("not_in_review")
        if work.is_of(by):
            return Refusal("four_eyes")
        present = fingerprint_of(part_of(item_id, drafts.tree(connection)))
        if fingerprint != reading_of(present, work.change, work.note) or work.fingerprint != present:
            return Refusal("not_these_words")
        said = {"checked_against": checked_against.strip(), "role": " ".join(role.split())}
        work_states.approve(connection, item_id, by=by, **said, now=now)
        works.note(connection, item_id, "approved", by=by, at=now, said=said)
    return None
