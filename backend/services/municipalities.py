"""Municipalities as organisations: found, or made as the directory has them."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection
from uuid_utils.compat import uuid7

from backend.domain.content.directory import Directory, municipality_with
from backend.domain.organisations import Registered
from backend.domain.people import Organisation
from backend.services.kept_release import newest_release
from backend.storage import organisations

# The municipalities of today were made by the reform of 2007.
MUNICIPALITIES_SINCE = date(2007, 1, 1)


def released_directory(connection: Connection) -> Directory | None:
    """The directory of the newest release; None when nothing has been released."""
    kept = newest_release(connection)
    return kept.directory if kept else None


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
