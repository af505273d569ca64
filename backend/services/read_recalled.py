"""What has been recalled, who did it, and how far the phones out there have heard of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection

from backend.domain.content.directory import municipality_with
from backend.domain.content.items import titles
from backend.domain.content.recall import Recall
from backend.domain.content.words import LANGUAGES
from backend.domain.days import civil_day
from backend.domain.disclosure import told
from backend.services.look_at_phones import KEPT
from backend.services.municipalities import released_directory
from backend.services.slot_places import slot_definitions
from backend.storage import in_the_field, people, recall_list
from backend.storage.editions import editions_of
from backend.storage.in_the_field import Knowing
from backend.storage.transaction import Database

Said = Mapping[str, str | None]
UNTITLED: Said = {"da": None, "en": None}


@dataclass(frozen=True)
class Recalled:
    """A recall; of phones in use, at least so many that know it and that do not (None: too few to tell)."""

    recall: Recall
    title: Said
    by_name: str | None
    confirmed: int | None
    waiting: int | None
    # The day on which the phone that has been silent for longest of those that wait was last heard from.
    waiting_since: date | None


@dataclass(frozen=True)
class RecalledSeen:
    """Every recall, the newest first; `phones` were heard from in the last `days` days."""

    recalls: Sequence[Recalled]
    phones: int | None
    days: int


def read_recalled(database: Database, *, now: datetime) -> RecalledSeen:
    """Count. A phone says what it knows each time that it syncs."""
    with database.read() as connection:
        recalls = recall_list.after(connection, 0)
        knowing = in_the_field.knowing(connection, now - KEPT)
        texts = _titles(connection, {one.item for one in recalls if one.item})
        slots = _slots(connection, [one for one in recalls if one.slot])
        names = {one.id: one.name for one in people.known(connection, [one.by for one in recalls if one.by])}
    seen = [
        _seen(
            one,
            slots.get(one.number) or texts.get(one.item or "", UNTITLED),
            names.get(one.by or ""),
            knowing,
        )
        for one in reversed(recalls)
    ]
    return RecalledSeen(seen, told(sum(group.phones for group in knowing)), KEPT.days)


def _seen(recall: Recall, title: Said, by_name: str | None, knowing: Sequence[Knowing]) -> Recalled:
    unaware = [group for group in knowing if group.number < recall.number]
    waiting = sum(group.phones for group in unaware)
    confirmed = sum(group.phones for group in knowing) - waiting
    # It is one phone's: the day says how long it has been; the moment, or one of a few, would point at it.
    since = civil_day(min(group.earliest for group in unaware)) if told(waiting) else None
    return Recalled(recall, title, by_name, told(confirmed), told(waiting), since)


def _titles(connection: Connection, ids: set[str]) -> dict[str, Said]:
    return {one: titles(editions[-1]) for one, editions in editions_of(connection, ids).items() if editions}


def _slots(connection: Connection, recalls: Sequence[Recall]) -> dict[int, Said]:
    """What a recalled slot is called, and whose it is, by the recall's number."""
    if not recalls:
        return {}
    labels = {slot: definition.label for slot, definition in slot_definitions(connection).items()}
    directory = released_directory(connection)
    found: dict[int, Said] = {}
    for one in recalls:
        home = municipality_with(directory, "code", one.municipality or "") if directory else None
        label = labels.get(one.slot or "", {})
        place = home["name"] if home else one.municipality
        found[one.number] = {language: f"{label.get(language, one.slot)}, {place}" for language in LANGUAGES}
    return found
