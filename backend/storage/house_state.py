"""What every phone is told at each sync: which history this is, the current release, the newest recall."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from backend.storage.tables import installation, recall, release


@dataclass(frozen=True)
class HouseState:
    """The epoch, the current release (None before the first) and the newest recall's number."""

    epoch: str
    release: dict[str, str] | None
    recalls: int


_newest = (
    select(release.c.id, release.c.fingerprint)
    .order_by(release.c.published_at.desc(), release.c.id.desc())
    .limit(1)
    .subquery()
)
_state = select(
    installation.c.epoch,
    _newest.c.id,
    _newest.c.fingerprint,
    select(func.coalesce(func.max(recall.c.number), 0)).scalar_subquery(),
).select_from(installation.outerjoin(_newest, installation.c.id == 1))


def read(connection: Connection) -> HouseState:
    """All of it in one statement, because each sync asks."""
    epoch, release_id, fingerprint, recalls = connection.execute(_state).one()
    return HouseState(epoch, {"id": release_id, "fingerprint": fingerprint} if release_id else None, recalls)
