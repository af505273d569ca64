"""A phone that keeps its memory when it is switched off, and a desk."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Literal

from playwright.sync_api import BrowserContext, Page, Playwright

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


class Device:
    """A browser with a profile of its own on the disk: it can be closed, and opened again as it was."""

    def __init__(
        self,
        playwright: Playwright,
        profile: Path,
        origin: str,
        size: tuple[int, int],
        scheme: Scheme = "light",
    ) -> None:
        self._playwright = playwright
        self._profile = profile
        self._size = size
        self._scheme = scheme
        self.origin = origin
        self.context = self._open()

    def _open(self) -> BrowserContext:
        width, height = self._size
        return self._playwright.chromium.launch_persistent_context(
            self._profile,
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"),
            args=list(ARGUMENTS),
            viewport={"width": width, "height": height},
            has_touch=width < 500,
            locale="da-DK",
            timezone_id="Europe/Copenhagen",
            color_scheme=self._scheme,
            base_url=self.origin,
        )

    @property
    def page(self) -> Page:
        """The only page there is."""
        return self.context.pages[0]

    def network(self, *, on: bool) -> None:
        """Put the network on or off."""
        self.context.set_offline(not on)

    def restart(self, *, network: bool) -> Page:
        """Close the browser as a whole and open it again, with or without network from its first moment."""
        self.context.close()
        self.context = self._open()
        self.network(on=network)
        self.page.goto("/")
        return self.page

    def close(self) -> None:
        """Switch off."""
        self.context.close()
