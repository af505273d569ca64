"""Read what is local on one day: a municipality's region, its acute numbers, and what it has filled in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from backend.domain.content.blocks import Block
from backend.domain.content.directory import (
    Directory,
    Municipality,
    municipality_with,
    numbers_on,
    region_on,
)
from backend.domain.content.items import item_from_bytes
from backend.domain.content.overlay import filled_on
from backend.storage import release_shelf, slot_values
from backend.storage.transaction import Database


@dataclass(frozen=True)
class Local:
    """One municipality, as it is on one day."""

    municipality: Municipality
    region: Mapping[str, Any] | None
    numbers: Sequence[Mapping[str, Any]]
    slots: Mapping[str, Mapping[str, Sequence[Block]]]


def read_municipality(
    database: Database, key: Literal["code", "slug"], value: str, *, today: date
) -> Local | None:
    """The municipality with this code or slug; None when there is none, or nothing is released."""
    with database.read() as connection:
        release = release_shelf.newest(connection)
        hashes = [one.pin.sha256 for one in release.items if one.kind == "directory"] if release else []
        body = next(iter(release_shelf.bodies(connection, hashes).values()), None)
        directory: Directory = item_from_bytes(body).content if body else {"municipalities": []}
        municipality = municipality_with(directory, key, value)
        if municipality is None:
            return None
        values = slot_values.of_municipality(connection, municipality["code"])
    return Local(
        municipality,
        region_on(directory, municipality, today),
        numbers_on(directory, municipality, today),
        filled_on(values, today),
    )
