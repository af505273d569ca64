"""Numbers the editions of texts at the desk, so that an editor thinks of words and never of numbers."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from backend.content_files.alt_entries import with_edition, without_editions
from backend.content_files.figures import ALT, read_figures
from backend.content_files.items import DANISH, ENGLISH, read_items
from backend.content_files.tree import Tree
from backend.domain.content.editors_files import item_of
from backend.domain.content.items import Pin, item_from_content

EDITION = re.compile(r"^edition:[ \t]*\d+", re.MULTILINE)
OF_EDITION = re.compile(r"^of_edition:[ \t]*\d+", re.MULTILINE)


def numbered(tree: Tree, changed: Collection[str], published: Mapping[str, Sequence[Pin]]) -> dict[str, str]:
    """These changed files, each with the edition that its words have or would be released under.

    A translation that has been touched is of the edition that it stands beside; another one stays as it was.
    """
    files = {path: tree[path] for path in changed if path in tree}
    for item_id in {item_of(path) for path in changed if path.startswith((DANISH, ENGLISH))}:
        both = {path: text for path, text in tree.items() if item_of(path) == item_id}
        files |= _with_edition(both, changed, published.get(item_id or "", ()))
    if any(path.startswith("figures/") for path in changed):
        files |= _drawings_numbered(tree, changed, published)
    return files


def again_numbered(
    tree: Tree, item_ids: Collection[str], published: Mapping[str, Sequence[Pin]]
) -> dict[str, str]:
    """All files, with these items under the editions that they would be released under now.

    A translation that had fallen behind is as far behind as before.
    """
    files = dict(tree)
    for item_id in item_ids:
        own = {path for path in tree if item_of(path) == item_id}
        behind = {path for path in own if path.startswith(ENGLISH) and not _in_step(item_id, path, tree)}
        files |= numbered(files, own - behind, published)
    return files


def _in_step(item_id: str, path: str, tree: Tree) -> bool:
    found = OF_EDITION.search(tree[path])
    return found is not None and int(found[0].partition(":")[2]) == edition_of(item_id, tree)


def _drawings_numbered(
    tree: Tree, changed: Collection[str], published: Mapping[str, Sequence[Pin]]
) -> dict[str, str]:
    """The list of drawings' words and editions, where it was touched or a number is another than before."""
    words = before = tree.get(ALT, "")
    for item in read_figures(tree).written:
        name, earlier = item.content["id"], published.get(item.content["id"])
        if earlier:
            words = with_edition(words, name, _edition_of_drawing(item.content, earlier))
    return {ALT: words} if words != before or ALT in changed else {}


def _edition_of_drawing(content: Mapping[str, Any], published: Sequence[Pin]) -> int:
    newest = max(pin.edition for pin in published)
    words = content["text"]
    same = {**content, "edition": newest, "text": {**words, "en": {**words["en"], "of_edition": newest}}}
    return newest if item_from_content(same).pin in published else newest + 1


def _with_edition(both: Tree, changed: Collection[str], published: Sequence[Pin]) -> dict[str, str]:
    """An item's files: as the newest edition where they are that, or else as the one after it."""
    newest = max((pin.edition for pin in published), default=0)
    for edition in (newest, newest + 1):
        written = _renumbered(both, changed, edition)
        reading = read_items(written)
        if edition == newest + 1 or (
            reading.written and item_from_content(reading.written[0].content).pin in published
        ):
            return {path: text for path, text in written.items() if text != both[path] or path in changed}
    raise AssertionError("the edition after the newest is always a way out")


def _renumbered(both: Tree, changed: Collection[str], edition: int) -> dict[str, str]:
    return {
        path: OF_EDITION.sub(f"of_edition: {edition}", text, count=1)
        if path in changed and path.startswith(ENGLISH)
        else EDITION.sub(f"edition: {edition}", text, count=1)
        for path, text in both.items()
    }


def edition_of(item_id: str, tree: Tree) -> int | None:
    """The edition that an item's own file gives it, where it has one."""
    found = (EDITION.search(text) for path, text in tree.items() if item_of(path) == item_id)
    return next((int(match[0].partition(":")[2]) for match in found if match), None)


def same_words(path: str, one: str | None, other: str | None) -> bool:
    """Whether two texts of a file differ in no more than the numbers that the desk gives."""
    return _without_numbers(path, one) == _without_numbers(path, other)


def _without_numbers(path: str, text: str | None) -> str | None:
    if text is None or path == ALT:
        return text and without_editions(text)
    return OF_EDITION.sub("of_edition:", EDITION.sub("edition:", text, count=1), count=1)
