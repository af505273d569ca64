"""Releases that were carried here from another installation."""

from __future__ import annotations

from sqlalchemy import Connection, select

from backend.storage.tables import release


def origin_of(connection: Connection, release_id: str) -> str | None:
    """The address of the installation that published this release; None where it was this one."""
    return connection.execute(select(release.c.carried_from).where(release.c.id == release_id)).scalar()
