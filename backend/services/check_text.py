"""Check a text while it is being written, exactly as `flask content check` would once it is saved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from backend.content_files.editions import numbered
from backend.content_files.reading import read_draft
from backend.domain.content.draft import Draft
from backend.domain.content.editors_files import files_of, writable
from backend.domain.content.findings import Finding
from backend.domain.content.items import Item, titles
from backend.domain.content.lix import Readability
from backend.domain.content.references import uses
from backend.domain.refusals import Refusal
from backend.storage import drafts, release_shelf
from backend.storage.transaction import Database


@dataclass(frozen=True)
class Checked:
    """What there is to say about an item's files, and the item as readers have it, where it can be built."""

    findings: Sequence[Finding]
    item: Mapping[str, Any] | None
    readability: Readability | None
    figures: Mapping[str, Mapping[str, Any]]
    titles: Mapping[str, Mapping[str, str | None]]


def check_text(
    database: Database, item_id: str, written: Mapping[str, str], *, today: date
) -> Checked | Refusal:
    """`written` are files of the item as they stand in the editor; the rest is as it is at the desk."""
    with database.read() as connection:
        tree = drafts.tree(connection)
        published = release_shelf.published_pins(connection)
    if not files_of(item_id, tree) or not set(written) <= writable(item_id, tree):
        return Refusal("not_found")
    changed = {path: text for path, text in written.items() if tree.get(path) != text}
    tree |= changed
    ours = files_of(item_id, tree)
    return _checked(read_draft({**tree, **numbered(tree, changed, published)}, today), item_id, ours)


def _checked(draft: Draft, item_id: str, ours: Sequence[str]) -> Checked:
    items = {item.id: item for item in draft.items}
    item = items.get(item_id)
    return Checked(
        [finding for finding in draft.findings if finding.file in ours],
        item.content if item else None,
        draft.readability.get(item_id),
        {name: items[name].content for name in _drawings(item) if _is_figure(items.get(name))},
        {one.id: titles(one) for one in draft.items},
    )


def _drawings(item: Item | None) -> list[str]:
    """What is drawn where the item is shown; a drawing is drawn itself."""
    return [] if item is None else [item.id, *uses(item.content)]


def _is_figure(item: Item | None) -> bool:
    return item is not None and item.kind == "figure"
