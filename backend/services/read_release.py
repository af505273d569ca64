"""Read what has been released: the current release, one item by its hash, and a pathway with all it uses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from backend.domain.content.directory import Directory
from backend.domain.content.items import Item, Pin, item_from_bytes
from backend.domain.content.progression import easiest_first
from backend.domain.content.recall import Recall, withdrawn
from backend.domain.content.references import ladders, with_everything_used
from backend.domain.content.release import Release
from backend.services.kept_release import newest_release
from backend.storage import recall_list, release_shelf
from backend.storage.transaction import Database


@dataclass(frozen=True)
class Released:
    """A release, all its items by id, and what has been recalled of any release."""

    release: Release
    items: Mapping[str, Item]
    recalls: Sequence[Recall] = ()
    # When each text was first released, by its hash.
    since: Mapping[str, datetime] = field(default_factory=dict)
    # By language, the names that texts have had in addresses, and whose they were.
    former: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def of_kind(self, kind: str) -> list[Item]:
        """The items of one kind."""
        return [item for item in self.items.values() if item.kind == kind]

    @property
    def directory(self) -> Directory:
        """Whom to call, in every municipality: nothing is published without it."""
        return self.of_kind("directory")[0].content

    def core(self) -> list[Item]:
        """What every phone carries, whatever its plan."""
        return [self.items[listed.pin.id] for listed in self.release.items if listed.core]

    def pathways(self) -> list[Item]:
        """The pathways that somebody may be given today: what is for a first contact before the rest."""
        there = [item for item in self.of_kind("pathway") if not withdrawn(item.pin, self.recalls)]
        return sorted(there, key=lambda item: "first_contact" not in item.content["tags"])

    def offered(self, pathway: Item) -> Mapping[str, Any]:
        """What of a pathway may be given today: nothing that has been recalled as not to be used.

        Its own exercises come first, then all others from easy to hard, so that one can take another's place.
        """
        content = pathway.content
        library = [item.id for item in easiest_first(self.of_kind("exercise"))]
        exercises = dict.fromkeys([*content["exercises"], *library])
        gone = {item.id for item in self.items.values() if withdrawn(item.pin, self.recalls)}
        return {
            "pages": [page for page in content["pages"] if page not in gone],
            "lessons": [lesson for lesson in content.get("lessons", ()) if lesson not in gone],
            "exercises": [exercise for exercise in exercises if exercise not in gone],
            "ladders": [ladder for ladder in ladders(content) if ladder not in gone],
        }


@dataclass(frozen=True)
class PathwayBundle:
    """A pathway with every item that a plan made from it can use, and the parts that may be chosen today."""

    release: Release
    pathway: Item
    offered: Mapping[str, Any]
    items: Mapping[str, Item]

    def pins(self, *, pages: Iterable[str], exercises: Iterable[str], ladder: str | None) -> list[Pin]:
        """What a plan with these parts pins: the pathway and its lessons, the parts, figures, flare-up plan.

        Raises KeyError for a part that the pathway does not have.
        """
        flare_plan = self.pathway.content["flare_plan"]
        parts = [*pages, *self.offered["lessons"], *exercises, *([ladder] if ladder else []), flare_plan]
        return [self.pathway.pin, *(item.pin for item in with_everything_used(self.items, parts))]


def current_release(database: Database) -> Release | None:
    """The newest release, without its texts; None before the first one."""
    with database.read() as connection:
        return release_shelf.newest(connection)


def released(database: Database) -> Released | None:
    """The newest release with all its texts."""
    with database.read() as connection:
        kept = newest_release(connection)
        if kept is None:
            return None
        return Released(kept.release, kept.items, recall_list.after(connection, 0), kept.since, kept.former)


def item(database: Database, sha256: str) -> Item | None:
    """One text of any release ever made, by its hash."""
    with database.read() as connection:
        body = release_shelf.bodies(connection, [sha256]).get(sha256)
    return None if body is None else item_from_bytes(body)


def pathway_bundle(database: Database, pathway_id: str) -> PathwayBundle | None:
    """A pathway of the newest release with everything it uses; None when there is none that may be given."""
    whole = released(database)
    pathway = next((one for one in whole.pathways() if one.id == pathway_id), None) if whole else None
    if whole is None or pathway is None:
        return None
    offered = whole.offered(pathway)
    used = {one.id: one for one in with_everything_used(whole.items, [pathway_id, *offered["exercises"]])}
    return PathwayBundle(whole.release, pathway, offered, used)
