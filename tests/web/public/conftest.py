"""A small or the real release, served to somebody who is not signed in."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import pytest
from flask import Flask
from playwright.sync_api import Browser, Playwright
from werkzeug.serving import make_server

from backend import create_app
from backend.domain.content.release import Release
from backend.services.fill_slots import fill_from_draft
from backend.services.publish_release import publish_release
from backend.web.house import EXTENSION
from tests.clock import FixedClock
from tests.conftest import NOW, on_loopback
from tests.content.small import Change, draft_of, small
from tests.databases import SqliteSource
from tests.web.public.reading import REAL

Publish = Callable[..., None]
ARGUMENTS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-gpu"]


@pytest.fixture
def publish(app: Flask, clock: FixedClock) -> Publish:
    """Release the small folder, with changes."""

    def act(changes: dict[str, Change] | None = None, draft: Any = None) -> None:
        made = draft or draft_of(small(changes))
        database = app.extensions["rygvej"].database
        assert isinstance(publish_release(database, made, now=clock()), Release)
        fill_from_draft(database, made, now=clock())

    return act


@dataclass(frozen=True)
class Site:
    """The real content, served at an address of its own."""

    app: Flask
    origin: str


@pytest.fixture(scope="module")
def site(sqlite_source: SqliteSource, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Served for the tests of one file."""
    data = tmp_path_factory.mktemp("public")
    server = make_server("127.0.0.1", 0, Flask("to_come"), threaded=True)
    served_at = f"http://127.0.0.1:{server.server_port}"
    with sqlite_source.lend() as url:
        app = create_app(replace(on_loopback(url, data), origin=served_at), FixedClock(NOW))
        database = app.extensions[EXTENSION].database
        publish_release(database, REAL, now=NOW)
        fill_from_draft(database, REAL, now=NOW)
        server.app = app
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield Site(app, served_at)
        server.shutdown()
        thread.join()
        server.server_close()
        database.close()


@pytest.fixture(scope="module")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    """One browser for all of them."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
    yield browser
    browser.close()
