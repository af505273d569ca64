"""Which releases the phones out there hold, told in such numbers that nobody can be made out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from backend.domain.disclosure import told
from backend.services.look_at_phones import KEPT
from backend.storage import in_the_field, recall_list, release_shelf
from backend.storage.transaction import Database


@dataclass(frozen=True)
class Holding:
    """A release, and how many phones hold it: at least so many, or None for fewer than can be told."""

    release_id: str
    published_at: datetime
    phones: int | None


@dataclass(frozen=True)
class PhonesHolding:
    """The phones heard from in the last `days` days, and the patients who have been silent for longer.

    `newest` is the release that phones should have; `older` is how many have an older one or none,
    and `unaware` is how many do not know the newest recall.
    """

    days: int
    newest: str | None
    phones: int | None
    older: int | None
    unaware: int | None
    silent: int | None
    releases: tuple[Holding, ...]


def read_phones(database: Database, *, now: datetime) -> PhonesHolding:
    """Count them. The newest release comes first; a release that no phone holds is left out."""
    with database.read() as connection:
        held = in_the_field.holding(connection, now - KEPT)
        recalls = recall_list.latest(connection)
        knowing = in_the_field.knowing(connection, now - KEPT)
        published = release_shelf.published(connection)
        silent = in_the_field.silent_for(connection, now, (KEPT,))[-1]
    newest = next(iter(published), None)
    everybody = sum(held.values())
    return PhonesHolding(
        days=KEPT.days,
        newest=newest,
        phones=told(everybody),
        older=told(everybody - (held.get(newest, 0) if newest else 0)),
        unaware=told(sum(group.phones for group in knowing if group.number < recalls)),
        silent=told(silent),
        # A few phones in all are not told apart.
        releases=tuple(Holding(name, at, told(held[name])) for name, at in published.items() if name in held)
        if told(everybody)
        else (),
    )
