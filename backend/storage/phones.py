"""The patient's phones: how far each has counted, what was answered, and when it was last heard from."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, bindparam, insert, select, update

from backend.domain.numbering import Verdict
from backend.storage.tables import device, verdict
from backend.storage.upsert import insert_if_new


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


PHONE = (
    device.c.id,
    device.c.patient_id,
    device.c.last_number,
    device.c.heard_at,
    device.c.heard_on,
    device.c.release_id,
    device.c.recalls,
)
_CHANGE = update(device).where(device.c.id == bindparam("phone_id"))
_KEEP = insert(verdict)
_DECIDED = select(verdict.c.number, verdict.c.entry_id, verdict.c.code).where(
    verdict.c.device_id == bindparam("phone_id"), verdict.c.number.in_(bindparam("numbers", expanding=True))
)


def add(connection: Connection, phone: Phone) -> bool:
    """Keep a new phone; False when another patient's has the same id, which then stays theirs."""
    return insert_if_new(connection, device, vars(phone))


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
