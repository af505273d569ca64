"""The pathways that can be assigned today, with everything that a clinician may adapt in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from backend.domain.content.items import Item
from backend.domain.content.parameters import ParameterChange
from backend.domain.content.release import Release
from backend.services.read_parameter_changes import changes_of_the_release
from backend.services.read_release import Released, released
from backend.storage.transaction import Database


@dataclass(frozen=True)
class OfferedPathway:
    """A pathway and its parts, as released. The usual ladder comes first."""

    item: Item
    ladders: Sequence[Item]
    exercises: Sequence[Item]
    pages: Sequence[Item]
    lessons: Sequence[Item]


@dataclass(frozen=True)
class Offered:
    """What the current release offers, the numbers that all ladders go by, and what it changed in them."""

    release: Release | None
    pathways: Sequence[OfferedPathway]
    rules: Item | None = None
    changes: Sequence[ParameterChange] = ()


def read_pathways(database: Database) -> Offered:
    """Everything there is to assign: nothing before the first release, and nothing that has been recalled."""
    current = released(database)
    if current is None:
        return Offered(None, ())
    pathways = [_offered(current, item) for item in current.pathways()]
    rules = next(iter(current.of_kind("ladder_rules")), None)
    return Offered(current.release, pathways, rules, changes_of_the_release(database))


def _offered(current: Released, pathway: Item) -> OfferedPathway:
    parts = current.offered(pathway)
    return OfferedPathway(
        item=pathway,
        ladders=[current.items[one] for one in parts["ladders"]],
        exercises=[current.items[one] for one in parts["exercises"]],
        pages=[current.items[one] for one in parts["pages"]],
        lessons=[current.items[one] for one in parts["lessons"]],
    )
