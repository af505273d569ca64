"""Take in a release that was published elsewhere: all of it or nothing, and never unasked an older one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy import Connection

from backend.domain.content.pack import Pack
from backend.domain.content.recall import COVERED, Recall
from backend.domain.content.release import Release, breaches, moment_after
from backend.domain.refusals import Refusal
from backend.services.follow_release import desk_follows
from backend.services.one_publisher import one_at_a_time
from backend.storage import recall_list, release_shelf, release_sources
from backend.storage.editions import editions_of
from backend.storage.transaction import Database

# Two installations' clocks may differ by so much. Nothing could be published after a release of another year.
CLOCKS_APART = timedelta(days=1)


@dataclass(frozen=True)
class Unpacked:
    """The release as it stands here, what came with it, and the desk's files that were left as they are."""

    release: Release
    is_new: bool
    recalls: int = 0
    left: tuple[str, ...] = ()


def unpack_release(
    database: Database, pack: Pack, *, now: datetime, over_newer: bool = False, release_id: str | None = None
) -> Unpacked | Refusal:
    """What is here afterwards. `over_newer`: also in a newer one's place; `release_id`: by another name."""
    carried = replace(pack.release, id=release_id or pack.release.id)
    if carried.published_at > now + CLOCKS_APART:
        return Refusal("pack_from_later")
    with database.write() as connection:
        one_at_a_time(connection)
        if needed := _never_to_be_missing(connection, pack):
            return Refusal("cannot_be_recalled", dict.fromkeys(needed, ("cannot_be_recalled",)))
        present = release_shelf.newest(connection)
        # 1. Whoever takes the same in twice has it once; only what has been recalled meanwhile is new.
        here = _here_already(connection, carried, present)
        if here is not None:
            return Unpacked(here, is_new=False, recalls=_recalled_too(connection, pack.recalls))
        # 2. Names and editions hold in the whole country: whoever meets them here must find the same.
        refusal = _in_the_way(connection, carried, pack)
        if refusal is not None:
            return refusal
        # 3. Nobody goes back by a slip of the hand.
        if present is not None and _is_older(connection, carried, pack, present):
            if not over_newer:
                return Refusal("newer_here", detail={"here": present.id})
            carried = replace(carried, published_at=moment_after(present, now))
        before = release_sources.of_newest(connection)
        release_shelf.add_items(connection, pack.items)
        sources = release_sources.keep(connection, pack.sources)
        release_shelf.add(connection, carried, sources, carried_from=pack.origin)
        return Unpacked(
            carried,
            is_new=True,
            recalls=_recalled_too(connection, pack.recalls),
            left=desk_follows(connection, before, pack.sources, by=pack.origin, now=now),
        )


def _never_to_be_missing(connection: Connection, pack: Pack) -> list[str]:
    """What the pack recalls and no phone can cover, such as warning signs: nobody here could recall that."""
    recalled = {one.item for one in pack.recalls if one.item is not None}
    here = [item for found in editions_of(connection, recalled).values() for item in found]
    return sorted({one.id for one in (*here, *pack.items) if one.id in recalled and one.kind not in COVERED})


def _here_already(connection: Connection, carried: Release, present: Release | None) -> Release | None:
    """The release of these texts: the one that holds, by whatever name, or an earlier one of this name."""
    if present is not None and present.fingerprint == carried.fingerprint:
        return present
    named = release_shelf.find(connection, carried.id)
    return named if named is not None and named.fingerprint == carried.fingerprint else None


def _in_the_way(connection: Connection, carried: Release, pack: Pack) -> Refusal | None:
    if release_shelf.find(connection, carried.id) is not None:
        return Refusal("release_id_taken", detail={"id": carried.id})
    published = release_shelf.published_pins(connection)
    other = [
        item.id
        for item in pack.items
        if any(pin.edition == item.pin.edition and pin != item.pin for pin in published.get(item.id, ()))
    ]
    return Refusal("editions_differ", dict.fromkeys(other, ("editions_differ",))) if other else None


def _is_older(connection: Connection, carried: Release, pack: Pack, present: Release) -> bool:
    """Whether it was published before the present release, or has an edition that is newer here."""
    published = release_shelf.published_pins(connection)
    return carried.published_at <= present.published_at or bool(breaches(pack.items, published))


def _recalled_too(connection: Connection, recalls: tuple[Recall, ...]) -> int:
    """Recall what was recalled where the release comes from; how many were not known here."""
    known = [replace(one, number=0, by=None) for one in recall_list.after(connection, 0)]
    new = [one for one in recalls if replace(one, number=0) not in known]
    for number, recall in enumerate(new, start=recall_list.latest(connection) + 1):
        recall_list.add(connection, replace(recall, number=number))
    return len(new)
