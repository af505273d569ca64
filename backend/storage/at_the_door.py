"""What a sync begins with, in one read: which history this is, how far the log has come, and the phone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, bindparam, func, select

from backend.storage.patient_log import HEAD, Head
from backend.storage.phones import PHONE, Phone
from backend.storage.tables import device, installation, patient_head, recall, release


@dataclass(frozen=True)
class HouseState:
    """The epoch, the current release (None before the first) and the newest recall's number."""

    epoch: str
    release: dict[str, str] | None
    recalls: int


@dataclass(frozen=True)
class AtTheDoor:
    """The house, the patient's head, and the phone as it is known; None for one that is new."""

    house: HouseState
    head: Head
    phone: Phone | None


_newest = (
    select(release.c.id, release.c.fingerprint)
    .order_by(release.c.published_at.desc(), release.c.id.desc())
    .limit(1)
    .subquery()
)
_HOUSE: Final = (
    installation.c.epoch,
    _newest.c.id,
    _newest.c.fingerprint,
    select(func.coalesce(func.max(recall.c.number), 0)).scalar_subquery(),
)
_LOOK = select(*_HOUSE, *HEAD, *PHONE).select_from(
    installation.outerjoin(_newest, installation.c.id == 1)
    .outerjoin(patient_head, patient_head.c.patient_id == bindparam("patient_id"))
    .outerjoin(device, device.c.id == bindparam("phone_id"))
)


def look(connection: Connection, patient_id: str, phone_id: str) -> AtTheDoor:
    """See who comes, and to what. The phone is told of whosever it is."""
    row = tuple(connection.execute(_LOOK, {"patient_id": patient_id, "phone_id": phone_id}).one())
    house, rest = row[: len(_HOUSE)], row[len(_HOUSE) :]
    epoch, release_id, fingerprint, recalls = house
    head, phone = rest[: len(HEAD)], rest[len(HEAD) :]
    return AtTheDoor(
        HouseState(epoch, {"id": release_id, "fingerprint": fingerprint} if release_id else None, recalls),
        # What is not there is joined as nothing but NULLs.
        Head(*head) if any(head) else Head(),
        Phone(*phone) if any(phone) else None,
    )
