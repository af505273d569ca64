"""Publish a draft: all of it or nothing, and the same content again is the same release."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from backend.domain.content.draft import Draft
from backend.domain.content.release import Release, breaches, fingerprint, manifest, next_release_id
from backend.domain.days import civil_day
from backend.domain.refusals import Refusal
from backend.storage import release_shelf, release_sources
from backend.storage.transaction import Database


def publish_release(
    database: Database,
    draft: Draft,
    *,
    now: datetime,
    release_id: str | None = None,
    sources: Mapping[str, str] | None = None,
) -> Release | Refusal:
    """The release that holds afterwards: a new one, or the present one when nothing has changed.

    `sources` are the editors' files that the draft was read from.
    """
    # 1. A draft with errors is not published in part.
    if draft.errors:
        return Refusal("content_has_errors", detail={"errors": len(draft.errors)})
    if not draft.items:
        return Refusal("content_is_empty")
    with database.write() as connection:
        release_shelf.one_at_a_time(connection)
        # 2. The same texts as now: nothing to do.
        present = release_shelf.newest(connection)
        print_ = fingerprint(item.pin for item in draft.items)
        if present is not None and present.fingerprint == print_ and release_id in (None, present.id):
            return present
        # 3. Words that have been released do not change under their number.
        broken = breaches(draft.items, release_shelf.published_pins(connection))
        if broken:
            return Refusal(
                "edition_must_be_raised", {breach.id: ("edition_must_be_raised",) for breach in broken}
            )
        # 4. A name is given once.
        taken = release_shelf.names(connection)
        if release_id in taken:
            return Refusal("release_id_taken", detail={"id": release_id})
        # 5. Texts first, then the list that names them.
        release_shelf.add_items(connection, draft.items)
        new = Release(
            release_id or next_release_id(civil_day(now), taken),
            print_,
            _after(present, now),
            manifest(draft.items),
        )
        release_shelf.add(connection, new, release_sources.keep(connection, sources or {}))
        return new


def _after(present: Release | None, now: datetime) -> datetime:
    """Now; but after the present release also by a clock that stands still or has been set back."""
    return now if present is None else max(now, present.published_at + timedelta(microseconds=1))
