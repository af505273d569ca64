"""Fill a slot from the desk: words in both languages, from a day on, until a day or the next words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import Connection

from backend.content_files.slot_words import read_slot_words
from backend.domain.content.findings import WARNINGS
from backend.domain.content.overlay import KeptValue, SlotDefinition, with_label
from backend.domain.content.slot_editors import may_write
from backend.domain.content.slot_schedule import as_kept, said
from backend.domain.content.words import LANGUAGES
from backend.domain.days import civil_day
from backend.domain.people import Person
from backend.domain.refusals import Refusal
from backend.services.keep_slot_value import keep_slot_value
from backend.services.municipalities import municipality_in
from backend.services.slot_door import SlotToChange, open_slot
from backend.services.slot_places import slot_definitions
from backend.storage import slot_acts
from backend.storage.slot_acts import SAVED
from backend.storage.transaction import Database


@dataclass(frozen=True)
class SlotWords:
    """What an editor wants a slot to say: the Markdown by language, and the first and the last day."""

    source: Mapping[str, str]
    valid_from: date
    last_day: date | None


def save_slot(
    database: Database,
    person: Person,
    code: str,
    slot: str,
    words: SlotWords,
    *,
    number: int,
    now: datetime,
) -> Refusal | None:
    """Keep the words, unless somebody has changed the slot since the act of this number."""
    today = civil_day(now)
    if refusal := _days(words, today):
        return refusal
    with database.write() as connection:
        opened = open_slot(connection, person, code, slot, number=number, may=may_write, today=today)
        if isinstance(opened, Refusal):
            return opened
        definition = slot_definitions(connection).get(slot)
        if definition is None:
            return Refusal("slot_gone")
        value = _value(definition, words, opened, by=person.id, now=now)
        if isinstance(value, Refusal):
            return value
        _keep(connection, opened, value, now)
    return None


def _days(words: SlotWords, today: date) -> Refusal | None:
    if words.valid_from < today:
        return Refusal("day_has_passed", {"valid_from": ("day_has_passed",)})
    if words.last_day is not None and words.last_day < words.valid_from:
        return Refusal("ends_before_it_begins", {"last_day": ("ends_before_it_begins",)})
    return None


def _value(
    definition: SlotDefinition, words: SlotWords, opened: SlotToChange, *, by: str, now: datetime
) -> KeptValue | Refusal:
    source = {language: as_kept(words.source[language]) for language in LANGUAGES}
    read = {language: read_slot_words(source[language], language, opened.slot) for language in LANGUAGES}
    wrong = [
        language
        for language, (blocks, problems) in read.items()
        if not blocks or any(problem.code not in WARNINGS for problem in problems)
    ]
    if wrong:
        return Refusal("slot_has_errors", dict.fromkeys(wrong, ("slot_has_errors",)))
    return KeptValue(
        opened.slot,
        with_label(definition, {language: blocks for language, (blocks, _) in read.items()}),
        words.valid_from,
        words.last_day + timedelta(days=1) if words.last_day else None,
        source,
        at=now,
        by=by,
        seen_release=opened.release,
    )


def _keep(connection: Connection, opened: SlotToChange, value: KeptValue, now: datetime) -> None:
    today = civil_day(now)
    organisation_id = municipality_in(connection, opened.directory, opened.code, today)
    if organisation_id is None:
        raise LookupError(f"the directory has had the code {opened.code} a moment ago")
    keep_slot_value(connection, organisation_id, opened.values, value, today)
    slot_acts.note(connection, opened.code, opened.slot, SAVED, by=value.by, at=now, said=[said(value)])
