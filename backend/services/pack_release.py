"""Pack the newest release, so that it can be carried to another installation."""

from __future__ import annotations

from backend.domain.content.items import item_from_bytes
from backend.domain.content.pack import Pack
from backend.domain.refusals import Refusal
from backend.storage import recall_list, release_origins, release_shelf, release_sources
from backend.storage.transaction import Database


def pack_release(database: Database, *, here: str) -> Pack | Refusal:
    """The newest release with all that belongs to it; `here` is the address of this installation."""
    with database.read() as connection:
        release = release_shelf.newest(connection)
        if release is None:
            return Refusal("nothing_released")
        bodies = release_shelf.bodies(connection, [listed.pin.sha256 for listed in release.items])
        sources = release_sources.tree_of(connection, release_sources.of(connection, release.id))
        # What is recalled of a municipality's own words stays with those, in their own installation.
        recalls = tuple(one for one in recall_list.after(connection, 0) if one.item is not None)
        newest = release_origins.newest(connection)
        origin = (newest.carried_from if newest else None) or here
    return Pack(
        release,
        tuple(item_from_bytes(bodies[listed.pin.sha256]) for listed in release.items),
        sources,
        recalls,
        origin,
    )
