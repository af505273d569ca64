"""One editor's file, read: its value, the lines of its parts, and what could not be read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from backend.content_files.directives import Problem
from backend.content_files.front_matter import split
from backend.content_files.located_yaml import BadYamlError, Located, read_yaml
from backend.domain.content.findings import Finding


@dataclass(frozen=True)
class Source:
    """A file that could be read; whether it makes sense is for others to say."""

    path: str
    located: Located
    text: str

    def finding(self, code: str, /, *path: str | int, **params: str | int) -> Finding:
        """A finding at one part of this file."""
        return Finding(self.path, self.located.line(path), code, params)

    def finding_at(self, needle: str, code: str, /, **params: str | int) -> Finding:
        """A finding at the first line that holds these characters."""
        before, found, _ = self.text.partition(needle)
        return Finding(self.path, before.count("\n") + 1 if found else 1, code, params)

    def findings(self, problems: Iterable[Problem]) -> list[Finding]:
        """These problems as findings in this file."""
        return [Finding(self.path, problem.line, problem.code, problem.params) for problem in problems]


# The lists that every text is held against are the same from one check to the next.
@lru_cache(maxsize=512)
def read_source(path: str, text: str) -> Source | Finding:
    """The file as a value, or the one finding that says why it cannot be read."""
    if "\ufffd" in text:
        return Finding(path, text[: text.index("\ufffd")].count("\n") + 1, "file_not_utf8")
    try:
        return Source(path, _markdown(text) if path.endswith(".md") else read_yaml(text), text)
    except BadYamlError as error:
        return Finding(path, error.line, error.code, error.params)


def _markdown(text: str) -> Located:
    """The head as YAML, with the body as one more text."""
    parts = split(text)
    if parts is None:
        raise BadYamlError(1, "head_missing")
    head = read_yaml(parts.head, first_line=2)
    if not isinstance(head.value, dict) or not isinstance(head.value.get("text"), dict):
        return head
    if "body" in head.value["text"]:
        raise BadYamlError(head.line(("text", "body")), "body_in_head")
    words = {**head.value["text"], "body": parts.body.strip("\n") and parts.body}
    place = ("text", "body")
    return Located(
        {**head.value, "text": words},
        {**head.lines, place: parts.body_line},
        {**head.text_lines, place: parts.body_line},
    )
