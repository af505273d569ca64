"""The patient's one log: appended to under the head's lock, counted by `seq`, never changed.

Statements are made once and given their values when they run, because phones ask all day.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select, update

from backend.domain.actor import Actor
from backend.domain.decide import Fact
from backend.domain.entries import Entry
from backend.domain.instants import write_instant
from backend.domain.recovered import OFFER, offered_by
from backend.domain.training_days import agreed_days
from backend.storage.tables import entry, patient_head
from backend.storage.upsert import insert_if_new

# An entry as it travels.
Wire = dict[str, Any]


@dataclass(frozen=True)
class Head:
    """How far a patient's log has come, and when any of the patient's phones was last heard from."""

    seq: int = 0
    heard_at: datetime | None = None
    heard_on: date | None = None


HEAD = (patient_head.c.seq, patient_head.c.heard_at, patient_head.c.heard_on)
_HEAD = select(*HEAD).where(patient_head.c.patient_id == bindparam("patient_id"))
_HEAD_LOCKED = _HEAD.with_for_update()
_RAISE = update(patient_head).where(patient_head.c.patient_id == bindparam("of"))
_FACTS = select(entry.c.id, entry.c.kind, entry.c.by_role, entry.c.by_id).where(
    entry.c.patient_id == bindparam("patient_id"), entry.c.id.in_(bindparam("ids", expanding=True))
)
_OF_PATIENT = select(entry).where(entry.c.patient_id == bindparam("patient_id")).order_by(entry.c.seq)
_PAGE = _OF_PATIENT.where(entry.c.seq > bindparam("cursor")).limit(bindparam("most"))
_SOME = _OF_PATIENT.where(entry.c.id.in_(bindparam("ids", expanding=True)))
_ONE = _OF_PATIENT.where(entry.c.id == bindparam("entry_id"))
_OF_MANY = (
    select(entry)
    .where(entry.c.patient_id.in_(bindparam("patient_ids", expanding=True)))
    .order_by(entry.c.patient_id, entry.c.seq)
)
_APPEND = insert(entry)
_AGREEMENTS = _OF_PATIENT.where(entry.c.kind.in_(("plan_assigned", "weekdays_set", OFFER)))
_HEADS = select(patient_head).where(patient_head.c.patient_id.in_(bindparam("patient_ids", expanding=True)))


def read_head(connection: Connection, patient_id: str) -> Head:
    """The head as it is; a patient who has no log yet stands at 0."""
    row = connection.execute(_HEAD, {"patient_id": patient_id}).one_or_none()
    return Head(*row) if row else Head()


def lock_head(connection: Connection, patient_id: str) -> Head:
    """The head, held until the transaction ends, so that a patient's entries get their `seq` in turn.

    SQLite has locked the whole database already (BEGIN IMMEDIATE) and ignores the word; PostgreSQL locks
    the row.
    """
    row = connection.execute(_HEAD_LOCKED, {"patient_id": patient_id}).one_or_none()
    if row is None:
        insert_if_new(connection, patient_head, {"patient_id": patient_id, "seq": 0})
        row = connection.execute(_HEAD_LOCKED, {"patient_id": patient_id}).one()
    return Head(*row)


def raise_head(connection: Connection, patient_id: str, head: Head) -> None:
    """Keep how far the log has come; the caller holds the head."""
    connection.execute(_RAISE, {"of": patient_id, **vars(head)})


def facts(connection: Connection, patient_id: str, ids: Collection[str]) -> dict[str, Fact]:
    """What is known of these entries of this patient; no other patient's log is ever looked at."""
    if not ids:
        return {}
    rows = connection.execute(_FACTS, {"patient_id": patient_id, "ids": list(ids)})
    return {entry_id: Fact(kind, Actor(role, by)) for entry_id, kind, role, by in rows}


def offers(connection: Connection, patient_id: str, ids: Collection[str]) -> dict[str, Fact]:
    """What is known of these entries of this patient, with what each of them offers."""
    if not ids:
        return {}
    rows = connection.execute(_SOME, {"patient_id": patient_id, "ids": list(ids)})
    return {row.id: _offer(wire(row)) for row in rows}


