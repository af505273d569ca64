"""What is being done about a text, what has been done, and what this editor can do next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from backend.content_files.item_files import built, fingerprint_of, part_of
from backend.domain.content.work import readers_see_it, reading_of
from backend.domain.refusals import Refusal
from backend.services.kept_release import newest_release
from backend.storage import drafts, release_sources, work_history, work_states
from backend.storage.transaction import Database
from backend.storage.work_history import Act
from backend.storage.work_states import Work


@dataclass(frozen=True)
class OpenedWork:
    """The work on one text.

    `state` is nobody's business where the text is as released; `fingerprint` is of the words at the desk
    and of what is said of their change; `tells_readers` is whether readers of the released edition would see
    other words; `mine` is whether they are this editor's, who wrote last or submitted them; `my_role` is what
    this editor was when approving last.
    """

    id: str
    state: str | None
    change: str | None
    note: Mapping[str, str] | None
    fingerprint: str
    tells_readers: bool
    released: int | None
    edited_by_name: str | None
    mine: bool
    approved_by_name: str | None
    approved_as: str | None
    approved_at: datetime | None
    checked_against: str | None
    publish_at: datetime | None
    my_role: str | None
    acts: Sequence[Act]


def read_work(database: Database, item_id: str, *, person_id: str) -> OpenedWork | Refusal:
    """The work on the text of this id."""
    with database.read() as connection:
        desk = drafts.tree(connection)
        part = part_of(item_id, desk)
        released = release_sources.tree_of(connection, release_sources.of_newest(connection))
        before = part_of(item_id, released)
        if not part and not before:
            return Refusal("not_found")
        work = work_states.of_item(connection, item_id)
        kept = newest_release(connection)
        then = kept.items.get(item_id) if kept else None
        return OpenedWork(
            id=item_id,
            state=_state(work, changed=part != before),
            change=work.change if work else None,
            note=work.note if work else None,
            fingerprint=reading_of(
                fingerprint_of(part), work.change if work else None, work.note if work else None
            ),
            tells_readers=readers_see_it(built(item_id, desk), then),
            released=then.pin.edition if then else None,
            edited_by_name=work.edited_by_name if work else None,
            mine=work is not None and work.is_of(person_id),
            approved_by_name=work.approved_by_name if work else None,
            approved_as=work.approved_as if work else None,
            approved_at=work.approved_at if work else None,
            checked_against=work.checked_against if work else None,
            publish_at=work.publish_at if work else None,
            my_role=work_history.last_role(connection, person_id),
            acts=work_history.of_item(connection, item_id),
        )


def _state(work: Work | None, *, changed: bool) -> str | None:
    """What came from the folder and nobody has touched is a draft like any other."""
    if work is not None:
        return work.state
    return "draft" if changed else None
