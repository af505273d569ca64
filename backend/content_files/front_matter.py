"""Splits a Markdown file into the facts at its head and the text below, and keeps count of the lines."""

from __future__ import annotations

from dataclasses import dataclass

FENCE = "---"


@dataclass(frozen=True)
class MarkdownFile:
    """The head begins on line 2; the body begins on `body_line`."""

    head: str
    body: str
    body_line: int


def split(text: str) -> MarkdownFile | None:
    """The two parts, or None where the file does not begin with a head between two `---` lines."""
    lines = text.splitlines()
    if not lines or lines[0].rstrip() != FENCE:
        return None
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() == FENCE:
            return MarkdownFile("\n".join(lines[1:number]), "\n".join(lines[number + 1 :]), number + 2)
    return None
