"""The snippet on another site, in a real browser, under a policy that allows nothing but our address."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from backend.services.recall_editions import recall_editions
from backend.web.house import EXTENSION
from backend.web.public_files import SCRIPTS
from tests.conftest import NOW
from tests.web.public.conftest import Site
from tests.web.public.reading import REAL

# Written into municipalities' sites with their fingerprints: a change is another file beside them.
PUBLISHED = {"1.js": "9bdfd3582c9102eae4a5eb20337a520912aadaed81ea27a09b08c1319c39b281"}

# What a careful municipality allows: our script and our answers, and no string that becomes HTML.
POLICY = "default-src 'none'; script-src {0}; connect-src {0}; require-trusted-types-for 'script'"

Host = Callable[[str], str]


@pytest.fixture
def host(site: Site) -> Iterator[Host]:
    """Another site: give it the body of its page, and it says where that page is."""
    pages: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Security-Policy", POLICY.format(site.origin))
            self.end_headers()
            self.wfile.write(pages[-1].encode())

        def log_message(self, *_: object) -> None:
            return None

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()

    def serve(body: str) -> str:
        pages.append(
            f'<!doctype html><html lang="da"><title>Kommunen</title><main><h1>Siden</h1>{body}</main></html>'
        )
        return f"http://127.0.0.1:{server.server_port}/"

    yield serve
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A reader's browser that has been nowhere."""
    context = chromium.new_context()
    yield context.new_page()
    context.close()


def snippet(page: Page, site: Site, query: str) -> str:
    """The code that our page gives municipalities to copy."""
    page.goto(f"{site.origin}/info/for-kommuner/{query}")
    return page.locator("pre").first.inner_text()


def test_the_script_that_sites_have_written_down_never_changes() -> None:
    assert {path.name: sha256(path.read_bytes()).hexdigest() for path in SCRIPTS} == PUBLISHED


def test_the_copied_code_shows_the_text_on_another_site(page: Page, site: Site, host: Host) -> None:
    code = snippet(page, site, "?item=staying-active&municipality=0461")
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(host(code))
    expect(page.get_by_role("heading", level=2, name="Hold dig i gang")).to_be_visible()
    expect(page.get_by_text("Fra Odense")).to_be_visible()
    expect(page.get_by_text("Ikke fagligt godkendt endnu")).to_be_visible()
    expect(page.get_by_role("link", name="Læs teksten på Rygvej")).to_have_attribute(
        "href", f"{site.origin}/info/odense/hold-dig-i-gang/"
    )
    assert complaints == []
    assert page.context.cookies() == []


def test_it_is_drawn_with_figures_and_is_accessible(chromium: Browser, site: Site, host: Host) -> None:
    context = chromium.new_context(bypass_csp=True, viewport={"width": 320, "height": 800})
    page = context.new_page()
    page.goto(host(snippet(page, site, "?item=bridge&lang=en")))
    expect(page.get_by_role("img")).to_be_visible()
    found = Axe().run(page).response["violations"]
    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()


def test_without_a_script_there_is_a_link(chromium: Browser, page: Page, site: Site, host: Host) -> None:
    code = snippet(page, site, "?item=staying-active")
    context = chromium.new_context(java_script_enabled=False)
    other = context.new_page()
    other.goto(host(code))
    link = other.get_by_role("link", name="Hold dig i gang (Rygvej)")
    expect(link).to_have_attribute("href", f"{site.origin}/info/danmark/hold-dig-i-gang/")
    context.close()


def test_a_script_of_other_bytes_does_not_run_and_the_link_stays(page: Page, site: Site, host: Host) -> None:
    code = re.sub('integrity="sha384-.', 'integrity="sha384-/', snippet(page, site, "?item=staying-active"))
    page.goto(host(code))
    expect(page.get_by_role("link", name="Hold dig i gang (Rygvej)")).to_be_visible()
    assert page.evaluate("customElements.get('rygvej-text') === undefined")


def test_a_text_that_cannot_be_asked_for_again_in_time_gives_way_to_the_link(
    page: Page, site: Site, host: Host
) -> None:
    code = snippet(page, site, "?item=medicine")
    page.clock.install()
    page.goto(host(code))
    expect(page.get_by_role("heading", level=2, name="Medicin")).to_be_visible()
    page.route("**/api/syndication/**", lambda route: route.abort())
    page.clock.fast_forward("05:01")
    expect(page.get_by_role("link", name="Medicin (Rygvej)")).to_be_visible()
    expect(page.get_by_role("heading", level=2)).to_have_count(0)


def test_a_recalled_text_gives_way_to_its_notice(page: Page, site: Site, host: Host) -> None:
    code = snippet(page, site, "?item=about-scans")
    edition = next(item.pin.edition for item in REAL.items if item.id == "about-scans")
    notice = {"da": "Teksten er trukket tilbage.", "en": "The text has been withdrawn."}
    database = site.app.extensions[EXTENSION].database
    recall_editions(database, "about-scans", [edition], severity="do_not_use", notice=notice, now=NOW)
    page.goto(host(code))
    expect(page.get_by_text("Teksten er trukket tilbage.")).to_be_visible()
    expect(page.get_by_text("Hvem har gavn")).to_have_count(0)
