"""What is new in the texts that the whole country shares, since somebody last said that they had read it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from backend.domain.content.changes import Change, changes_between
from backend.domain.content.items import Item, item_from_bytes
from backend.domain.content.recall import Recall
from backend.domain.content.release import Release
from backend.domain.content.words import in_every_language
from backend.domain.new_editions import change_of
from backend.storage import looks, recall_list, release_shelf
from backend.storage.transaction import Database


@dataclass(frozen=True)
class Told:
    """A text that has changed. `kind_of_change` is `major` as soon as one edition on the way was.

    `notes` are what readers were told of each edition on the way, the oldest first.
    """

    change: Change
    kind_of_change: str | None
    notes: Sequence[Mapping[str, str | None]]


@dataclass(frozen=True)
class Changes:
    """The release that holds now, the one that is compared with, and what came between.

    `read` is whether this person has said that they have read it; nobody has before the first time, and then
    the newest release is compared with the one before it.
    """

    release: Release
    since: Release | None
    read: bool
    texts: Sequence[Told]
    recalls: Sequence[Recall]


def read_changes(database: Database, person_id: str) -> Changes | None:
    """What is new for this person; None before anything is released."""
    with database.read() as connection:
        newest = release_shelf.newest(connection)
        if newest is None:
            return None
        look = looks.last(connection, person_id)
        seen = release_shelf.find(connection, look.release_id) if look else None
        since = seen or release_shelf.before(connection, newest)
        asked_since = look.at if look else since.published_at if since else newest.published_at
        changes = changes_between(since.items, newest.items) if since else ()
        editions = _editions(connection, changes)
        return Changes(
            newest,
            since,
            seen is not None and seen.id == newest.id,
            [_told(change, editions.get(change.id, ())) for change in changes],
            [one for one in recall_list.after(connection, 0) if one.item and one.at > asked_since],
        )


def _editions(connection: Connection, changes: Sequence[Change]) -> dict[str, list[Item]]:
    """The editions that somebody has not had who had the earlier release, in their order."""
    pins = release_shelf.published_pins(connection)
    missed = [
        pin
        for change in changes
        if change.before and change.now
        for pin in sorted(pins[change.id], key=lambda pin: pin.edition)
        if change.before < pin.edition <= change.now
    ]
    bodies = release_shelf.bodies(connection, [pin.sha256 for pin in missed])
    editions: dict[str, list[Item]] = {}
    for pin in missed:
        editions.setdefault(pin.id, []).append(item_from_bytes(bodies[pin.sha256]))
    return editions


def _told(change: Change, editions: Sequence[Item]) -> Told:
    kinds = {kind for item in editions if (kind := change_of(item))}
    return Told(
        change,
        "major" if "major" in kinds else next(iter(kinds), None),
        [note for item in editions if any((note := in_every_language(item.content, "changed")).values())],
    )
