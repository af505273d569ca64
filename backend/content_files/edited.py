"""Which texts an edit of files is of. Drawings share the file of their words, so one edit may be of many."""

from __future__ import annotations

from collections.abc import Mapping

from backend.content_files.alt_entries import touched
from backend.content_files.figures import ALT
from backend.content_files.tree import Tree
from backend.domain.content.editors_files import item_of


def items_edited(before: Tree, changed: Mapping[str, str | None]) -> frozenset[str]:
    """The texts of which these files are, and the drawings whose words in the shared file are others now."""
    named = {item_id for path in changed if (item_id := item_of(path))}
    drawings = touched(before.get(ALT, ""), changed[ALT] or "") if ALT in changed else frozenset()
    return drawings | named
