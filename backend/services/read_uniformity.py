"""Read which release each municipality's readers get today, and what in it is the municipality's."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from backend.domain.content.directory import danish_order, region_on
from backend.domain.content.overlay import shown_on
from backend.domain.content.release import Release
from backend.domain.content.uniformity import overlay_fingerprint
from backend.services.read_release import Released
from backend.storage import recall_list, slot_values
from backend.storage.transaction import Database


@dataclass(frozen=True)
class Served:
    """A municipality: its region today, and the slots that it shows with the fingerprint of all of them."""

    code: str
    name: str
    slug: str
    region: str | None
    slots: tuple[str, ...]
    overlay: str


@dataclass(frozen=True)
class Uniformity:
    """The one release that every municipality serves, and what each of them shows beside it."""

    release: Release
    recalls: int
    municipalities: tuple[Served, ...]


def read_uniformity(database: Database, content: Released, *, today: date) -> Uniformity:
    """Every municipality of this release, in Danish order."""
    directory = content.directory
    codes = [one["code"] for one in directory["municipalities"]]
    with database.read() as connection:
        values = slot_values.by_municipality(connection, codes)
        recalls = recall_list.of_municipalities(connection, codes)
        latest = recall_list.latest(connection)
    served = []
    for one in sorted(directory["municipalities"], key=lambda one: danish_order(one["name"])):
        own = [recall for recall in recalls if recall.municipality == one["code"]]
        slots = shown_on(values[one["code"]], own, today)
        region = region_on(directory, one, today)
        served.append(
            Served(
                one["code"],
                one["name"],
                one["slug"],
                region["id"] if region else None,
                tuple(sorted(slots)),
                overlay_fingerprint(slots),
            )
        )
    return Uniformity(content.release, latest, tuple(served))
