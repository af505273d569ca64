"""The release that the desk would make now: the newest one, with approved texts in their places."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from backend.content_files.editions import again_numbered
from backend.content_files.figures import ALT
from backend.content_files.item_files import fingerprint_of, part_of, put_into
from backend.content_files.reading import read_draft
from backend.content_files.release_facts import Approval, Change, with_facts
from backend.content_files.tree import Tree
from backend.domain.content.draft import Draft
from backend.domain.content.editors_files import item_of
from backend.domain.days import civil_day
from backend.domain.refusals import Refusal
from backend.storage import drafts, release_shelf, release_sources
from backend.storage.work_states import Work


@dataclass(frozen=True)
class NextRelease:
    """Its files and what they amount to. `shared` are files of no text that go along as the desk has them."""

    files: Mapping[str, str]
    draft: Draft
    shared: tuple[str, ...]


def next_release(connection: Connection, chosen: Sequence[Work], *, today: date) -> NextRelease | Refusal:
    """With these texts, which somebody has approved; everything else stays as it is released."""
    hashes = release_sources.of_newest(connection)
    if not hashes:
        return Refusal("nothing_to_build_on")
    released, desk = release_sources.tree_of(connection, hashes), drafts.tree(connection)
    parts = {work.item_id: part_of(work.item_id, desk) for work in chosen}
    others = [work.item_id for work in chosen if fingerprint_of(parts[work.item_id]) != work.fingerprint]
    if others:
        return Refusal("not_approved", dict.fromkeys(others, ("not_approved",)))
    files = released
    for work in chosen:
        files = put_into(files, work.item_id, with_facts(parts[work.item_id], _approval(work), _change(work)))
    files = again_numbered(files, parts, release_shelf.published_pins(connection))
    return _with_shared(files, desk, today)


def _with_shared(files: Tree, desk: Tree, today: date) -> NextRelease:
    """What texts share goes along as the desk has it, unless that only fits texts that are not approved."""
    shared = tuple(
        sorted(path for path in _shared(desk) | _shared(files) if desk.get(path) != files.get(path))
    )
    without = {path: text for path, text in files.items() if path not in shared}
    along = {**without, **{path: desk[path] for path in shared if path in desk}}
    draft = read_draft(along, today)
    if shared and draft.errors:
        return NextRelease(files, read_draft(files, today), ())
    return NextRelease(along, draft, shared)


def _shared(paths: Iterable[str]) -> set[str]:
    return {path for path in paths if item_of(path) is None and path != ALT}


def _approval(work: Work) -> Approval | None:
    if work.approved_by_name is None or work.approved_as is None or work.approved_at is None:
        return None
    return Approval(work.approved_by_name, work.approved_as, civil_day(work.approved_at))


def _change(work: Work) -> Change | None:
    return Change(work.change, work.note) if work.change else None
