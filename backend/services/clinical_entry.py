"""What a clinician does to a plan: one entry behind the log, once, however often it is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from backend.domain.actor import Actor
from backend.domain.acts import act_of_entry
from backend.domain.days import civil_day
from backend.domain.decide import decide
from backend.domain.entries import mentioned
from backend.domain.ladder import active_assignments
from backend.domain.mutation import Mutation
from backend.domain.refusals import Refusal
from backend.services.care import note_act
from backend.storage import patient_log
from backend.storage.transaction import Database


@dataclass(frozen=True)
class Written:
    """The entry as it travels; `again` says that it had been written before."""

    entry: Mapping[str, Any]
    again: bool


@dataclass(frozen=True)
class Act:
    """One thing that a clinician wants written. The clinic made the id, so that asking twice is once."""

    id: str
    kind: str
    args: Mapping[str, Any]


def write(
    database: Database, *, clinician_id: str, patient_id: str, act: Act, now: datetime
) -> Written | Refusal:
    """Decide and write, under the same lock and by the same rules as a phone's entries."""
    with database.write() as connection:
        head = patient_log.lock_head(connection, patient_id)
        before = _before(connection, patient_id, act)
        if before is not None:
            return before
        known = patient_log.facts(connection, patient_id, mentioned(act.kind, act.args))
        if act.kind == "plan_ended":
            over = _over(connection, patient_id)
            known = {one: replace(fact, over=one in over) for one, fact in known.items()}
        wish = Mutation(act.id, act.kind, civil_day(now), act.args)
        made = decide(known, wish, Actor("clinician", clinician_id), civil_day(now))
        if isinstance(made, Refusal):
            return made
        seq = patient_log.append(connection, patient_id, head, [made], device_id=None, at=now)
        note_act(connection, clinician_id, patient_id, act_of_entry(act.kind), now)
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


def _over(connection: Connection, patient_id: str) -> set[str]:
    """The patient's assignments that have ended or were undone."""
    entries = patient_log.whole(connection, patient_id)
    running = {plan.id for plan in active_assignments(entries) if plan.ended_on is None}
    return {entry["id"] for entry in entries if entry["kind"] == "plan_assigned"} - running
