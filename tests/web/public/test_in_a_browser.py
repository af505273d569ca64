"""The public pages as people meet them: on a phone, a screen and paper, light and dark, without a script."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Request

from tests.web.public.conftest import Site

PAGES = (
    "",
    "odense/",
    "odense/hold-dig-i-gang/",
    "odense/ring-nu/",
    "odense/en/my-plan-for-a-flare-up/",
    "odense/baekkenloeft/",
    "odense/soeg/?q=smerter",
    "tilgaengelighed/",
    "ens-i-hele-landet/",
    "for-kommuner/?municipality=0461",
)
FOCUSED = "document.activeElement"


@pytest.fixture
def origin(site: Site) -> str:
    """Where the open pages begin."""
    return f"{site.origin}/info/"


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
    page.get_by_label("Hvad leder du efter?").fill("hold mig i gang")
    page.get_by_role("button", name="Søg").click()
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
