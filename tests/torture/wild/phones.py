"""A patient's phone in Chromium: entries that the screen calls kept, and a power button."""

from __future__ import annotations

import contextlib
import os
import signal
from pathlib import Path

from playwright.sync_api import Error, Locator, Page, Playwright, expect

from tests.journeys import patient
from tests.journeys.browsers import PHONE, Device
from tests.journeys.people import NewPatient, fill_in, sign_in
from tests.journeys.words import say


class WildPhone:
    """One patient's phone, and how many entries it has said that it keeps."""

    def __init__(self, playwright: Playwright, profile: Path, origin: str, who: NewPatient) -> None:
        self._profile = profile
        self.device = Device(playwright, profile, origin, PHONE)
        self.kept = 0
        sign_in(self.page, "/", who.email)
        expect(patient.log_button(self.page, 10)).to_be_visible()
        patient.expect_badge(self.page, "badge.safe")
        self.page.evaluate("navigator.serviceWorker.ready.then(() => true)")

    @property
    def page(self) -> Page:
        """The app."""
        return self.device.page

    def write_down(self) -> None:
        """Ten minutes of walking, once more; it counts from the moment in which the screen shows it."""
        self.begin_to_write_down()
        self.kept += 1
        expect(_taken_back(self.page)).to_have_count(self.kept)

    def begin_to_write_down(self) -> None:
        """Press the button, and wait for nothing."""
        button = patient.log_button(self.page, 10).first
        if not button.is_visible():
            self.page.get_by_text(say("patient", "today.log_more")).click()
        button.click()

    def shown(self) -> int:
        """How many entries the screen shows."""
        expect(patient.log_button(self.page, 10).or_(_taken_back(self.page)).first).to_be_visible()
        return _taken_back(self.page).count()

    def come_home(self, who: NewPatient) -> None:
        """Send what waits. The browser forgets a young cookie when it is killed; then one signs in again."""
        if not self.page.evaluate("fetch('/api/session').then(({ ok }) => ok)"):
            patient.expect_badge(self.page, "badge.needs_you")
            patient.where(self.page)
            self.page.get_by_role("button", name=say("patient", "where.sign_in")).click()
            fill_in(self.page, who.email)
        patient.expect_badge(self.page, "badge.safe")

    def ask_browser(self, method: str, **about: object) -> None:
        """Something that only the browser itself can do."""
        session = self.device.context.new_cdp_session(self.page)
        session.send(method, about)
        session.detach()

    def kill(self) -> None:
        """Take the power from the whole browser at once."""
        for process in _processes_of(self._profile):
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)

    def revive(self, *, network: bool) -> None:
        """Open it again as it was left."""
        # The library is told late that its browser is dead.
        with contextlib.suppress(Error):
            self.device.context.close()
        for left in ("SingletonLock", "SingletonSocket", "SingletonCookie"):
            (self._profile / left).unlink(missing_ok=True)
        self.device.restart(network=network)


def _taken_back(page: Page) -> Locator:
    """The way to take an entry back, one for each that is shown."""
    words = say("ladder", "ladder.unit.minutes.other", count=10)
    return page.get_by_role("button", name=say("patient", "today.undo_of", amount=words))


def _processes_of(profile: Path) -> list[int]:
    """The browser and its children, by the folder that they were all told to use."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdecimal():
            with contextlib.suppress(OSError):
                if str(profile).encode() in (entry / "cmdline").read_bytes():
                    found.append(int(entry.name))
    return found
