"""The pathways that can be assigned today, with everything that a clinician may adapt in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from backend.domain.content.items import Item
from backend.domain.content.release import Release
from backend.services.read_release import Released, released
from backend.storage.transaction import Database


@dataclass(frozen=True)
class OfferedPathway:
    """A pathway and its parts, as released. The usual ladder comes first."""

    item: Item
    ladders: Sequence[Item]
    exercises: Sequence[Item]
    pages: Sequence[Item]


@dataclass(frozen=True)
class Offered:
    """What the current release offers."""

    release: Release | None
    pathways: Sequence[OfferedPathway]


def read_pathways(database: Database) -> Offered:
    """Everything there is to assign: nothing before the first release, and nothing that has been recalled."""
    current = released(database)
    if current is None:
        return Offered(None, ())
    return Offered(current.release, [_offered(current, item) for item in current.pathways()])


def _offered(current: Released, pathway: Item) -> OfferedPathway:
    parts = current.offered(pathway)
    return OfferedPathway(
        item=pathway,
        ladders=[current.items[one] for one in parts["ladders"]],
        exercises=[current.items[one] for one in parts["exercises"]],
        pages=[current.items[one] for one in parts["pages"]],
    )
