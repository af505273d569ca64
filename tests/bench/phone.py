"""What a patient's first visit weighs, and how soon the app is usable when it is opened without network.

The first visit is that of somebody whose plan has just been assigned. The app that is opened is Anna's, who
has four months behind her that have to be read and reckoned before anything can be shown.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Playwright, Request, sync_playwright

from tests.journeys.browsers import PHONE, Device
from tests.journeys.people import BO, operating, sign_in
from tests.journeys.record import Records
from tests.serving import serving

COLD_STARTS = 7
SLOWDOWN = 4
# *I dag* is usable when its main act can be tapped.
USABLE = "main .stepper button"
WORKER = "/sw.js"


@dataclass(frozen=True)
class FirstVisit:
    """Bytes over the wire, compressed, from an empty browser to *I dag*, by kind; headers apart.

    Headers are counted as HTTP/1.1 sends them; the HTTP/2 of a proxy in front packs what repeats.
    """

    by_kind: Counter[str]
    headers: Counter[str]

    @property
    def without_texts(self) -> int:
        """Everything but the texts of the one pathway, and without headers."""
        return sum(size for kind, size in self.by_kind.items() if kind != "texts")


def measure(folder: Path) -> tuple[FirstVisit, list[float]]:
    """The first visit of a new patient's phone; cold starts of Anna's without network, in milliseconds."""
    data = folder / "phone"
    with serving(data, demo=True) as served, sync_playwright() as playwright:
        newcomer = _somebody_with_a_plan(playwright, data, served.origin)
        visit = _visit(playwright, folder / "newcomer", served.origin, newcomer)
        _visit(playwright, folder / "anna", served.origin, "anna@rygvej.test")
        starts = [_cold_start(playwright, folder / "anna", served.origin) for _ in range(COLD_STARTS)]
    return visit, starts


def _somebody_with_a_plan(playwright: Playwright, data: Path, origin: str) -> str:
    with operating(data, origin) as operator:
        newcomer = operator.welcome("Nanna Vest")
    bo = Records(playwright, origin, BO)
    bo.assign(newcomer)
    bo.close()
    return newcomer.email


def _visit(playwright: Playwright, profile: Path, origin: str, email: str) -> FirstVisit:
    by_kind: Counter[str] = Counter()
    headers: Counter[str] = Counter()

    def finished(request: Request) -> None:
        # A page that has a service worker asks it, and it asks the server: only the latter is on the wire.
        answer = request.response()
        if answer is None or answer.from_service_worker:
            return
        sizes = request.sizes()
        if sizes["responseBodySize"] < 0:
            # It came from the browser's cache: nothing was sent, and the headers are taken off the body.
            return
        path = urlsplit(request.url).path
        by_kind[_kind(path)] += sizes["responseBodySize"]
        headers[_kind(path)] += sizes["responseHeadersSize"]
        if path == WORKER:
            # The browser does not count the body of a worker's own script.
            by_kind["js"] += int(answer.header_value("content-length") or 0)

    phone = Device(playwright, profile, origin, PHONE)
    phone.context.on("requestfinished", finished)
    sign_in(phone.page, "/", email)
    phone.page.locator(USABLE).first.wait_for()
    phone.page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    # What is fetched in the background (texts, the other language) belongs to the visit as well.
    phone.page.wait_for_load_state("networkidle")
    phone.page.wait_for_timeout(3_000)
    phone.close()
    return FirstVisit(by_kind, headers)


def _kind(path: str) -> str:
    if path.startswith("/content/"):
        return "texts"
    if path.startswith("/api/"):
        return "api"
    return path.rsplit(".", 1)[-1] if "." in path else "html"


def _cold_start(playwright: Playwright, profile: Path, origin: str) -> float:
    phone = Device(playwright, profile, origin, PHONE)
    page = phone.page
    devtools = phone.context.new_cdp_session(page)
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
    phone.network(on=False)
    page.add_init_script(
        f"""addEventListener('DOMContentLoaded', () => {{
            const look = () => document.querySelector({USABLE!r})
                ? (window.usableAfter = performance.now()) : requestAnimationFrame(look);
            look();
        }});"""
    )
    page.goto("/")
    # The app's own policy forbids the page to make code of a string, so it is asked now and then.
    while (took := page.evaluate("window.usableAfter ?? null")) is None:
        page.wait_for_timeout(50)
    phone.close()
    return float(took)
