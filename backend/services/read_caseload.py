"""A clinician's patients: who needs attention, how the last four weeks went, and how fresh that is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection

from backend.domain.attention import attention, four_weeks, urgency
from backend.domain.content.items import Item, item_from_bytes, titles
from backend.domain.content.recall import Recall
from backend.domain.content.words import LANGUAGES
from backend.domain.days import civil_day
from backend.domain.fold import fold
from backend.domain.new_editions import new_texts
from backend.domain.people import Organisation
from backend.domain.picture import Picture, Place, Reason, as_json, from_json
from backend.services.care import looks
from backend.services.kept_release import newest_release
from backend.storage import audit, caseload, patient_log, recall_list, release_shelf, standings
from backend.storage.caseload import Looked
from backend.storage.standings import NEVER, Kept
from backend.storage.transaction import Database

Said = Mapping[str, str | None]
UNTITLED: Said = {"da": None, "en": None}


@dataclass(frozen=True)
class Words:
    """What released texts call things: pathways by hash, warning signs by their list's hash and their id."""

    titles: Mapping[str, Said]
    signs: Mapping[tuple[str | None, str], Said]


@dataclass(frozen=True)
class Shelf:
    """The texts of the newest release by id, and what has been recalled of any release."""

    items: Mapping[str, Item]
    recalls: Sequence[Recall]


@dataclass(frozen=True)
class PlanSeen:
    """A plan by the name that its pathway had on the day it was assigned."""

    assignment: str
    pathway_title: Said
    from_: date
    ended_on: date | None


@dataclass(frozen=True)
class PatientSeen:
    """A patient as a caseload shows them. `data_as_of` is the day that every figure stands at.

    `new_texts` counts the texts of running plans that have a newer edition than the plan stands on.
    """

    id: str
    name: str
    born: date | None
    municipality: Organisation | None
    heard_at: datetime | None
    heard_on: date | None
    data_as_of: date | None
    plans: Sequence[PlanSeen]
    attention: Sequence[Reason]
    signs: Mapping[str, Said]
    four_weeks: Sequence[tuple[date, str]]
    standing: Place | None
    new_texts: int
    # Those that the reasons name, with the texts' names.
    recalls: Sequence[tuple[Recall, Said]]


def read_caseload(database: Database, *, clinician_id: str, now: datetime) -> tuple[PatientSeen, ...]:
    """Everybody whom this clinician looks after, the most urgent first.

    Two transactions, because folding a morning's logs takes long and must not hold up phones: first all
    is read, then what was made of it is kept, with a note of who looked.
    """
    today = civil_day(now)
    with database.read() as connection:
        patients = caseload.looked_after(connection, clinician_id, today)
        pictures = {one.id: picture for one in patients if (picture := _kept(one)) is not None}
        stale = [one for one in patients if one.id not in pictures]
        logs = patient_log.whole_of_many(connection, [one.id for one in stale])
        fresh = {one.id: fold(logs[one.id], one.head.heard_on) for one in stale}
        pictures |= fresh
        words = words_for(connection, pictures.values())
        shelf = shelf_now(connection)
        seen_now = looks(connection, clinician_id, [one.id for one in patients], now)
    if stale or seen_now:
        with database.write() as connection:
            standings.keep(
                connection,
                [
                    (one.id, Kept(one.head.seq, one.head.heard_on or NEVER, as_json(fresh[one.id])))
                    for one in stale
                ],
            )
            audit.note(connection, *seen_now)
    seen = [see(one, pictures[one.id], words, shelf, today) for one in patients]
    return tuple(sorted(seen, key=lambda one: (*urgency(one.attention), one.name, one.id)))


def see(patient: Looked, picture: Picture, words: Words, shelf: Shelf, today: date) -> PatientSeen:
    """One patient's picture, seen today."""
    heard_on = patient.head.heard_on
    reasons = attention(picture, heard_on, today, since=patient.since, recalls=shelf.recalls)
    told_of = {number for reason in reasons for number in reason.recalls}
    running = [plan for plan in picture.plans if plan.ended_on is None]
    return PatientSeen(
        id=patient.id,
        name=patient.name,
        born=patient.born,
        municipality=patient.municipality,
        heard_at=patient.head.heard_at,
        heard_on=heard_on,
        data_as_of=heard_on,
        plans=[
            PlanSeen(plan.assignment, words.titles.get(plan.pathway, UNTITLED), plan.from_, plan.ended_on)
            for plan in picture.plans
        ],
        attention=reasons,
        signs={
            sign: words.signs.get((reason.safety, sign), UNTITLED)
            for reason in reasons
            for sign in reason.signs
        },
        four_weeks=four_weeks(picture, heard_on, today),
        standing=picture.place,
        new_texts=len(
            new_texts([text for plan in running for text in plan.texts], shelf.items, shelf.recalls)
        ),
        recalls=[(one, _title(shelf, one.item)) for one in shelf.recalls if one.number in told_of],
    )


def _title(shelf: Shelf, item_id: str | None) -> Said:
    """What a text is called now; one that has gone from the release is told by its notice alone."""
    return titles(shelf.items.get(item_id or ""))


def shelf_now(connection: Connection) -> Shelf:
    """What is released now; nothing before the first release."""
    kept = newest_release(connection)
    return Shelf(kept.items, recall_list.after(connection, 0)) if kept else Shelf({}, ())


def words_for(connection: Connection, pictures: Iterable[Picture]) -> Words:
    """The words for these pictures, as they were on the day: by the hashes that the log speaks of."""
    seen = list(pictures)
    pathways = {plan.pathway for picture in seen for plan in picture.plans}
    lists = {reason.safety for picture in seen for reason in picture.reasons if reason.safety}
    wanted = sorted(pathways | lists)
    bodies = release_shelf.bodies(connection, wanted) if wanted else {}
    items = {sha256: item_from_bytes(body) for sha256, body in bodies.items()}
    return Words(
        titles={one: titles(item) for one, item in items.items()},
        signs={
            (one, sign): said for one in lists & items.keys() for sign, said in _signs(items[one]).items()
        },
    )


def _signs(safety: Item) -> dict[str, Said]:
    """The words of each warning sign in a list of them."""
    found: dict[str, dict[str, str | None]] = {}
    for language in LANGUAGES:
        text = safety.content["text"].get(language, {})
        for sign in (*text.get("urgent", ()), *text.get("soon", ())):
            found.setdefault(sign["id"], dict(UNTITLED))[language] = sign["text"]
    return dict(found)


def _kept(patient: Looked) -> Picture | None:
    """The projection, where it stands exactly where the log does."""
    kept = patient.kept
    if kept is None or (kept.seq, kept.day) != (patient.head.seq, patient.head.heard_on or NEVER):
        return None
    return from_json(kept.body)
