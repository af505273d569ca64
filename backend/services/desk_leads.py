"""Whether the desk publishes here, and what of its words a release from the folder would take back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection

from backend.domain.content.canonical import sha256_of
from backend.storage import drafts, release_origins, release_sources, works
from backend.storage.release_origins import Origin
from backend.storage.transaction import Database


@dataclass(frozen=True)
class Lead:
    """The newest release where the folder did not publish it, and how many texts the desk works on."""

    release: Origin
    under_way: int


def desk_leads(database: Database) -> Lead | None:
    """The desk's lead; None while the folder publishes: before the first release, and until the desk does."""
    with database.read() as connection:
        newest = release_origins.newest(connection)
        if newest is None or newest.publisher is None:
            return None
        return Lead(newest, len(works.states(connection)))


def undone_by(connection: Connection, folder: Mapping[str, str]) -> tuple[str, ...]:
    """The paths at which this folder is behind what the desk has published.

    Where the folder once held the published words it has gone on from them, and takes nothing back.
    """
    newest = release_origins.newest(connection)
    if newest is None or newest.publisher is None:
        return ()
    released, held = release_sources.of_newest(connection), drafts.ever_in_the_files(connection)
    taken_away = {path for path, file in drafts.everything(connection).items() if file.text is None}
    return tuple(
        path
        for path in sorted(released.keys() | taken_away)
        if _hash(folder.get(path)) != released.get(path)
        and released.get(path) not in {_hash(text) for text in held.get(path, ())}
    )


def _hash(text: str | None) -> str | None:
    return None if text is None else sha256_of(text.encode())
