"""Make texts the newest release, in a transaction that is open. Every release comes by here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import Connection

from backend.domain.content.items import Item
from backend.domain.content.release import (
    Release,
    breaches,
    fingerprint,
    manifest,
    moment_after,
    next_release_id,
)
from backend.domain.days import civil_day
from backend.domain.refusals import Refusal
from backend.storage import release_shelf, release_sources


def put_on_shelf(
    connection: Connection,
    items: Sequence[Item],
    sources: Mapping[str, str],
    *,
    now: datetime,
    release_id: str | None = None,
    by: str | None = None,
    undoes: str | None = None,
) -> Release | Refusal:
    """The release that holds afterwards: a new one, or the present one when nothing has changed.

    `sources` are the files that the items were read from; `by` is nobody where the folder publishes.
    """
    # 1. The same texts as now: nothing to do, but to remember the files where nobody has kept them yet.
    present = release_shelf.newest(connection)
    print_ = fingerprint(item.pin for item in items)
    if present is not None and present.fingerprint == print_ and release_id in (None, present.id):
        release_sources.remember(connection, present.id, sources)
        return present
    # 2. Words that have been released do not change under their number.
    broken = breaches(items, release_shelf.published_pins(connection))
    if broken:
        return Refusal(
            "edition_must_be_raised", {breach.id: ("edition_must_be_raised",) for breach in broken}
        )
    # 3. A name is given once.
    taken = release_shelf.names(connection)
    if release_id in taken:
        return Refusal("release_id_taken", detail={"id": release_id})
    # 4. Texts first, then the list that names them.
    release_shelf.add_items(connection, items)
    new = Release(
        release_id or next_release_id(civil_day(now), taken),
        print_,
        moment_after(present, now),
        manifest(items),
    )
    release_shelf.add(connection, new, release_sources.keep(connection, sources), by=by, undoes=undoes)
    return new
