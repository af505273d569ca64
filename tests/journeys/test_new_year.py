"""New Year's night 2027 where a region ends: a phone without network, the public page, and an editor."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path

from playwright.sync_api import Locator, Page, Playwright, expect
from sqlalchemy import select

from backend.services.save_slot import SlotWords, save_slot
from backend.storage.people import find_person
from backend.storage.tables import person
from tests.journeys import patient
from tests.journeys.browsers import DESK, PHONE, Device
from tests.journeys.moved_clock import MovedClock, serving_on_a_moved_clock
from tests.journeys.people import BO, Operator, operating, sign_in
from tests.journeys.record import Records
from tests.journeys.words import say

NEW_YEARS_EVE = date(2026, 12, 31)
MONDAY = date(2026, 12, 28)
ROSKILDE = ("Roskilde", "0265")
PUBLIC = "/info/roskilde/"
# So many municipalities does the region have that takes over from two.
EAST = 46
# What Roskilde says itself in the texts, until and from that midnight.
WORDS = ("Ring til kommunen på 00 00 02 65.", "Ring til regionen på 00 00 20 27.")
READ = "Det første besøg, og hvorfor man tit venter lidt"
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
        self.clock.go_to((NEW_YEARS_EVE - MONDAY).days + days, hour)


def fill_for_both_years(operator: Operator, now: datetime) -> None:
    """Roskilde has written until when one may call it, and whom one calls from then on."""
    name, code = ROSKILDE
    email = operator.employ_editor("Lea Lund", kind="municipality", organisation=name, code=code)
    with operator.database.read() as connection:
        id_ = connection.scalars(select(person.c.id).where(person.c.email == email)).one()
        lea = find_person(connection, id_, MONDAY)
    assert lea is not None
    spans = ((MONDAY, NEW_YEARS_EVE), (NEW_YEARS_EVE + timedelta(days=1), None))
    for number, (words, span) in enumerate(zip(WORDS, spans, strict=True)):
        saying = SlotWords({"da": words, "en": words}, *span)
        saved = save_slot(operator.database, lea, code, "contacts", saying, number=number, now=now)
        assert saved is None, saved


@contextmanager
def new_years_night(playwright: Playwright, folder: Path) -> Iterator[Night]:
    """Nina in Roskilde and Rut, who edits for Sjælland, have signed in on the last evening of 2026."""
    data = folder / "data"
    with serving_on_a_moved_clock(data, MONDAY) as (served, clock), ExitStack() as switched_off:
        with operating(data, served.origin, clock.now) as operator:
            nina = operator.welcome("Nina Nytoft", lives_in=ROSKILDE)
            rut = operator.employ_editor("Rut Rand", kind="region", organisation="Sjælland")
            fill_for_both_years(operator, clock.now())
        records = Records(playwright, served.origin, BO)
        records.assign(nina, starts_on=clock.on(0))
        records.close()
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


def expect_public(page: Page, *regional: str, words: str) -> None:
    """The municipality's public page says these words, and names 112 and these numbers of a region."""
    page.goto(PUBLIC)
    # A browser may show it for a minute more than the server does.
    page.reload()
    links = page.get_by_role("region", name=say("public", "whom_to_call")).locator("a[href^='tel:']")
    expect(links).to_have_text(["112", *regional])
    expect(page.get_by_role("main")).to_contain_text(words)


def open_municipalities(page: Page) -> None:
    """ "Kommunens ord", asked for anew."""
    page.goto("/redaktion/kommunens-ord")


def test_the_region_changes_at_midnight_on_a_phone_without_network_too(
    playwright: Playwright, tmp_path: Path
) -> None:
    with new_years_night(playwright, tmp_path) as night:
        phone, page = night.phone, night.phone.page
        patient.go(page, "reading")
        page.get_by_role("link", name=READ).first.click()
        expect(page.get_by_text(WORDS[0])).to_be_visible()
        page.evaluate("navigator.serviceWorker.ready.then(() => true)")
        phone.network(on=False)

        night.is_at(time(23, 59))
        patient.go(page, "flare")
        expect(numbers(page)).to_have_text(["1818", "112"])
        call_now(page)
        expect(answering(page)).to_have_text(["112", "1818"])
        expect_public(night.reader.page, "1818", words=WORDS[0])
        open_municipalities(night.desk.page)
        expect(night.desk.page.get_by_text(say("slots", "slots.none_yours"))).to_be_visible()

        # Nobody does a thing: the same screen is looked at again, and then the app is opened anew.
        night.is_at(time(0, 0), days=1)
        look_again(page)
        expect(answering(page)).to_have_text(["112", "1813", "1818"])
        page.goto("/opblussen")
        expect(numbers(page)).to_have_text(["1813", "1818", "112"])
        expect(page.get_by_text(UNCONFIRMED)).to_have_count(2)
        patient.go(page, "reading")
        page.get_by_role("link", name=READ).first.click()
        expect(page.get_by_text(WORDS[1])).to_be_visible()
        expect(page.get_by_text(WORDS[0])).to_be_hidden()
        expect_public(night.reader.page, "1813", "1818", words=WORDS[1])

        # Rut goes on at the region that took over, and writes for all its municipalities.
        desk = night.desk.page
        open_municipalities(desk)
        expect(desk.get_by_text(say("slots", "slots.found.other", count=EAST))).to_be_visible()
        desk.get_by_role("link", name=ROSKILDE[0], exact=True).click()
        expect(desk.get_by_text(say("slots", "slots.lead"))).to_be_visible()

        phone.network(on=True)
        page.goto("/opblussen")
        patient.expect_badge(page, "badge.safe")
        expect(numbers(page)).to_have_text(["1813", "1818", "112"])
