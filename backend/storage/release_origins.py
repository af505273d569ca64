"""Where releases came from: who published each, and what it took back. The folder is nobody."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from backend.storage.tables import person, release


@dataclass(frozen=True)
class Origin:
    """A release without its texts. `undoes` is the release that it took back.

    `carried_from` is the installation that published it, where that was not this one.
    """

    id: str
    published_at: datetime
    by: str | None
    by_name: str | None
    undoes: str | None
    carried_from: str | None

    @property
    def publisher(self) -> str | None:
        """Who published it: a person of the desk, or another installation; None where it was the folder."""
        return self.carried_from or self.by_name or self.by


def newest(connection: Connection) -> Origin | None:
    """Where the release that holds now came from; None before the first."""
    return next(iter(latest(connection, 1)), None)


def latest(connection: Connection, most: int) -> list[Origin]:
    """The newest releases, from the newest."""
    named = release.outerjoin(person, person.c.id == release.c.published_by)
    origin = (release.c.id, release.c.published_at, release.c.published_by, person.c.name)
    where = (release.c.undoes, release.c.carried_from)
    query = select(*origin, *where).select_from(named).order_by(release.c.published_at.desc()).limit(most)
    return [
        Origin(row.id, row.published_at, row.published_by, row.name, row.undoes, row.carried_from)
        for row in connection.execute(query)
    ]
