"""A text as a piece of another site's page: the same words as ours, as a tree of elements and as HTML.

The tree is for scripts on sites whose policy lets nobody turn strings into HTML.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from html.parser import HTMLParser
from typing import Any

# An element `{"t": tag, "a": attributes, "c": children}`, or words.
Node = dict[str, Any] | str

# On another page, the text's own headings stand under its title, and that under the page's.
_LOWER = {"h1": "h2", "h2": "h3", "h3": "h4"}
_EMPTY = frozenset({"br", "input"})
# A film is pulled past by our own styles, and ids may be taken on another page.
_LEFT_OUT = ("label", "film")
_DROPPED = frozenset({"id", "aria-labelledby", "tabindex"})
# The parser makes all names small; in drawings this one is not.
_AS_WRITTEN = {"viewbox": "viewBox"}


def nodes_of(html: str, origin: str) -> list[Node]:
    """The elements of a drawing of ours, fit for another page."""
    reader = _Reader(origin)
    reader.feed(html)
    reader.close()
    return reader.roots


def html_of(nodes: Iterable[Node]) -> str:
    """The elements as HTML."""
    return "".join(escape(node, quote=False) if isinstance(node, str) else _element(node) for node in nodes)


def _element(node: dict[str, Any]) -> str:
    attributes = "".join(f' {name}="{escape(value)}"' for name, value in node["a"].items())
    return f"<{node['t']}{attributes}>{html_of(node['c'])}</{node['t']}>"


class _Reader(HTMLParser):
    """Reads what our own templates drew, so that it is well formed."""

    def __init__(self, origin: str) -> None:
        super().__init__()
        self.roots: list[Node] = []
        self._open: list[list[Node]] = [self.roots]
        self._origin = origin

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        children: list[Node] = []
        if not _is_left_out(tag, attrs):
            kept = {_AS_WRITTEN.get(name, name): self._whole(name, value or "") for name, value in attrs}
            attributes = {name: value for name, value in kept.items() if name not in _DROPPED}
            self._open[-1].append({"t": _LOWER.get(tag, tag), "a": attributes, "c": children})
        if tag not in _EMPTY:
            self._open.append(children)

    def handle_endtag(self, tag: str) -> None:
        if tag not in _EMPTY:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        # Between elements stand only the templates' own line breaks.
        if data.strip():
            self._open[-1].append(data)
        elif " " in data and "\n" not in data:
            self._open[-1].append(" ")

    def _whole(self, name: str, value: str) -> str:
        """An address as it is from elsewhere."""
        return self._origin + value if name == "href" and value.startswith("/") else value


def _is_left_out(tag: str, attrs: Sequence[tuple[str, str | None]]) -> bool:
    classes = (dict(attrs).get("class") or "").split()
    return any(name == tag or name in classes for name in _LEFT_OUT)
