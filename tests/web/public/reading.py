"""Reading public pages: what is the same everywhere, what is local, and where a page leads."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from flask import Flask
from flask.testing import FlaskClient

from backend.content_files.reading import read_draft
from backend.content_files.tree import read_tree
from backend.services.recall_editions import recall_editions
from tests.clock import FixedClock
from tests.conftest import NOW

REAL = read_draft(read_tree(), NOW.date())


class Outside(HTMLParser):
    """The page's source without what is local: sections marked as the municipality's own."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=False)
        self.kept = ""
        self.local = ""
        self._depth = 0
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._depth or dict(attrs).get("data-local"):
            self._depth += tag not in ("path", "input", "meta", "link", "br")
        self._keep(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        self._keep(f"</{tag}>")
        self._depth -= bool(self._depth)

    def handle_data(self, data: str) -> None:
        self._keep(data)

    def _keep(self, text: str) -> None:
        if self._depth:
            self.local += text
        else:
            self.kept += text


def main_of(client: FlaskClient, path: str) -> Outside:
    answer = client.get(path)
    assert answer.status_code == 200, path
    return Outside(re.search(r"<main.*</main>", answer.get_data(as_text=True), re.DOTALL)[0])  # type: ignore[index]


def paths_of(client: FlaskClient, front: str) -> list[str]:
    """The texts that a front page leads to."""
    links = re.findall(r'<a href="([a-z0-9-]+/)(?:#[^"]*)?"', client.get(front).get_data(as_text=True))
    return sorted(set(links))


def recall(app: Flask, name: str, severity: str, clock: FixedClock) -> None:
    notice = {"da": f"Om {name}: rettet.", "en": f"About {name}: changed."}
    database = app.extensions["rygvej"].database
    recall_editions(database, name, [1], severity=severity, notice=notice, now=clock())
