"""How the phones out there are doing, in numbers alone: for how long they are silent, what was refused."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, func, select

from backend.storage.tables import device, verdict


@dataclass(frozen=True)
class Decided:
    """How many wishes of phones were decided, and how many of them refused, by code."""

    wishes: int
    refused: Mapping[str, int]


@dataclass(frozen=True)
class Knowing:
    """So many phones know the recalls up to a number; `earliest` is the oldest last word of any."""

    number: int
    phones: int
    earliest: datetime


def silent_for(connection: Connection, now: datetime, ages: Sequence[timedelta]) -> tuple[int, ...]:
    """How many patients' newest phones were heard from within each age but not the one before, then the rest.

    A patient's older phones are silent for good, and say nothing.
    """
    newest = select(func.max(device.c.heard_at).label("at")).group_by(device.c.patient_id).subquery()
    counts = [
        connection.scalar(select(func.count()).where(newest.c.at > now - age)) or 0 for age in sorted(ages)
    ]
    everybody = connection.scalar(select(func.count()).select_from(newest)) or 0
    return tuple(upto - before for before, upto in zip([0, *counts], [*counts, everybody], strict=True))


def decided_since(connection: Connection, since: datetime) -> Decided:
    """What was ever decided for the phones that were heard from since then."""
    rows = connection.execute(
        select(verdict.c.code, func.count())
        .join_from(verdict, device, verdict.c.device_id == device.c.id)
        .where(device.c.heard_at > since)
        .group_by(verdict.c.code)
    )
    counts = [(code, count) for code, count in rows]
    refused = {code: count for code, count in sorted(counts, key=str) if code is not None}
    return Decided(sum(count for _, count in counts), refused)


def knowing(connection: Connection, since: datetime) -> list[Knowing]:
    """How far the phones that were heard from since then know the list of recalls."""
    rows = connection.execute(
        select(device.c.recalls, func.count().label("phones"), func.min(device.c.heard_at).label("earliest"))
        .where(device.c.heard_at > since)
        .group_by(device.c.recalls)
    )
    return [Knowing(row.recalls, row.phones, row.earliest) for row in rows]


def holding(connection: Connection, since: datetime) -> dict[str | None, int]:
    """How many phones that were heard from since then hold each release; None is no release yet."""
    rows = connection.execute(
        select(device.c.release_id, func.count().label("phones"))
        .where(device.c.heard_at > since)
        .group_by(device.c.release_id)
    )
    return {row.release_id: row.phones for row in rows}
