"""What may be recalled: every text that was ever released and that phones can cover, with its editions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection

from backend.domain.content.items import Pin, titles
from backend.domain.content.recall import COVERED, cover
from backend.storage import recall_list, release_shelf
from backend.storage.editions import editions_of
from backend.storage.transaction import Database

Said = Mapping[str, str | None]


@dataclass(frozen=True)
class Edition:
    """An edition: whether it is the one in the newest release, and how severely it is recalled, if it is."""

    edition: int
    current: bool
    recalled: str | None


@dataclass(frozen=True)
class Recallable:
    """A text with its newest name, and its editions from the newest."""

    id: str
    kind: str
    title: Said
    editions: tuple[Edition, ...]


def read_recallable(database: Database) -> tuple[Recallable, ...]:
    """All of them, by id."""
    with database.read() as connection:
        pins = release_shelf.published_pins(connection)
        newest = release_shelf.newest(connection)
        named = {line.pin.id: (line.kind, line.title) for line in newest.items} if newest else {}
        named |= _gone(connection, pins.keys() - named.keys())
        recalls = recall_list.after(connection, 0)
    current = {line.pin.sha256 for line in newest.items} if newest else set()

    def edition(pin: Pin) -> Edition:
        found = cover(pin, recalls)
        return Edition(pin.edition, pin.sha256 in current, found.severity if found else None)

    return tuple(
        Recallable(one, kind, title, tuple(map(edition, sorted(pins[one], key=_newest_first))))
        for one, (kind, title) in sorted(named.items())
        if kind in COVERED
    )


def _gone(connection: Connection, ids: set[str]) -> dict[str, tuple[str, Said]]:
    """The kind and the last name of texts that the newest release has no more: plans may still have them."""
    return {
        one: (editions[-1].kind, titles(editions[-1]))
        for one, editions in editions_of(connection, ids).items()
    }


def _newest_first(pin: Pin) -> int:
    return -pin.edition
