"""Publish the content folder: all of it or nothing, and the same content again is the same release."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from backend.domain.content.draft import Draft
from backend.domain.content.release import Release
from backend.domain.refusals import Refusal
from backend.services.desk_leads import undone_by
from backend.services.one_publisher import one_at_a_time
from backend.services.put_on_shelf import put_on_shelf
from backend.storage.transaction import Database


def publish_release(
    database: Database,
    draft: Draft,
    *,
    now: datetime,
    release_id: str | None = None,
    sources: Mapping[str, str] | None = None,
    over_desk: bool = False,
) -> Release | Refusal:
    """The release that holds afterwards: a new one, or the present one when nothing has changed.

    `sources` are the editors' files that the draft was read from. `over_desk`: also where they would take
    back what the desk has published since.
    """
    # A draft with errors is not published in part.
    if draft.errors:
        return Refusal("content_has_errors", detail={"errors": len(draft.errors)})
    if not draft.items:
        return Refusal("content_is_empty")
    with database.write() as connection:
        one_at_a_time(connection)
        undone = () if over_desk else undone_by(connection, sources or {})
        if undone:
            return Refusal("desk_has_published", dict.fromkeys(undone, ("desk_has_published",)))
        return put_on_shelf(connection, draft.items, sources or {}, now=now, release_id=release_id)
