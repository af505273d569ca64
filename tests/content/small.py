"""The smallest content folder with one of everything, for tests that break it in one place."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from backend.content_files.reading import read_draft
from backend.domain.content.draft import Draft
from backend.domain.content.findings import Finding
from backend.domain.content.items import Item
from tests.content.small_shared import SHARED
from tests.content.small_texts import TEXTS

TODAY = date(2026, 3, 2)

SMALL: dict[str, str] = {**TEXTS, **SHARED}


Change = tuple[str, str] | str | None


def small(changes: Mapping[str, Change] | None = None) -> dict[str, str]:
    """The small folder; a change is a new file, None for a file taken away, or (old, new) words in one."""
    tree = dict(SMALL)
    for path, change in (changes or {}).items():
        if change is None:
            del tree[path]
        elif isinstance(change, str):
            tree[path] = change
        else:
            old, new = change
            assert old in tree[path], f"{path} does not hold {old!r}"
            tree[path] = tree[path].replace(old, new)
    return tree


def draft_of(tree: dict[str, str]) -> Draft:
    """The folder as it is read on the tests' day."""
    return read_draft(tree, TODAY)


def said(findings: tuple[Finding, ...] | list[Finding]) -> list[tuple[str, int, str]]:
    """Findings in a form to compare: file, line and rule."""
    return [(finding.file, finding.line, finding.code) for finding in findings]


def item(draft: Draft, name: str) -> Item:
    """One item of a draft."""
    return next(one for one in draft.items if one.id == name)


def words(draft: Draft, name: str, language: str = "da") -> dict[str, Any]:
    """One item's words in a language."""
    found: dict[str, Any] = item(draft, name).content["text"][language]
    return found
