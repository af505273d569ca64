"""Write down again what a restored server lost and the patient's phone offers, under its old id and day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from backend.domain.content.items import Item, item_from_bytes
from backend.domain.days import civil_day
from backend.domain.editions import UPGRADE
from backend.domain.entries import unwithdrawn
from backend.domain.prescription import prescribed_before
from backend.domain.recovered import LEFT_OUT, Lost, lost_in
from backend.domain.refusals import Refusal
from backend.services.clinical_entry import Act, Written, write
from backend.storage import patient_log, release_shelf
from backend.storage.transaction import Database


def take_in_recovered(
    database: Database, *, clinician_id: str, patient_id: str, offer: str, now: datetime
) -> Written | Refusal:
    """The entry, now as the confirming clinician's: nobody answers for what a phone says that they wrote."""
    with database.read() as connection:
        found = patient_log.find(connection, patient_id, offer)
    lost = lost_in(found) if found else None
    if lost is None:
        return Refusal("not_found")

    def stands_against(connection: Connection) -> Refusal | None:
        entries = unwithdrawn(patient_log.whole(connection, patient_id))
        if all(one["id"] != offer for one in entries):
            # The phone has taken it back.
            return Refusal("not_found")
        if any(one["kind"] == LEFT_OUT and one["args"]["of"] == offer for one in entries):
            return Refusal("already_decided")
        return _never_agreed(connection, lost, now)

    return write(
        database,
        clinician_id=clinician_id,
        patient_id=patient_id,
        act=Act(lost.id, lost.kind, lost.args, on=lost.on, made_at=lost.made_at),
        now=now,
        objection=stands_against,
    )


def _never_agreed(connection: Connection, lost: Lost, now: datetime) -> Refusal | None:
    """Why no plan was ever like this: the phone's word for it is not enough."""
    if lost.kind not in {"plan_assigned", UPGRADE}:
        return None
    bodies = release_shelf.bodies(connection, {pin["sha256"] for pin in lost.args["items"]})
    pinned = [item_from_bytes(body) for body in bodies.values()]
    if lost.kind == UPGRADE:
        return _never_released(lost.args["items"], pinned)
    by_id = {item.id: item for item in pinned}
    return prescribed_before(lost.args, lost.on, civil_day(now), by_id)


def _never_released(named: Sequence[Mapping[str, Any]], pinned: Sequence[Item]) -> Refusal | None:
    released = [item.pin.as_json() for item in pinned]
    for place, pin in enumerate(named):
        if pin not in released:
            return Refusal("not_in_release", {f"items.{place}": ("not_in_release",)})
    return None
