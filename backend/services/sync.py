"""Sync: a phone brings what happened, and takes home what it has not seen. One transaction, nothing lost.

The steps are numbered as in docs/sync.md:
1. who (the session, and whose phone it is) · 2. shape (the schema) · 3. one transaction, with the patient's
head locked · 4. each mutation in order: decided before, or decided now · 5. raise the head, commit ·
6. answer.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection

from backend.domain.actor import Actor
from backend.domain.batch import Numbered, decide_batch, offers_spoken_of, plans_with_moved_days, spoken_of
from backend.domain.clock_error import clock_error
from backend.domain.days import civil_day
from backend.domain.mutation import read_mutation
from backend.domain.numbering import Verdict, check_numbers
from backend.domain.refusals import Refusal
from backend.storage import at_the_door, audit, patient_log, phones, sessions
from backend.storage.at_the_door import HouseState
from backend.storage.audit import AuditRow
from backend.storage.patient_log import Head
from backend.storage.phones import Phone
from backend.storage.transaction import Database

PAGE = 500
# "Last heard from" is for people who look once a day; writing it at every sync would make each read a write.
HEARD_AT_MOST_EVERY = timedelta(minutes=15)


@dataclass(frozen=True)
class Push:
    """What a phone sends: who it is, how far it has read, what happened, and which contents it holds."""

    device: str
    epoch: str | None
    cursor: int
    sent_at: datetime
    mutations: Sequence[Mapping[str, Any]] = ()
    release: str | None = None
    recalls: int = 0


@dataclass(frozen=True)
class Answer:
    """What the phone is told: its verdicts, and the entries after its cursor."""

    epoch: str
    cursor: int
    more: bool
    acknowledged: int
    verdicts: Sequence[Verdict]
    entries: Sequence[Mapping[str, Any]]
    release: Mapping[str, str] | None
    recalls: int
    server_time: datetime


def sync(
    database: Database, *, patient_id: str, push: Push, now: datetime, new_in: str | None = None
) -> Answer | Refusal:
    """Take in what the phone brings, and answer with what it lacks.

    `new_in` is the session (its token's hash) in which this phone comes for the first time, if it does.
    """
    nothing_new = None if push.mutations or new_in else _only_read(database, patient_id, push, now)
    if nothing_new is not None:
        return nothing_new
    # 3. One transaction.
    with database.write() as connection:
        answer = _take_in(connection, patient_id, push, now)
        if new_in is not None and isinstance(answer, Answer):
            sessions.synced_from(connection, new_in, push.device)
        # 6. The block commits as it is left, and only then is anything said.
        return answer


def _only_read(database: Database, patient_id: str, push: Push, now: datetime) -> Answer | None:
    """The answer to a sync that brings nothing and moves nothing; None when something must be written."""
    with database.read() as connection:
        door = at_the_door.look(connection, patient_id, push.device)
        if door.phone is None or door.phone.patient_id != patient_id:
            return None
        if _phone_heard(door.phone, push, now) != door.phone or _head_heard(door.head, now) != door.head:
            return None
        return _answer(connection, patient_id, push, At(door.house, door.head, door.phone, now))


def _take_in(connection: Connection, patient_id: str, push: Push, now: datetime) -> Answer | Refusal:
    # 3. Nobody else changes this patient's log until the commit. 1. And the phone is new, or this patient's.
    head = patient_log.lock_head(connection, patient_id)
    door = at_the_door.look(connection, patient_id, push.device)
    phone = door.phone or Phone(push.device, patient_id)
    if phone.patient_id != patient_id:
        return Refusal("not_your_device")

    # A phone of another history: its numbers and its cursor say nothing about this one. It is told which
    # history this is, and nothing is decided; it then comes as a new device, with everything.
    if not _same_history(push, door.house):
        return _answer(connection, patient_id, push, At(door.house, head, phone, now))

    # 4. Each mutation in order. A batch whose numbers are wrong is not applied at all.
    error = clock_error(push.sent_at, now)
    batch = [
        Numbered(raw["number"], raw["id"], read_mutation(raw, push.sent_at, error)) for raw in push.mutations
    ]
    old = [one.number for one in batch if one.number <= phone.last_number]
    before = phones.decided(connection, phone.id, old)
    refusal = check_numbers([(one.number, one.id) for one in batch], phone.last_number, before)
    if refusal is not None:
        return refusal
    known = patient_log.facts(connection, patient_id, spoken_of(batch))
    known |= patient_log.offers(connection, patient_id, offers_spoken_of(batch, known))
    known |= patient_log.facts_with_days(connection, patient_id, plans_with_moved_days(batch))
    decided = decide_batch(batch, before, known, Actor("patient", patient_id), civil_day(now))

    # 5. Raise the head. The phone comes first, because entries and verdicts name it.
    last = max([phone.last_number, *(verdict.number for verdict in decided.fresh)])
    phone = replace(_phone_heard(phone, push, now), last_number=last)
    if door.phone is None and not phones.add(connection, phone):
        return Refusal("not_your_device")
    if door.phone not in {None, phone}:
        phones.change(connection, phone)
    seq = patient_log.append(connection, patient_id, head, decided.entries, device_id=phone.id, at=now)
    phones.keep_verdicts(connection, phone.id, decided.fresh)
    if decided.entries:
        audit.note(connection, AuditRow(now, patient_id, patient_id, "own_entries_sent", "self"))
    risen = replace(_head_heard(head, now), seq=seq)
    if risen != head:
        patient_log.raise_head(connection, patient_id, risen)
    return _answer(connection, patient_id, push, At(door.house, risen, phone, now), decided.answers)


def _phone_heard(phone: Phone, push: Push, now: datetime) -> Phone:
    """The phone as it is known after this sync."""
    at, on = _last_heard(phone.heard_at, phone.heard_on, now)
    return replace(phone, heard_at=at, heard_on=on, release_id=push.release, recalls=push.recalls)


def _head_heard(head: Head, now: datetime) -> Head:
    """The head as it is known after this sync."""
    at, on = _last_heard(head.heard_at, head.heard_on, now)
    return replace(head, heard_at=at, heard_on=on)


def _last_heard(at: datetime | None, on: date | None, now: datetime) -> tuple[datetime | None, date | None]:
    """When and on which day; the day moves at midnight, however short ago the last word was."""
    today = civil_day(now)
    if at is None or on is None or on < today or now - at >= HEARD_AT_MOST_EVERY:
        return now, max(on or today, today)
    return at, on


def _same_history(push: Push, house: HouseState) -> bool:
    """Whether the phone knows the epoch that is now; one that knows none yet has nothing to unlearn."""
    return push.epoch in {None, house.epoch}


@dataclass(frozen=True)
class At:
    """How things stand at the moment of answering."""

    house: HouseState
    head: Head
    phone: Phone
    now: datetime


def _answer(
    connection: Connection, patient_id: str, push: Push, at: At, verdicts: Sequence[Verdict] = ()
) -> Answer:
    end = at.head.seq
    cursor = min(push.cursor, end) if _same_history(push, at.house) else 0
    entries = patient_log.page(connection, patient_id, cursor, PAGE) if cursor < end else []
    reached = entries[-1]["seq"] if entries else cursor
    return Answer(
        epoch=at.house.epoch,
        cursor=reached,
        more=reached < end,
        acknowledged=at.phone.last_number,
        verdicts=verdicts,
        entries=entries,
        release=at.house.release,
        recalls=at.house.recalls,
        server_time=at.now,
    )
