"""Where a page repeats the warning signs, it repeats them all, word for word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from backend.content_files.items import Written
from backend.domain.content.blocks import running_text, walk
from backend.domain.content.findings import Finding

GROUPS = ("urgent", "soon")


def warning_sign_findings(written: Sequence[Written]) -> Iterator[Finding]:
    """Each sign that a page's list leaves out, or says in other words."""
    lists = [item for item in written if item.content["kind"] == "safety"]
    pages = [item for item in written if item.content["kind"] == "page"]
    for page in pages:
        for language, words in page.content["text"].items():
            source = page.master if language == "da" else page.translation
            if source is None:
                continue
            said = _entries(words)
            for sign in (sign for one in lists for sign in _left_out(one.content, language, said)):
                yield source.finding("sign_missing", "text", "body", sign=sign)


def _entries(words: Mapping[str, Any]) -> set[str]:
    """What stands in the lists of a text."""
    lists = (block for block in walk(words["body"]) if block["t"] == "ul")
    return {" ".join(running_text(entry)) for block in lists for entry in block["items"]}


def _left_out(safety: Mapping[str, Any], language: str, said: set[str]) -> Iterator[str]:
    for group in GROUPS:
        signs = [sign["text"] for sign in safety["text"].get(language, {}).get(group, ())]
        if said.intersection(signs):
            yield from (sign for sign in signs if sign not in said)
