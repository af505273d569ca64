"""One item's part of the editors' files, so that it can go from one set of files into another by itself."""

from __future__ import annotations

from backend.content_files.alt_entries import entries, with_entry
from backend.content_files.figures import ALT, read_figures
from backend.content_files.items import read_items
from backend.content_files.tree import Tree
from backend.domain.content.canonical import canonical, sha256_of
from backend.domain.content.editors_files import item_of
from backend.domain.content.items import Item, item_from_content


def part_of(item_id: str, tree: Tree) -> dict[str, str]:
    """The item's own files, and of the list that drawings share only its own lines."""
    own = {path: text for path, text in tree.items() if item_of(path) == item_id}
    words = entries(tree[ALT]).get(item_id) if ALT in tree else None
    return own if words is None else {**own, ALT: words}


def put_into(tree: Tree, item_id: str, part: Tree) -> dict[str, str]:
    """These files with the item as in `part`; an empty part takes it out."""
    files = {path: text for path, text in tree.items() if item_of(path) != item_id}
    if ALT in files:
        files[ALT] = with_entry(files[ALT], item_id, part.get(ALT))
    return files | {path: text for path, text in part.items() if path != ALT}


def built(item_id: str, tree: Tree) -> Item | None:
    """The item that its files make, without a look at all the others; None where they make none."""
    own = {path: text for path, text in tree.items() if item_of(path) == item_id}
    drawn = any(path.endswith(".svg") for path in own)
    written = (read_figures({**own, ALT: tree.get(ALT, "")}) if drawn else read_items(own)).written
    return next((item_from_content(one.content) for one in written if one.content["id"] == item_id), None)


def fingerprint_of(part: Tree) -> str:
    """One line that differs as soon as any word of the item does."""
    return sha256_of(canonical(dict(part)))
