"""New Year's night 2027 where a region ends: a phone without network, the public page, and an editor."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, Playwright, expect

from tests.journeys import patient
from tests.journeys.browsers import DESK, PHONE, Device
from tests.journeys.moved_clock import DENMARK, MovedClock, serving_on_a_moved_clock
from tests.journeys.people import operating, sign_in
from tests.journeys.words import say

NEW_YEARS_EVE = date(2026, 12, 31)
# The clock begins on the coming Monday, and only moves on. web/test_slots_in_the_reform.py does not age.
LAST_START = date(2026, 12, 27)
ROSKILDE = ("Roskilde", "0265")
PUBLIC = "/info/roskilde/"
# So many municipalities does the region have that takes over from two.
EAST = 46
# What the directory says of the numbers that nobody has told us for the new region.
UNCONFIRMED = "Ikke bekræftet for 2027"


@dataclass
class Night:
    """A phone, a reader of the public page and an editor at a desk, who all live by the same clock."""

    clock: MovedClock
    phone: Device
    reader: Device
    desk: Device

    def is_at(self, hour: time, *, days: int = 0) -> None:
        """It is that time on New Year's Eve, or on the day after."""
        self.clock.go_to((NEW_YEARS_EVE - self.clock.monday).days + days, hour)


@contextmanager
def new_years_night(playwright: Playwright, folder: Path) -> Iterator[Night]:
    """Nina in Roskilde and Rut, who edits for Sjælland, have signed in on the last evening of 2026."""
    with serving_on_a_moved_clock(folder / "data") as (served, clock), ExitStack() as switched_off:
        with operating(folder / "data", served.origin) as operator:
            nina = operator.welcome("Nina Nytoft", lives_in=ROSKILDE)
            rut = operator.employ_editor("Rut Rand", region="Sjælland")
        devices = []
        for name, size in (("phone", PHONE), ("reader", PHONE), ("desk", DESK)):
            device = Device(playwright, folder / name, served.origin, size)
            switched_off.callback(device.close)
            clock.holds_for(device)
            devices.append(device)
        night = Night(clock, *devices)
        night.is_at(time(23, 50))
        sign_in(night.phone.page, "/", nina.email)
        patient.expect_badge(night.phone.page, "badge.safe")
        sign_in(night.desk.page, "/redaktion/", rut)
        yield night
        assert [complaint for device in devices for complaint in device.complaints] == []


def numbers(page: Page) -> Locator:
    """Under Opblussen: all numbers of the day, the own doctor's apart."""
    card = page.get_by_role("region", name=say("patient", "numbers.title"))
    return card.locator("a[href^='tel:'] b")


def call_now(page: Page) -> None:
    """Say that there is an urgent sign; the numbers that answer at this hour fill the screen."""
    page.goto("/opblussen/tegn")
    signs = page.get_by_role("region", name=say("patient", "signs.urgent"))
    signs.get_by_role("button").first.click()
    expect(page.get_by_role("dialog", name=say("patient", "call.title"))).to_be_visible()


def answering(page: Page) -> Locator:
    return page.get_by_role("dialog").locator("a[href^='tel:'] b")


def look_again(page: Page) -> None:
    """Take the phone out of the pocket: its timers have slept, and it is told that it is looked at."""
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")


def expect_public(page: Page, *regional: str) -> None:
    """The municipality's public page names 112 and these numbers, and no others of a region."""
    page.goto(PUBLIC)
    # A browser may show it for a minute more than the server does.
    page.reload()
    links = page.get_by_role("main").locator("a[href^='tel:']")
    expect(links).to_have_text([re.compile(number) for number in ("112", *regional)])


def open_municipalities(page: Page) -> None:
    """ "Kommunens ord", asked for anew."""
    page.goto("/redaktion/kommunens-ord")


@pytest.mark.skipif(datetime.now(DENMARK).date() > LAST_START, reason="That night is too near, or has been.")
def test_the_region_changes_at_midnight_on_a_phone_without_network_too(
    playwright: Playwright, tmp_path: Path
) -> None:
    with new_years_night(playwright, tmp_path) as night:
        phone, page = night.phone, night.phone.page
        patient.go(page, "flare")
        expect(numbers(page)).to_have_text(["1818", "112"])
        page.evaluate("navigator.serviceWorker.ready.then(() => true)")
        phone.network(on=False)

        night.is_at(time(23, 59))
        look_again(page)
        expect(numbers(page)).to_have_text(["1818", "112"])
        call_now(page)
        expect(answering(page)).to_have_text(["112", "1818"])
        expect_public(night.reader.page, "1818")
        open_municipalities(night.desk.page)
        expect(night.desk.page.get_by_text(say("slots", "slots.none_yours"))).to_be_visible()

        # Nobody does a thing: the same screen is looked at again, and then the app is opened anew.
        night.is_at(time(0, 0), days=1)
        look_again(page)
        expect(answering(page)).to_have_text(["112", "1813", "1818"])
        page.goto("/opblussen")
        expect(numbers(page)).to_have_text(["1813", "1818", "112"])
        expect(page.get_by_text(UNCONFIRMED)).to_have_count(2)
        expect_public(night.reader.page, "1813", "1818")

        # Rut goes on at the region that took over, and writes for all its municipalities.
        desk = night.desk.page
        open_municipalities(desk)
        expect(desk.get_by_text(say("slots", "slots.found.other", count=EAST))).to_be_visible()
        desk.get_by_role("link", name=ROSKILDE[0], exact=True).click()
        expect(desk.get_by_text(say("slots", "slots.lead"))).to_be_visible()

        phone.network(on=True)
        page.reload()
        patient.expect_badge(page, "badge.safe")
        expect(numbers(page)).to_have_text(["1813", "1818", "112"])
