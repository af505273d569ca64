"""The list of all texts at the desk: what each is called, what state it is in, and what waits in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from backend.content_files.reading import read_draft
from backend.domain.content.draft import Draft
from backend.domain.content.editors_files import files_of, item_of
from backend.domain.content.items import titles
from backend.domain.content.release import Listed
from backend.domain.content.review import day_of
from backend.storage import comments, drafts, release_shelf, works
from backend.storage.drafts import DraftFile
from backend.storage.transaction import Database


@dataclass(frozen=True)
class TextLine:
    """One text. It has a kind where it can be read, and a state where work is under way.

    `gone`: it has been taken away, and is still in the newest release.
    """

    id: str
    gone: bool
    kind: str | None
    title: Mapping[str, str | None]
    edition: int | None
    released: int | None
    changed: bool
    state: str | None
    review_by: date | None
    errors: int
    warnings: int
    comments: int
    updated_at: datetime
    updated_by: str | None


def read_texts(database: Database, *, today: date) -> list[TextLine]:
    """Every text, by id."""
    with database.read() as connection:
        held = drafts.everything(connection)
        release = release_shelf.newest(connection)
        states, waiting = works.states(connection), comments.open_by_item(connection)
    files = {path: one for path, one in held.items() if one.text is not None}
    tree = {path: file.text or "" for path, file in files.items()}
    draft = read_draft(tree, today)
    built = {item.id: item for item in draft.items}
    listed = {one.pin.id: one for one in release.items} if release else {}
    released = {item_id: one.pin for item_id, one in listed.items()}
    found = _counted(draft)

    def line(item_id: str) -> TextLine:
        item, before = built.get(item_id), released.get(item_id)
        paths = files_of(item_id, files)
        newest = max((files[path] for path in paths if item_of(path)), key=lambda file: file.at)
        return TextLine(
            id=item_id,
            gone=False,
            kind=item.kind if item else None,
            title=titles(item),
            edition=item.pin.edition if item else None,
            released=before.edition if before else None,
            changed=item is None or item.pin != before,
            state=states.get(item_id),
            review_by=day_of(item) if item else None,
            errors=sum(found[path, True] for path in paths),
            warnings=sum(found[path, False] for path in paths),
            comments=waiting.get(item_id, 0),
            updated_at=newest.at,
            updated_by=newest.by_name,
        )

    there = {item_id for path in files if (item_id := item_of(path))}
    gone = {item_id for path in held if (item_id := item_of(path))} & listed.keys() - there
    lines = [line(item_id) for item_id in there]
    lines += [_gone(listed[item_id], held, states, waiting) for item_id in gone]
    return sorted(lines, key=lambda one: one.id)


def _gone(
    listed: Listed, held: Mapping[str, DraftFile], states: Mapping[str, str], waiting: Mapping[str, int]
) -> TextLine:
    """A text that a release still has, and the desk no longer."""
    item_id = listed.pin.id
    newest = max((file for path, file in held.items() if item_of(path) == item_id), key=lambda one: one.at)
    return TextLine(
        id=item_id,
        gone=True,
        kind=listed.kind,
        title=listed.title,
        edition=None,
        released=listed.pin.edition,
        changed=True,
        state=states.get(item_id),
        review_by=None,
        errors=0,
        warnings=0,
        comments=waiting.get(item_id, 0),
        updated_at=newest.at,
        updated_by=newest.by_name,
    )


def _counted(draft: Draft) -> Counter[tuple[str, bool]]:
    """How many findings each file has: those that stop a release, and those for a person to judge."""
    return Counter((finding.file, finding.stops_a_release) for finding in draft.findings)
