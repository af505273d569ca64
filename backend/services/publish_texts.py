"""Publish approved texts from the desk: all of them in one release, or none."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import Connection

from backend.content_files.item_files import part_of, put_into
from backend.domain.content.release import Release
from backend.domain.days import civil_day
from backend.domain.refusals import Refusal
from backend.services.next_release import NextRelease, next_release
from backend.services.one_publisher import one_at_a_time
from backend.services.put_on_shelf import put_on_shelf
from backend.storage import drafts, work_states, works
from backend.storage.transaction import Database
from backend.storage.work_states import Work


def publish_texts(
    database: Database, item_ids: Collection[str], *, by: str, now: datetime
) -> Release | Refusal:
    """The release that holds afterwards. Whoever comes second finds a text published, and does nothing."""
    with database.write() as connection:
        one_at_a_time(connection)
        chosen = chosen_of(connection, item_ids)
        return chosen if isinstance(chosen, Refusal) else publish_chosen(connection, chosen, by=by, now=now)


def chosen_of(connection: Connection, item_ids: Collection[str]) -> list[Work] | Refusal:
    """The approved work on these texts."""
    approved = {work.item_id: work for work in work_states.approved(connection)}
    if not item_ids:
        return Refusal("nothing_chosen")
    if missing := set(item_ids) - approved.keys():
        return Refusal("not_approved", dict.fromkeys(sorted(missing), ("not_approved",)))
    return [approved[item_id] for item_id in sorted(set(item_ids))]


def publish_chosen(
    connection: Connection, chosen: Sequence[Work], *, by: str, now: datetime
) -> Release | Refusal:
    """In a transaction that nobody else publishes in."""
    made = next_release(connection, chosen, today=civil_day(now))
    if isinstance(made, Refusal):
        return made
    if errors := made.draft.errors:
        return Refusal("content_has_errors", detail={"errors": len(errors)})
    release = put_on_shelf(connection, made.draft.items, made.files, now=now, by=by)
    if isinstance(release, Refusal):
        return release
    editions = {listed.pin.id: listed.pin.edition for listed in release.items}
    for work in chosen:
        keep_as_released(connection, work.item_id, made, by=by, now=now)
        works.note(
            connection,
            work.item_id,
            "published",
            by=by,
            at=release.published_at,
            edition=editions.get(work.item_id),
            said={"release": release.id},
        )
    work_states.done(connection, [work.item_id for work in chosen])
    return release


def keep_as_released(
    connection: Connection, item_id: str, made: NextRelease, *, by: str, now: datetime
) -> None:
    """Let the desk have the item as it was released: with its number, its approval and its note."""
    before = drafts.tree(connection)
    after = put_into(before, item_id, part_of(item_id, made.files))
    drafts.keep_changed(connection, before, after, now, by)
