"""What a patient does on the phone and sees there, found by the sentences that a patient reads."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

from tests.journeys.words import like, say

Rung = tuple[str, str, str]
DAY = re.compile(r"\d+\. \w+")


def expect_badge(page: Page, key: str, **params: str) -> None:
    """The badge says this word, within the time that the phone takes to try again."""
    badge = page.get_by_role("link", name=say("patient", "badge.more"))
    expect(badge).to_contain_text(say("patient", key, **params))


def minutes(amount: int | str) -> str:
    """An amount as the buttons say it."""
    return say("ladder", "ladder.short.minutes.other", count=amount)


def log_button(page: Page, amount: int | str) -> Locator:
    """The one tap that writes the day's amount down."""
    return page.get_by_role("button", name=say("patient", "today.log", amount=minutes(amount)), exact=True)


def log_today(page: Page, amount: int | str) -> None:
    """Write it down, and see that the phone has it."""
    log_button(page, amount).first.click()
    expect(logged(page, amount)).to_be_visible()


def logged(page: Page, amount: int | str) -> Locator:
    """The way to take an amount back: it is there as long as the amount is."""
    words = say("ladder", "ladder.unit.minutes.other", count=amount)
    return page.get_by_role("button", name=say("patient", "today.undo_of", amount=words)).first


def go(page: Page, place: str) -> None:
    """Tap one of the five places at the bottom."""
    bar = page.get_by_role("navigation", name=say("patient", "nav.label"))
    bar.get_by_role("link", name=say("patient", f"nav.{place}")).click()
    expect(bar.locator("[aria-current=page]")).to_have_text(say("patient", f"nav.{place}"))


def start_flare(page: Page) -> None:
    """Declare a flare-up: by the warning signs, past the three questions, to the lowered quota."""
    go(page, "flare")
    page.get_by_role("link", name=say("patient", "flare.have")).click()
    expect(page.get_by_role("heading", name=say("patient", "signs.urgent"))).to_be_visible()
    page.get_by_role("button", name=say("patient", "signs.none")).click()
    page.get_by_role("button", name=say("patient", "flare.start")).click()
    expect(page.get_by_role("heading", name=say("patient", "flare.now"))).to_be_visible()


def staircase(page: Page) -> list[Rung]:
    """Every rung with its amount and its day, as Trappen's table tells them."""
    page.get_by_text(say("patient", "stairs.table"), exact=True).click()
    return rungs_in(page)


def rungs_in(page: Page) -> list[Rung]:
    """The rows of the table of rungs that is open, whoever reads it."""
    rows = page.locator("details[open] tbody tr").all()
    return [_rung(row) for row in rows]


def _rung(row: Locator) -> Rung:
    number, amount, when = (cell.inner_text() for cell in row.locator("th, td").all())
    day = DAY.search(when)
    return number, amount, day[0] if day else when


def sign_out(page: Page) -> None:
    """Sign out under Mig, having read what becomes of what is not sent."""
    go(page, "me")
    page.get_by_role("button", name=say("patient", "sign_out.open")).click()
    page.get_by_role("button", name=say("patient", "sign_out.yes")).click()
    expect(page.get_by_role("heading", name=say("account", "account.title.patient"))).to_be_visible()


def where(page: Page) -> None:
    """Open the page behind the badge."""
    page.get_by_role("link", name=say("patient", "badge.more")).click()
    expect(page.get_by_role("heading", name=say("patient", "where.title"))).to_be_visible()


def waiting_for_network(page: Page) -> Locator:
    """The list of what only this phone has."""
    return page.get_by_role("region", name=like("patient", "where.waiting.one"))
