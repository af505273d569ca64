"""Makes the files of a new text out of those of another, so that its form is right from the beginning."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from backend.content_files.editions import EDITION, OF_EDITION
from backend.content_files.items import DANISH, ENGLISH
from backend.content_files.tree import Tree
from backend.domain.content.editors_files import item_of

_ID = re.compile(r"^id:.*", re.MULTILINE)
_APPROVED = re.compile(r"^approved:.*(?:\n[ \t]+.*)*", re.MULTILINE)
_SLUG = re.compile(r"(\bslug:[ \t]*)[a-z0-9-]+")


def copied(like: str, item_id: str, tree: Tree) -> dict[str, str]:
    """The files of a new item that begins with another's words; nothing for what has no files of its own."""
    both = {path: text for path, text in tree.items() if path.startswith((DANISH, ENGLISH))}
    return {
        str(PurePosixPath(path).with_name(item_id + PurePosixPath(path).suffix)): _as_new(text, item_id)
        for path, text in both.items()
        if item_of(path) == like
    }


def _as_new(text: str, item_id: str) -> str:
    """Another id and address, the first edition, and nobody's approval."""
    for pattern, said in (
        (EDITION, "edition: 1"),
        (OF_EDITION, "of_edition: 1"),
        (_ID, f"id: {item_id}"),
        (_APPROVED, "approved: null"),
        (_SLUG, rf"\g<1>{item_id}"),
    ):
        text = pattern.sub(said, text, count=1)
    return text
