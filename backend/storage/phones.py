"""The patient's phones: how far each has counted, what was answered, and when it was last heard from."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, bindparam, insert, select, update

from backend.domain.numbering import Verdict
from backend.storage.patient_log import Head
from backend.storage.tables import device, patient_head, verdict
from backend.storage.upsert import insert_into


@dataclass(frozen=True)
class Phone:
    """One installation of the app by one patient."""

    id: str
    patient_id: str
    last_number: int = 0
    heard_at: datetime | None = None
    heard_on: date | None = None
    release_id: str | None = None
    recalls: int = 0


_COLUMNS = (
    device.c.id,
    device.c.patient_id,
    device.c.last_number,
    device.c.heard_at,
    device.c.heard_on,
    device.c.release_id,
    device.c.recalls,
)
_BY_ID = select(*_COLUMNS).where(device.c.id == bindparam("phone_id"))
_WITH_HEAD = (
    select(patient_head.c.seq, patient_head.c.heard_at, patient_head.c.heard_on, *_COLUMNS)
    .join_from(device, patient_head, patient_head.c.patient_id == bindparam("patient_id"))
    .where(device.c.id == bindparam("phone_id"))
)
_HEAD_COLUMNS = 3
_CHANGE = update(device).where(device.c.id == bindparam("phone_id"))
_KEEP = insert(verdict)
_DECIDED = select(verdict.c.number, verdict.c.entry_id, verdict.c.code).where(
    verdict.c.device_id == bindparam("phone_id"), verdict.c.number.in_(bindparam("numbers", expanding=True))
)


def find(connection: Connection, phone_id: str) -> Phone | None:
    """The phone of this id, whosever it is."""
    row = connection.execute(_BY_ID, {"phone_id": phone_id}).one_or_none()
    return Phone(*row) if row else None


def at_the_door(connection: Connection, patient_id: str, phone_id: str) -> tuple[Head, Phone | None]:
    """The patient's head and the phone in one read, for the sync that brings nothing."""
    values = {"patient_id": patient_id, "phone_id": phone_id}
    row = connection.execute(_WITH_HEAD, values).one_or_none()
    return (Head(*row[:_HEAD_COLUMNS]), Phone(*row[_HEAD_COLUMNS:])) if row else (Head(), None)


def add(connection: Connection, phone: Phone) -> bool:
    """Keep a new phone; False when another patient's has the same id, which then stays theirs."""
    once = insert_into(connection, device).values(vars(phone)).on_conflict_do_nothing()
    return connection.execute(once.returning(device.c.id)).first() is not None


def change(connection: Connection, phone: Phone) -> None:
    """Keep how far the phone has counted and what it holds."""
    values = {name: value for name, value in vars(phone).items() if name not in {"id", "patient_id"}}
    connection.execute(_CHANGE, {"phone_id": phone.id, **values})


def decided(connection: Connection, phone_id: str, numbers: Collection[int]) -> dict[int, Verdict]:
    """What this phone was answered to these numbers."""
    if not numbers:
        return {}
    rows = connection.execute(_DECIDED, {"phone_id": phone_id, "numbers": list(numbers)})
    return {number: Verdict(number, entry_id, code) for number, entry_id, code in rows}


def keep_verdicts(connection: Connection, phone_id: str, verdicts: Sequence[Verdict]) -> None:
    """Keep what the phone is about to be answered, so that it is answered the same again."""
    if verdicts:
        connection.execute(
            _KEEP,
            [
                {"device_id": phone_id, "number": one.number, "entry_id": one.id, "code": one.code}
                for one in verdicts
            ],
        )