def facts_with_days(connection: Connection, patient_id: str, plans: Collection[str]) -> dict[str, Fact]:
    """What is known of these plans of this patient, with what is agreed about their days.

    And every offer, since what is agreed about a plan that a restored server has lost is only offered.
    """
    if not plans:
        return {}
    said = [wire(row) for row in connection.execute(_AGREEMENTS, {"patient_id": patient_id})]
    offered = {one["id"]: _offer(one) for one in said if one["kind"] == OFFER}
    return offered | {
        one["id"]: Fact(one["kind"], Actor(**one["by"]), days=agreed_days(said, one["id"]))
        for one in said
        if one["id"] in plans
    }


def _offer(one: Mapping[str, Any]) -> Fact:
    return Fact(one["kind"], Actor(**one["by"]), offered=offered_by(one["kind"], one["args"]))


def append(
    connection: Connection,
    patient_id: str,
    head: Head,
    entries: Sequence[Entry],
    *,
    device_id: str | None,
    at: datetime,
) -> int:
    """Write the entries behind the head, which the caller holds. Returns the last `seq` now."""
    if entries:
        connection.execute(
            _APPEND,
            [
                {
                    "patient_id": patient_id,
                    "seq": seq,
                    "id": one.id,
                    "kind": one.kind,
                    "on": one.on,
                    "by_role": one.by.role,
                    "by_id": one.by.id,
                    "device_id": device_id,
                    "at": at,
                    "made_at": one.made_at,
                    "moved_days": one.moved_days,
                    "args": dict(one.args),
                }
                for seq, one in enumerate(entries, start=head.seq + 1)
            ],
        )
    return head.seq + len(entries)


def page(connection: Connection, patient_id: str, cursor: int, most: int) -> list[dict[str, Any]]:
    """At most so many entries after `cursor`, in wire form."""
    rows = connection.execute(_PAGE, {"patient_id": patient_id, "cursor": cursor, "most": most})
    return [wire(row) for row in rows]


def whole(connection: Connection, patient_id: str) -> list[dict[str, Any]]:
    """Everything that ever happened to one patient, in wire form."""
    return [wire(row) for row in connection.execute(_OF_PATIENT, {"patient_id": patient_id})]


def whole_of_many(connection: Connection, patient_ids: Collection[str]) -> dict[str, list[dict[str, Any]]]:
    """Several patients' logs in one query, by patient."""
    logs: dict[str, list[dict[str, Any]]] = {patient_id: [] for patient_id in patient_ids}
    if not logs:
        return logs
    for row in connection.execute(_OF_MANY, {"patient_ids": list(patient_ids)}):
        logs[row.patient_id].append(wire(row))
    return logs


def find(connection: Connection, patient_id: str, entry_id: str) -> dict[str, Any] | None:
    """One entry of one patient, in wire form."""
    row = connection.execute(_ONE, {"patient_id": patient_id, "entry_id": entry_id}).one_or_none()
    return wire(row) if row else None


def heads(connection: Connection, patient_ids: Collection[str]) -> dict[str, Head]:
    """Several patients' heads in one query; who has no log yet is left out."""
    rows = connection.execute(_HEADS, {"patient_ids": list(patient_ids)})
    return {row.patient_id: Head(row.seq, row.heard_at, row.heard_on) for row in rows}


def wire(row: Any) -> Wire:
    """An entry as it travels: the one shape that phones, clinics and the rules read."""
    return {
        "seq": row.seq,
        "id": row.id,
        "kind": row.kind,
        "on": row.on.isoformat(),
        "by": {"role": row.by_role, "id": row.by_id},
        "device": row.device_id,
        "at": write_instant(row.at),
        "made_at": write_instant(row.made_at) if row.made_at else None,
        "moved_days": row.moved_days,
        "args": row.args,
    }
