"""The public pages as people meet them: on a phone, a screen and paper, light and dark, without a script."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from flask import Flask
from playwright.sync_api import Browser, Page, Playwright, Request
from werkzeug.serving import make_server

from backend import create_app
from backend.content_files.reading import read_draft
from backend.content_files.tree import read_tree
from backend.services.fill_slots import fill_from_draft
from backend.services.publish_release import publish_release
from backend.settings import Settings
from backend.web.house import EXTENSION
from tests.clock import FixedClock
from tests.conftest import CHEAP, NOW, SECRET
from tests.databases import SqliteSource

PAGES = (
    "",
    "odense/",
    "odense/hold-dig-i-gang/",
    "odense/ring-nu/",
    "odense/en/my-plan-for-a-flare-up/",
    "odense/baekkenloeft/",
)
FOCUSED = "document.activeElement"
ARGUMENTS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-gpu"]


@pytest.fixture(scope="module")
def origin(sqlite_source: SqliteSource, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the real content is served."""
    data = tmp_path_factory.mktemp("public")
    with sqlite_source.lend() as url:
        settings = Settings(
            database_url=url,
            secret_key=SECRET,
            origin="http://127.0.0.1:8000",
            data=data,
            password_cost=CHEAP,
            pwa_dist=data / "no-dist",
        )
        app = create_app(settings, FixedClock(NOW))
        _fill(app)
        server = make_server("127.0.0.1", 0, app, threaded=True)
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/info/"
        server.shutdown()
        thread.join()
        server.server_close()
        app.extensions[EXTENSION].database.close()


def _fill(app: Flask) -> None:
    draft = read_draft(read_tree(), NOW.date())
    database = app.extensions[EXTENSION].database
    publish_release(database, draft, now=NOW)
    fill_from_draft(database, draft, now=NOW)


@pytest.fixture(scope="module")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    """One browser for all of them."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
    yield browser
    browser.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_everybody_can_read_every_page(chromium: Browser, origin: str, width: int, scheme: str) -> None:
    # Axe is a script, which the pages' own policy would not let in.
    context = chromium.new_context(
        viewport={"width": width, "height": 800},
        color_scheme="dark" if scheme == "dark" else "light",
        bypass_csp=True,
    )
    page = context.new_page()
    for path in PAGES:
        page.goto(origin + path)
        found = Axe().run(page).response["violations"]
        assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found] == [], path
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
    context.close()


def test_the_pages_need_no_script_and_nobody_else(chromium: Browser, origin: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    asked: list[Request] = []
    page.on("request", lambda request: asked.append(request))  # noqa: PLW0108  (Playwright marks its handlers)
    page.goto(origin)
    page.get_by_label("Kommunens navn").fill("odense")
    page.get_by_role("button", name="Find").click()
    page.get_by_role("link", name="Hold dig i gang").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Hold dig i gang"
    page.get_by_role("link", name="English").click()
    page.get_by_text("Sources").click()
    assert page.get_by_text("The text rests on:").is_visible()
    assert context.cookies() == []
    assert {request.url.split("/info/")[0] for request in asked if not request.url.startswith("data:")} == {
        origin.removesuffix("/info/")
    }
    context.close()


def test_the_keyboard_reaches_the_text_first_and_then_every_link(chromium: Browser, origin: str) -> None:
    context = chromium.new_context()
    page = context.new_page()
    page.goto(f"{origin}odense/hold-dig-i-gang/")
    page.keyboard.press("Tab")
    assert _focused(page) == "Gå til teksten"
    links = page.locator("a, summary").count()
    seen = set()
    for _ in range(links):
        seen.add(page.evaluate(f"{FOCUSED}.getBoundingClientRect().height > 0 && {FOCUSED}.outerHTML"))
        page.keyboard.press("Tab")
    assert len(seen) == links
    assert False not in seen
    context.close()


def _focused(page: Page) -> str:
    text: str = page.evaluate(f"{FOCUSED}.textContent")
    return text


def test_on_paper_the_sources_are_open_and_the_buttons_gone(
    chromium: Browser, origin: str, tmp_path: Path
) -> None:
    context = chromium.new_context()
    page = context.new_page()
    page.goto(f"{origin}odense/hold-dig-i-gang/")
    page.emulate_media(media="print")
    assert page.get_by_text("Teksten bygger på").is_visible()
    for gone in ("English", "Skift", "Alle tekster", "Læs videre:"):
        assert not page.get_by_text(gone, exact=True).is_visible()
    assert page.get_by_text("Fra Odense").is_visible()
    assert page.get_by_text("sha256-").is_visible()
    assert len(page.pdf(path=tmp_path / "page.pdf", format="A4")) > 10_000
    context.close()
