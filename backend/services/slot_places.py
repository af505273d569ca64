"""Where slots stand in the shared texts, now and when somebody looked. A part of services that show them.

Called within their transaction.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection

from backend.content_files.slot_files import DEFINITIONS, read_definitions
from backend.domain.content.items import Item, item_from_bytes
from backend.domain.content.overlay import GREETING, ON_THE_FRONT_PAGE, KeptValue, SlotDefinition, slots_of
from backend.domain.content.surroundings import Drift, drifts, surroundings
from backend.services.kept_release import KeptRelease
from backend.storage import drafts, release_shelf, release_sources

# The only kind of text that may leave a slot open (content/schema/slots.json).
KIND = "page"
FRONT_PAGE = frozenset({GREETING, *ON_THE_FRONT_PAGE})


def slot_definitions(connection: Connection) -> Mapping[str, SlotDefinition]:
    """What municipalities may fill: as the newest release says, or where it does not, the desk."""
    sha256 = release_sources.of_newest(connection).get(DEFINITIONS)
    texts = release_sources.texts(connection, [sha256]) if sha256 else {}
    desk = drafts.some(connection, [DEFINITIONS]).get(DEFINITIONS)
    text = texts.get(sha256 or "") or (desk.text if desk else None)
    return read_definitions({DEFINITIONS: text})[0] if text else {}


def places_of(kept: KeptRelease) -> dict[str, list[Item]]:
    """The texts that leave each slot open."""
    places: dict[str, list[Item]] = {}
    for item in kept.items.values():
        for slot in slots_of(item.content) if item.kind == KIND else ():
            places.setdefault(slot, []).append(item)
    return places


class Drifting:
    """How the texts around slots have changed since a release. Every release is read once."""

    def __init__(self, connection: Connection, kept: KeptRelease) -> None:
        self._connection = connection
        self._kept = kept
        self._changed: dict[str, tuple[list[Item], list[Item]]] = {}

    def since(self, value: KeptValue) -> list[Drift]:
        """The texts in which this value's slot has other surroundings than its editor last saw."""
        seen = release_shelf.find(self._connection, value.seen_release) if value.seen_release else None
        seen = seen or release_shelf.held_at(self._connection, value.at)
        if seen is None:
            return []
        if seen.id not in self._changed:
            here = {one.pin.sha256 for one in self._kept.release.items}
            then = {one.pin.sha256 for one in seen.items}
            gone = [one.pin.sha256 for one in seen.items if one.kind == KIND and one.pin.sha256 not in here]
            bodies = release_shelf.bodies(self._connection, gone)
            new = [one for one in self._kept.items.values() if one.pin.sha256 not in then]
            self._changed[seen.id] = ([item_from_bytes(body) for body in bodies.values()], new)
        before, now = self._changed[seen.id]
        return drifts(_around(before, value.slot), _around(now, value.slot))


def _around(items: Iterable[Item], slot: str) -> dict[str, tuple[str, ...]]:
    found = {item.id: surroundings(item.content, slot) for item in items if item.kind == KIND}
    return {item_id: lines for item_id, lines in found.items() if lines}
