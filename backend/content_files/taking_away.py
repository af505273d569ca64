"""What becomes of the files when a text is taken away, and which texts would then refer to nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from backend.content_files.alt_entries import with_entry
from backend.content_files.figures import ALT
from backend.content_files.reading import read_draft
from backend.content_files.tree import Tree
from backend.domain.content.editors_files import item_of


@dataclass(frozen=True)
class Mention:
    """Where a text is named; `item` is nobody where the file is of no text, as the table of coverage."""

    file: str
    line: int
    item: str | None


def without(item_id: str, tree: Tree) -> dict[str, str | None]:
    """The files that change, and what they then say. A drawing's words go with it."""
    own: dict[str, str | None] = {path: None for path in tree if item_of(path) == item_id}
    if any(path.endswith(".svg") for path in own) and ALT in tree:
        own[ALT] = with_entry(tree[ALT], item_id, None)
    return own


def mentions(item_id: str, tree: Tree, today: date) -> list[Mention]:
    """Every text that names this one, once: all that the check would miss it in."""
    rest = {path: text for path, text in {**tree, **without(item_id, tree)}.items() if text is not None}
    first: dict[str, Mention] = {}
    for one in read_draft(rest, today).findings:
        if one.code == "item_unknown" and one.params["id"] == item_id:
            namer = item_of(one.file)
            first.setdefault(namer or one.file, Mention(one.file, one.line, namer))
    return list(first.values())


def is_last_of_its_kind(item_id: str, tree: Tree) -> bool:
    """Whether no other file lies beside this text's: the app needs one of each kind."""
    folders = {path.rsplit("/", 1)[0] for path in tree if item_of(path) == item_id}
    return all(_only_one_in(folder, tree) for folder in folders)


def _only_one_in(folder: str, tree: Mapping[str, str]) -> bool:
    beside: Sequence[str] = [path for path in tree if path.rsplit("/", 1)[0] == folder and item_of(path)]
    return len(beside) == 1
