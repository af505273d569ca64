"""Which texts readers found to be of no use, told in such numbers that nobody can be made out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from backend.domain.content.release import Listed
from backend.domain.disclosure import told
from backend.storage import ratings, release_shelf
from backend.storage.ratings import Rated
from backend.storage.transaction import Database

# What readers said longer ago was mostly said of other words.
LOOKED_BACK: Final = timedelta(days=365)
MOST_LINES: Final = 10


@dataclass(frozen=True)
class NotUseful:
    """An edition of a text: at least so many found it of no use, and at least so many (None: few) of use.

    `current` says whether it is the edition that readers are given now.
    """

    id: str
    title: Mapping[str, str | None]
    edition: int
    current: bool
    not_useful: int
    useful: int | None


def read_ratings(database: Database, *, today: date) -> list[NotUseful]:
    """The texts that most readers said it of within a year, the worst first."""
    with database.read() as connection:
        release = release_shelf.newest(connection)
        rated = ratings.of_texts(connection, today - LOOKED_BACK)
    listed = {one.pin.id: one for one in release.items} if release else {}
    lines = [line for one in rated if (line := _line(one, listed.get(one.item_id)))]
    return sorted(lines, key=lambda line: (-line.not_useful, line.id, -line.edition))[:MOST_LINES]


def _line(rated: Rated, listed: Listed | None) -> NotUseful | None:
    """The line of a text that is still released, where enough have said it."""
    not_useful = told(rated.not_useful)
    if listed is None or not not_useful:
        return None
    return NotUseful(
        id=rated.item_id,
        title=listed.title,
        edition=rated.edition,
        current=rated.edition == listed.pin.edition,
        not_useful=not_useful,
        useful=told(rated.useful),
    )
