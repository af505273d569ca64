"""What Bo does at the desk, found by the sentences that a clinician reads; and what an act costs anybody."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date

from playwright.sync_api import Locator, Page, expect

from tests.journeys.patient import Rung, rungs_in
from tests.journeys.people import BO, NewPatient, sign_in
from tests.journeys.record import due_days
from tests.journeys.words import like, say

Told = Callable[[str], None]

SHORT_DAYS = ("man", "tir", "ons", "tor", "fre", "lør", "søn")


class Effort:
    """Counts what a person does at a page until it is done: clicks, and fields that are written in."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._began = time.monotonic()
        page.evaluate(
            """() => {
                window.effort = {clicks: 0, fields: new Set()};
                addEventListener('pointerdown', () => { effort.clicks += 1 }, true);
                addEventListener('input', ({target}) => {
                    if (/text|date|search|textarea/.test(target.type)) effort.fields.add(target);
                }, true);
            }"""
        )

    def spent(self) -> tuple[int, int, float]:
        """Clicks, fields written in, and the seconds that passed."""
        clicks, fields = self._page.evaluate("[effort.clicks, effort.fields.size]")
        return clicks, fields, time.monotonic() - self._began


@contextmanager
def at_most(page: Page, clicks: int, fields: int, told: Told, act: str) -> Iterator[None]:
    """What the act costs is told, and is no more than this."""
    effort = Effort(page)
    yield
    spent, written, seconds = effort.spent()
    told(f"{act}: {spent} clicks and {written} fields, in {seconds:.1f} s of a machine's time.")
    assert spent <= clicks
    assert written <= fields


def arrive(page: Page, who: str = BO) -> None:
    """A clinician, Bo unless said otherwise, signs in and sees who needs them."""
    sign_in(page, "/klinik/", who)
    expect(page.get_by_role("heading", name=say("clinic", "clinic.caseload.title"))).to_be_visible()


def open_assigning(page: Page, who: NewPatient) -> None:
    """From the list to the form of a new plan, where the list says that there is none."""
    row = page.get_by_role("listitem").filter(has=page.get_by_role("link", name=who.name, exact=True))
    row.get_by_role("link", name=say("clinic", "clinic.caseload.assign")).click()
    expect(
        page.get_by_role("heading", name=say("clinic", "clinic.assign.title", name=who.name))
    ).to_be_visible()


def adapt_the_ladder(page: Page, *, start: int, goal: int) -> None:
    """An agreed start, another goal, and days of which today is one."""
    page.get_by_role("radio", name=say("clinic", "clinic.assign.beginning.agreed")).check()
    page.get_by_label(say("clinic", "clinic.field.start.minutes")).fill(str(start))
    page.get_by_label(say("clinic", "clinic.field.goal.minutes")).fill(str(goal))
    days = page.get_by_role("group", name=say("clinic", "clinic.field.weekdays"))
    for iso, box in enumerate(days.get_by_role("checkbox").all(), start=1):
        if box.is_checked() != (iso in due_days()):
            days.get_by_text(SHORT_DAYS[iso - 1], exact=True).click()


def previewed(page: Page) -> list[Rung]:
    """Every rung with its amount and its day, as the preview's table tells them."""
    page.get_by_text(like("clinic", "clinic.rungs.title")).click()
    return rungs_in(page)


def assign(page: Page, who: NewPatient) -> None:
    """Ask for it, read what it will do, and do it."""
    page.get_by_role("button", name=say("clinic", "clinic.assign.go"), exact=True).click()
    sheet = page.get_by_role("dialog")
    expect(sheet.get_by_text(like("clinic", "clinic.confirm.effect"))).to_be_visible()
    sheet.get_by_role("button", name=say("clinic", "clinic.confirm.go")).click()
    words = say("clinic", "clinic.assigned.title", name=who.first_name)
    expect(page.get_by_role("heading", name=words)).to_be_visible()


def open_patient(page: Page, who: NewPatient) -> None:
    """From the list to one patient's page, by the field that finds people."""
    page.goto("/klinik/")
    page.get_by_label(say("clinic", "clinic.caseload.search")).fill(who.name)
    page.get_by_role("link", name=who.name, exact=True).click()
    expect(page.get_by_role("heading", name=who.name, level=1)).to_be_visible()


def day_row(page: Page, on: date) -> Locator:
    """A day of the plan against its quota."""
    return page.get_by_role("row").filter(has=page.get_by_role("rowheader", name=f" {on.day}. "))
