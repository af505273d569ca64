"""Municipalities as organisations: found, or made as the directory has them."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection
from uuid_utils.compat import uuid7

from backend.domain.content.directory import Directory, municipality_with
from backend.domain.content.items import item_from_bytes
from backend.domain.organisations import Registered
from backend.domain.people import Organisation
from backend.storage import organisations, release_shelf

# The municipalities of today were made by the reform of 2007.
MUNICIPALITIES_SINCE = date(2007, 1, 1)


def released_directory(connection: Connection) -> Directory | None:
    """The directory of the newest release; None when nothing has been released."""
    release = release_shelf.newest(connection)
    hashes = [one.pin.sha256 for one in release.items if one.kind == "directory"] if release else []
    body = next(iter(release_shelf.bodies(connection, hashes).values()), None)
    directory: Directory | None = item_from_bytes(body).content if body else None
    return directory


def municipality_in(connection: Connection, directory: Directory, code: str, today: date) -> str | None:
    """The id of the municipality with this code; None where the directory has no such."""
    found = organisations.find(connection, "municipality", code, today)
    if found is not None:
        return found.id
    listed = municipality_with(directory, "code", code)
    if listed is None:
        return None
    made = Organisation(str(uuid7()), "municipality", code, listed["name"], listed["slug"])
    organisations.add(connection, Registered(made, MUNICIPALITIES_SINCE))
    return made.id
