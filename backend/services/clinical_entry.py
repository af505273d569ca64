"""What a clinician does to a plan: written behind the log once, however often it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection

from backend.domain.actor import Actor
from backend.domain.acts import act_of_entry
from backend.domain.days import civil_day
from backend.domain.decide import DONE_TO_A_PLAN, Fact, decide
from backend.domain.entries import Entry, mentioned
from backend.domain.mutation import Mutation
from backend.domain.plan_facts import plan_facts
from backend.domain.refusals import Refusal
from backend.services.care import note_act
from backend.storage import patient_log
from backend.storage.patient_log import Head
from backend.storage.transaction import Database


@dataclass(frozen=True)
class Written:
    """The entry as it travels; `again` says that it had been written before."""

    entry: Mapping[str, Any]
    again: bool


@dataclass(frozen=True)
class Act:
    """One thing that a clinician wants written. The clinic made the id, so that asking twice is once.

    It is of today, unless it is written down again after a restore.
    """

    id: str
    kind: str
    args: Mapping[str, Any]
    on: date | None = None
    made_at: datetime | None = None


# Why an act must not be written after all, by what the patient's log holds under the lock.
Objection = Callable[[Connection], Refusal | None]


def write(
    database: Database,
    *,
    clinician_id: str,
    patient_id: str,
    act: Act,
    now: datetime,
    also: Sequence[Act] = (),
    objection: Objection | None = None,
) -> Written | Refusal:
    """Decide and write, under the same lock and by the same rules as a phone's entries.

    What is `also` done follows from the act: all of it is written, or none.
    """
    with database.write() as connection:
        head = patient_log.lock_head(connection, patient_id)
        before = _before(connection, patient_id, act) or (objection and objection(connection))
        if before is not None:
            return before
        known = _known(connection, patient_id, head, [act, *also])
        made = _decided(known, [act, *also], Actor("clinician", clinician_id), civil_day(now))
        if isinstance(made, Refusal):
            return made
        seq = patient_log.append(connection, patient_id, head, made, device_id=None, at=now)
        for one in made:
            note_act(connection, clinician_id, patient_id, act_of_entry(one.kind), now)
        patient_log.raise_head(connection, patient_id, replace(head, seq=seq))
        (entry,) = patient_log.page(connection, patient_id, head.seq, 1)
        return Written(entry, again=False)


def written_before(database: Database, *, patient_id: str, act: Act) -> Written | Refusal | None:
    """What the act became when it was first asked for; None when this is the first time."""
    with database.read() as connection:
        return _before(connection, patient_id, act)


def _before(connection: Connection, patient_id: str, act: Act) -> Written | Refusal | None:
    found = patient_log.find(connection, patient_id, act.id)
    if found is None:
        return None
    same = found["kind"] == act.kind and all(
        found["args"].get(name) == act.args.get(name) for name in ("assignment", "of", "code")
    )
    return Written(found, again=True) if same else Refusal("already_exists")


def _known(connection: Connection, patient_id: str, head: Head, acts: Sequence[Act]) -> Mapping[str, Fact]:
    """What the acts speak of, with where the plans stand when something is done to one."""
    ids = {one for act in acts for one in mentioned(act.kind, act.args)}
    known = patient_log.facts(connection, patient_id, ids)
    if DONE_TO_A_PLAN.isdisjoint(act.kind for act in acts):
        return known
    plans = plan_facts(patient_log.whole(connection, patient_id), head.heard_on)
    return {one: replace(fact, plan=plans.get(one)) for one, fact in known.items()}


def _decided(
    known: Mapping[str, Fact], acts: Sequence[Act], actor: Actor, today: date
) -> list[Entry] | Refusal:
    """Every entry, in order and each aware of those before it, or the first reason why not."""
    made: list[Entry] = []
    for act in acts:
        aware = {**known, **{one.id: Fact(one.kind, one.by) for one in made}}
        wish = Mutation(act.id, act.kind, act.on or today, act.args, act.made_at)
        entry = decide(aware, wish, actor, today)
        if isinstance(entry, Refusal):
            return entry
        made.append(entry)
    return made
