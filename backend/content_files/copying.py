"""Makes the files of a new text out of those of another, so that its form is right from the beginning."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from backend.content_files.alt_entries import entries, with_edition, with_entry
from backend.content_files.editions import EDITION, OF_EDITION
from backend.content_files.figures import ALT
from backend.content_files.tree import Tree
from backend.domain.content.editors_files import item_of

_ID = re.compile(r"^id:.*", re.MULTILINE)
_APPROVED = re.compile(r"^approved:.*(?:\n[ \t]+.*)*", re.MULTILINE)
_SLUG = re.compile(r"(\bslug:[ \t]*)[a-z0-9-]+")
# What was said of the other's last change, with the lines that it goes on in.
_CHANGE = re.compile(r"^( *)(?:change|changed|changed_on_purpose):.*\n(?:\1[ \t]+.*\n)*", re.MULTILINE)


def copied(like: str, item_id: str, tree: Tree) -> dict[str, str]:
    """The files of a new item that begins with another's words; nothing for what has no files of its own."""
    files = {path: text for path, text in tree.items() if item_of(path) == like}
    copies = {_renamed(path, item_id): _as_new(text, item_id) for path, text in files.items()}
    if any(path.endswith(".svg") for path in files):
        copies |= _with_its_words(like, item_id, tree)
    return copies


def _renamed(path: str, item_id: str) -> str:
    return str(PurePosixPath(path).with_name(item_id + PurePosixPath(path).suffix))


def _with_its_words(like: str, item_id: str, tree: Tree) -> dict[str, str]:
    """The list of what drawings say, in which the new one says what the other does."""
    words = entries(tree.get(ALT, "")).get(like)
    if words is None:
        return {}
    entry = _CHANGE.sub("", words).replace(f"  {like}:", f"  {item_id}:", 1)
    return {ALT: with_edition(with_entry(tree[ALT], item_id, entry), item_id, 1)}


def _as_new(text: str, item_id: str) -> str:
    """Another id and address, the first edition, nobody's approval, and nothing that has changed."""
    for pattern, said in (
        (EDITION, "edition: 1"),
        (OF_EDITION, "of_edition: 1"),
        (_ID, f"id: {item_id}"),
        (_APPROVED, "approved: null"),
        (_SLUG, rf"\g<1>{item_id}"),
    ):
        text = pattern.sub(said, text, count=1)
    return _CHANGE.sub("", text)
