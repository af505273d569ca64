"""Copying a paper diary into the log: each line once, and the ladder judged as far as the paper goes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from backend.domain.actor import Actor
from backend.domain.acts import act_of_entry
from backend.domain.days import civil_day
from backend.domain.diary import decide_diary
from backend.domain.entries import mentioned
from backend.domain.mutation import Mutation
from backend.domain.refusals import Refusal
from backend.services.care import note_act
from backend.storage import patient_log
from backend.storage.transaction import Database


@dataclass(frozen=True)
class Diary:
    """What the paper tells, and the day up to which it has been read."""

    seen_through: date
    entries: Sequence[Mutation]


@dataclass(frozen=True)
class Copied:
    """The diary's entries as they travel, and the day up to which the patient has now been heard."""

    entries: Sequence[Mapping[str, Any]]
    heard_on: date


def write_diary(
    database: Database, *, clinician_id: str, patient_id: str, diary: Diary, now: datetime
) -> Copied | Refusal:
    """Write what is not written yet, by the same rules as a phone's entries: all of it, or nothing."""
    with database.write() as connection:
        head = patient_log.lock_head(connection, patient_id)
        before = patient_log.facts(connection, patient_id, [one.id for one in diary.entries])
        if any(before[one.id].kind != one.kind for one in diary.entries if one.id in before):
            return Refusal("already_exists")
        told = [one for one in diary.entries if one.id not in before]
        spoken_of = {named for one in told for named in mentioned(one.kind, one.args)}
        known = patient_log.facts(connection, patient_id, spoken_of)
        made = decide_diary(known, told, Actor("clinician", clinician_id), diary.seen_through, civil_day(now))
        if isinstance(made, Refusal):
            return made
        seq = patient_log.append(connection, patient_id, head, made, device_id=None, at=now)
        for act in dict.fromkeys(act_of_entry(one.kind) for one in made):
            note_act(connection, clinician_id, patient_id, act, now)
        heard_on = max(head.heard_on or diary.seen_through, diary.seen_through)
        patient_log.raise_head(connection, patient_id, replace(head, seq=seq, heard_on=heard_on))
        found = [patient_log.find(connection, patient_id, one.id) for one in diary.entries]
        return Copied([one for one in found if one is not None], heard_on)
