"""Markdown in, blocks out. What the editor's handbook does not name is a problem with a line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from backend.content_files.directives import ADVICE, Box, Plain, Problem, Single, sections
from backend.domain.content.blocks import Block, Inline

# Links may lead to another item, to a telephone, and to a page over a safe connection. Nowhere else.
_ITEM = re.compile(r"item:[a-z0-9]+(-[a-z0-9]+)*")
_TEL = re.compile(r"tel:\+?[0-9]{2,15}")
_PAGE = re.compile(r"https://[a-z0-9.-]+\.[a-z]{2,}(/[^\s<>\"'\\]*)?", re.IGNORECASE)

_TAG = re.compile(r"<[a-zA-Z/!?]")
_LISTS = {"bullet_list": "ul", "ordered_list": "ol"}
# Emphasis within emphasis; no reader tells more apart, and thousands would end the reading.
DEEPEST = 10
_EMPHASIS = {"strong": "strong", "em": "em"}


class _Parser(MarkdownIt):
    """Takes links of every kind, so that a forbidden one becomes a finding and not a piece of odd text."""

    def validateLink(self, url: str) -> bool:  # noqa: N802  (the library's name)
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802  (the library's name)
        return url


_parser = _Parser("commonmark", {"html": False})


def blocks_from(text: str, first_line: int = 1) -> tuple[list[Block], list[Problem]]:
    """The text's blocks and what is wrong with it; `first_line` is the text's place in its file."""
    reader = _Reader()
    blocks = list(reader.read(text.splitlines(), first_line))
    return blocks, reader.problems


@dataclass
class _Reader:
    problems: list[Problem] = field(default_factory=list)

    def read(self, lines: Sequence[str], first_line: int) -> Iterator[Block]:
        parts, problems = sections(lines, first_line)
        self.problems.extend(problems)
        for part in parts:
            match part:
                case Plain(line, inner):
                    yield from self._markdown("\n".join(inner), line)
                case Box(line, name, title, inner):
                    look = (
                        {"t": "advice", "grade": ADVICE[name]}
                        if name in ADVICE
                        else {"t": "note", "tone": name}
                    )
                    yield {**look, "title": title, "c": list(self.read(inner, line + 1))}
                case Single(_, "slot", name):
                    yield {"t": "slot", "name": name}
                case Single(_, _, name):
                    yield {"t": "figure", "id": name}

    def _markdown(self, text: str, first_line: int) -> Iterator[Block]:
        tokens = _parser.parse(text)
        for token in tokens:
            if any(inner.level > DEEPEST for inner in token.children or ()):
                line = first_line + (token.map[0] if token.map else 0)
                self._refuse(line, "markdown_not_used", what="nested emphasis")
                return
        yield from self._blocks(SyntaxTreeNode(tokens).children, first_line)

    def _blocks(self, nodes: Sequence[SyntaxTreeNode], first_line: int) -> Iterator[Block]:
        for node in nodes:
            line = first_line + (node.map[0] if node.map else 0)
            if node.type == "paragraph":
                yield {"t": "p", "c": self._inlines(node.children[0], line)}
            elif node.type == "heading" and node.tag in ("h2", "h3"):
                yield {"t": "h", "level": int(node.tag[1]), "c": self._inlines(node.children[0], line)}
            elif node.type == "heading":
                self._refuse(line, "heading_level")
            elif node.type in _LISTS:
                entries = [list(self._blocks(entry.children, first_line)) for entry in node.children]
                yield {"t": _LISTS[node.type], "items": entries}
            else:
                self._refuse(line, "markdown_not_used", what=node.type)

    def _inlines(self, node: SyntaxTreeNode, line: int) -> list[Inline]:
        return _joined([part for child in node.children for part in self._inline(child, line)])

    def _inline(self, node: SyntaxTreeNode, line: int) -> Iterator[Inline]:
        if node.type == "text":
            if _TAG.search(node.content):
                self._refuse(line, "html_not_used")
            yield node.content
        elif node.type == "softbreak":
            yield " "
        elif node.type in _EMPHASIS:
            yield {"t": _EMPHASIS[node.type], "c": self._inlines(node, line)}
        elif node.type == "link":
            yield from self._link(node, line)
        else:
            self._refuse(line, "markdown_not_used", what=node.type)

    def _link(self, node: SyntaxTreeNode, line: int) -> Iterator[Inline]:
        href = str(node.attrs["href"])
        words = self._inlines(node, line)
        if not any(pattern.fullmatch(href) for pattern in (_ITEM, _TEL, _PAGE)):
            self._refuse(line, "link_not_allowed", href=href)
        elif not words:
            self._refuse(line, "link_without_words", href=href)
        else:
            yield {"t": "link", "href": href, "c": words}

    def _refuse(self, line: int, code: str, **params: str) -> None:
        self.problems.append(Problem(line, code, params))


def _joined(parts: list[Inline]) -> list[Inline]:
    """Neighbouring strings as one, so that one text has one spelling."""
    joined: list[Inline] = []
    for part in parts:
        if isinstance(part, str) and joined and isinstance(joined[-1], str):
            joined[-1] += part
        elif part != "":
            joined.append(part)
    return joined
