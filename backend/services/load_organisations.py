"""Take over the directory's regions and municipalities as organisations, with their dates and successors."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection
from uuid_utils.compat import uuid7

from backend.domain.content.directory import Directory, region_on, region_that_follows
from backend.domain.days import civil_day
from backend.domain.organisations import Registered
from backend.domain.people import Organisation
from backend.domain.refusals import Refusal
from backend.services.municipalities import municipality_in, released_directory
from backend.storage import organisations
from backend.storage.transaction import Database


@dataclass(frozen=True)
class Loaded:
    """How many there are, and how many of them were new or changed."""

    organisations: int
    changed: int


def load_organisations(database: Database, *, now: datetime) -> Loaded | Refusal:
    """Keep what the released directory says. A second time nothing changes."""
    today = civil_day(now)
    with database.write() as connection:
        directory = released_directory(connection)
        if directory is None:
            return Refusal("nothing_released")
        # Successors are made before those whom they follow, because those point at them.
        regions = sorted(directory["regions"], key=lambda one: one["valid_from"], reverse=True)
        changed = sum(_keep_region(connection, directory, one) for one in regions)
        changed += sum(
            _keep_municipality(connection, directory, one, today) for one in directory["municipalities"]
        )
        return Loaded(len(regions) + len(directory["municipalities"]), changed)


def _keep_region(connection: Connection, directory: Directory, region: Mapping[str, Any]) -> bool:
    before = organisations.with_slug(connection, "region", region["id"])
    follows = region_that_follows(directory, region)
    successor = organisations.with_slug(connection, "region", follows) if follows else None
    last_day = region["valid_to"]
    organisation = Organisation(
        before.id if before else str(uuid7()), "region", None, region["name"], region["id"]
    )
    said = Registered(
        organisation,
        date.fromisoformat(region["valid_from"]),
        date.fromisoformat(last_day) + timedelta(days=1) if last_day else None,
        successor.id if successor else None,
        # Not the directory's to say.
        upgrades_minor_since=before.upgrades_minor_since if before else None,
    )
    return _keep(connection, before, said)


def _keep_municipality(
    connection: Connection, directory: Directory, listed: Mapping[str, Any], today: date
) -> bool:
    organisation_id = municipality_in(connection, directory, listed["code"], today)
    ids = [organisation_id] if organisation_id else []
    before = organisations.with_successors(connection, ids, today).find(organisation_id)
    region = region_on(directory, listed, today)
    above = organisations.with_slug(connection, "region", region["id"]) if region else None
    if before is None:
        return False
    named = replace(before.organisation, name=listed["name"], slug=listed["slug"])
    return _keep(
        connection, before, replace(before, organisation=named, part_of_id=above.id if above else None)
    )


def _keep(connection: Connection, before: Registered | None, said: Registered) -> bool:
    if before == said:
        return False
    if before is None:
        organisations.add(connection, said)
    else:
        organisations.keep(connection, said)
    return True
