"""Recall a municipality's words: the next number on the list that every phone reads first."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from backend.domain.content.overlay import holding_on
from backend.domain.content.recall import DO_NOT_USE, Recall
from backend.domain.content.slot_editors import may_look
from backend.domain.content.words import LANGUAGES
from backend.domain.days import civil_day
from backend.domain.people import Person
from backend.domain.refusals import Refusal
from backend.services.slot_door import open_slot
from backend.storage import recall_list, release_shelf, slot_acts
from backend.storage.slot_acts import RECALLED
from backend.storage.transaction import Database


def recall_slot(
    database: Database,
    person: Person,
    code: str,
    slot: str,
    notice: Mapping[str, str],
    *,
    number: int,
    now: datetime,
) -> Recall | Refusal:
    """Put the notice in the place of the words, wherever they are shown, until others follow.

    There is only one severity: words that are not wrong enough to be covered are changed and not recalled.
    """
    missing = {language: ("required",) for language in LANGUAGES if not notice.get(language, "").strip()}
    if missing:
        return Refusal("notice_missing", missing)
    today = civil_day(now)
    with database.write() as connection:
        release_shelf.one_at_a_time(connection)
        opened = open_slot(connection, person, code, slot, number=number, may=may_look, today=today)
        if isinstance(opened, Refusal):
            return opened
        if slot not in holding_on(opened.values, today):
            return Refusal("slot_is_empty")
        new = Recall(
            number=recall_list.latest(connection) + 1,
            item=None,
            edition=None,
            severity=DO_NOT_USE,
            notice={language: notice[language].strip() for language in LANGUAGES},
            at=now,
            municipality=code,
            slot=slot,
            by=person.id,
        )
        recall_list.add(connection, new)
        slot_acts.note(connection, code, slot, RECALLED, by=person.id, at=now, said=[dict(new.notice)])
    return new
