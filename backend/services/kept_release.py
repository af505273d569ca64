"""The newest release, read once by each process: a release never changes, so what was read of it holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from threading import Lock
from types import MappingProxyType

from sqlalchemy import Connection

from backend.domain.content.addresses import PAGES, former_names
from backend.domain.content.directory import Directory
from backend.domain.content.items import Item, item_from_bytes
from backend.domain.content.release import Release
from backend.domain.content.words import LANGUAGES
from backend.domain.search.documents import documents
from backend.domain.search.index import Index, index_of
from backend.storage import release_shelf

# While a new release comes, readers of the old one are still being answered.
MOST_KEPT = 2


@dataclass(frozen=True)
class KeptRelease:
    """A release and all its texts by id. What is worked out from them is worked out once as well."""

    release: Release
    items: Mapping[str, Item]
    # When each of its texts was first released, by the text's hash.
    since: Mapping[str, datetime]
    # By language, the names that texts have had in addresses, and whose they were: links outlive a name.
    former: Mapping[str, Mapping[str, str]]

    @cached_property
    def directory(self) -> Directory | None:
        """Whom to call, in every municipality; None in a release without it."""
        found = next((item for item in self.items.values() if item.kind == "directory"), None)
        return found.content if found else None

    @cached_property
    def indexes(self) -> Mapping[str, Index]:
        """By language, what search knows of the texts."""
        return {
            language: index_of(documents(self.items.values(), language), language) for language in LANGUAGES
        }


_kept: dict[release_shelf.Name, KeptRelease] = {}
_one_reads = Lock()


def newest_release(connection: Connection) -> KeptRelease | None:
    """The release that holds now, with its texts; None before the first."""
    name = release_shelf.newest_name(connection)
    kept = _kept.get(name) if name else None
    if kept is not None:
        return kept
    release = release_shelf.newest(connection)
    return _read(connection, release) if release else None


def _read(connection: Connection, release: Release) -> KeptRelease:
    # Texts are kept by what they say and not by where they were read: the fingerprint holds every text's own.
    name = release_shelf.Name(release.id, release.fingerprint, release.published_at)
    with _one_reads:
        if name not in _kept:
            bodies = release_shelf.bodies(connection, [listed.pin.sha256 for listed in release.items])
            items = (item_from_bytes(bodies[listed.pin.sha256]) for listed in release.items)
            while len(_kept) >= MOST_KEPT:
                del _kept[next(iter(_kept))]
            by_id = MappingProxyType({item.id: item for item in items})
            since = release_shelf.first_released(connection)
            _kept[name] = KeptRelease(release, by_id, since, _former(connection))
        return _kept[name]


def _former(connection: Connection) -> dict[str, dict[str, str]]:
    editions = [item_from_bytes(body) for body in release_shelf.bodies_of_kinds(connection, PAGES)]
    editions.sort(key=lambda item: item.pin.edition)
    return {language: former_names(editions, language) for language in LANGUAGES}
