"""A phone that keeps its memory when it is switched off, and a desk. Both tell what is wrong inside them."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Playwright, Request

Scheme = Literal["light", "dark"]
PHONE = (390, 844)
DESK = (1280, 900)

# Chromium as root and without Google: the browser must reach nothing but the server under test.
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

# A network that is put off is off for pages alone: a worker that the browser wakes would have one. So no page
# asks for that.
NOT_WOKEN = """
const registrations = globalThis.ServiceWorkerRegistration?.prototype;
if (registrations) delete registrations.sync;
"""

# A page that is left or closed without network gets it back in its last moment, and would send.
NO_LAST_WORD = """
const ask = globalThis.fetch;
globalThis.fetch = (...what) =>
  globalThis.networkIsGone ? Promise.reject(new TypeError('no network')) : ask(...what);
"""

# A browser says in its console that a request failed. Without network that is as it should be, and so is the
# answer to who is here when nobody is, and to whoever saves what somebody else has saved meanwhile.
EXPECTED = re.compile(r"Failed to load resource: (net::ERR_|the server responded with a status of (401|409))")


class Device:
    """A browser with a profile of its own on the disk: it can be closed, and opened again as it was."""

    def __init__(
        self,
        playwright: Playwright,
        profile: Path,
        origin: str,
        size: tuple[int, int],
        scheme: Scheme = "light",
        **more: Any,
    ) -> None:
        self._playwright = playwright
        self._profile = profile
        self._size = size
        self._scheme = scheme
        self._more = more
        self.origin = origin
        self.complaints: list[str] = []
        self.context = self._open(network=True)

    def _open(self, *, network: bool) -> BrowserContext:
        width, height = self._size
        context = self._playwright.chromium.launch_persistent_context(
            self._profile,
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"),
            args=list(ARGUMENTS),
            viewport={"width": width, "height": height},
            has_touch=width < 500,
            locale="da-DK",
            timezone_id="Europe/Copenhagen",
            color_scheme=self._scheme,
            # Nothing is looked at while it is still on its way.
            reduced_motion="reduce",
            base_url=self.origin,
            offline=not network,
            **self._more,
        )
        context.set_default_timeout(15_000)
        context.add_init_script(NOT_WOKEN + NO_LAST_WORD + _network_is_gone(gone=not network))
        context.on("request", self._look_at_request)
        context.on("console", self._look_at_console)
        context.on("weberror", lambda error: self.complaints.append(f"uncaught: {error.error}"))
        return context

    @property
    def page(self) -> Page:
        """The page that was opened first."""
        return self.context.pages[0]

    def network(self, *, on: bool) -> None:
        """Put the network on or off."""
        gone = _network_is_gone(gone=not on)
        # For the pages that are open, and for those to come.
        for page in self.context.pages:
            page.evaluate(gone)
        self.context.add_init_script(gone)
        self.context.set_offline(not on)

    def restart(self, path: str = "/", *, network: bool) -> Page:
        """Close the browser as a whole and open it again, with or without network from its first moment."""
        self.context.close()
        self.context = self._open(network=network)
        self.page.goto(path)
        return self.page

    def close(self) -> None:
        """Switch off."""
        self.context.close()

    def _look_at_request(self, request: Request) -> None:
        url = urlsplit(request.url)
        if url.scheme not in ("data", "blob") and f"{url.scheme}://{url.netloc}" != self.origin:
            self.complaints.append(f"asked somebody else: {request.url}")

    def _look_at_console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and not EXPECTED.match(message.text):
            self.complaints.append(f"{message.type} in the console: {message.text}")


def _network_is_gone(*, gone: bool) -> str:
    return f"globalThis.networkIsGone = {str(gone).lower()};"
