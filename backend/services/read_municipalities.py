"""Read which municipalities there are, to choose where somebody lives."""

from __future__ import annotations

from dataclasses import dataclass

from backend.domain.content.directory import danish_order
from backend.services.municipalities import released_directory
from backend.storage.transaction import Database


@dataclass(frozen=True)
class MunicipalityName:
    """A municipality, as a chooser lists it."""

    code: str
    name: str


def read_municipalities(database: Database) -> list[MunicipalityName]:
    """Every municipality of the newest release, in Danish order; none when nothing is released."""
    with database.read() as connection:
        directory = released_directory(connection)
    listed = directory["municipalities"] if directory else []
    names = [MunicipalityName(one["code"], one["name"]) for one in listed]
    return sorted(names, key=lambda one: danish_order(one.name))
