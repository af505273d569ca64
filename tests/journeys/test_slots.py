"""A municipality fills a slot, takes a wrong number back, and hears of a change in the shared text."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

from tests.journeys import patient
from tests.journeys.conftest import Open, WithPlan
from tests.journeys.desk import Effort
from tests.journeys.people import Operator, sign_in
from tests.journeys.releases import release_anew
from tests.journeys.words import say

WRONG, RIGHT = "00 00 04 99", "00 00 04 62"
NOTICE = "Nummeret til kommunen var forkert."
READ_ON_THE_PHONE = "Det første besøg, og hvorfor man tit venter lidt"
PUBLIC = "/info/odense/baelter-og-hjaelpemidler/"


def said(key: str) -> str:
    return say("slots", f"slots.{key}")


def write(page: Page, danish: str, english: str) -> None:
    page.get_by_role("textbox", name=say("publisher", "publisher.text.file.da")).fill(danish)
    page.get_by_role("textbox", name=say("publisher", "publisher.text.file.en")).fill(english)


def press(page: Page, key: str) -> None:
    page.get_by_role("button", name=said(key), exact=True).click()


def standing(page: Page) -> Locator:
    """What the desk says stands in the slot now."""
    return page.get_by_role("region", name=said("standing"))


def fill_in_number(page: Page, number: str) -> None:
    """The five steps of a correction: the words in both languages, and to save them."""
    tel = number.replace(" ", "")
    write(page, f"Ring til os på [{number}](tel:{tel}).", f"Call us on [{number}](tel:{tel}).")
    press(page, "save")
    expect(standing(page)).to_contain_text(f"Ring til os på {number}.")


def test_a_municipality_fills_its_slots_takes_a_number_back_and_follows_the_core(
    with_plan: WithPlan, open_device: Open, operator: Operator
) -> None:
    desk = open_device("desk").page
    sign_in(desk, "/redaktion/", "dorte@rygvej.test")
    desk.get_by_role("link", name=said("nav")).click()
    effort = Effort(desk)
    contacts = desk.get_by_role("region", name="Kontakt i din kommune")
    contacts.get_by_role("link").click()
    expect(desk.get_by_role("heading", level=1, name="Kontakt i din kommune")).to_be_visible()

    # What cannot be shown is said at once in words, with its line; what can be is seen in its place.
    write(desk, "Vi hjælper gerne.\n\n# Ring", "We are glad to help.")
    expect(desk.get_by_text(say("check", "heading_level"))).to_be_visible()
    expect(desk.get_by_role("button", name=said("save"), exact=True)).to_be_disabled()
    fill_in_number(desk, WRONG)
    expect(desk.get_by_role("article")).to_contain_text(WRONG)
    assert effort.spent()[:2] == (2, 2)

    # It is on the public page and on the phone. The number turns out to be wrong while the phone is away.
    public = open_device("desk").page
    public.goto(PUBLIC)
    expect(public.get_by_role("main")).to_contain_text(WRONG)
    _, phone = with_plan("Rikke Vang")
    patient.go(phone.page, "reading")
    phone.page.get_by_role("link", name=READ_ON_THE_PHONE).first.click()
    expect(phone.page.get_by_role("link", name=WRONG)).to_be_visible()
    phone.network(on=False)
    press(desk, "recall.ask")
    sheet = desk.get_by_role("dialog")
    sheet.get_by_label(said("recall.notice.da")).fill(NOTICE)
    sheet.get_by_label(said("recall.notice.en")).fill("The number was wrong.")
    sheet.get_by_role("button", name=said("recall.go"), exact=True).click()
    expect(desk.get_by_role("main").get_by_text(said("mark.recalled"), exact=True)).to_be_visible()
    public.reload()
    expect(public.get_by_role("main")).to_contain_text(NOTICE)
    expect(public.get_by_role("main")).not_to_contain_text(WRONG)
    phone.network(on=True)
    phone.page.reload()
    expect(phone.page.get_by_text(NOTICE)).to_be_visible()
    expect(phone.page.get_by_role("link", name=WRONG)).to_be_hidden()

    # The right number takes the place of the notice.
    fill_in_number(desk, RIGHT)
    expect(desk.get_by_role("main").get_by_text(said("mark.recalled"), exact=True)).to_be_hidden()
    public.reload()
    expect(public.get_by_role("main")).to_contain_text(RIGHT)

    # The country changes the text around the slot. Dorte sees what is new, and that her words still fit.
    release_anew(
        operator.database,
        "belts-and-aids",
        {"da": "Nyt om at låne hjælpemidler.", "en": "New about borrowing aids."},
        {"da": "Spørg, om du kan låne den først.", "en": "Ask whether you can borrow it first."},
    )
    desk.reload()
    expect(desk.get_by_text(said("mark.drifted"), exact=True)).to_be_visible()
    expect(desk.get_by_role("insertion").filter(has_text="låne den først")).to_be_visible()
    public.reload()
    expect(public.get_by_role("main")).to_contain_text(RIGHT)
    press(desk, "still_right")
    expect(desk.get_by_text(said("mark.drifted"), exact=True)).to_be_hidden()
    history = desk.get_by_role("region", name=said("history")).get_by_role("listitem")
    expect(history).to_have_text(
        [
            re.compile(f"^{act} · Dorte Bach")
            for act in (said("act.still_right"), said("act.saved"), said("act.recalled"), said("act.saved"))
        ]
        + [re.compile(f"^{said('act.in_files')}")]
    )
