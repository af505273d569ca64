"""What a patient does in the course of a plan, day by day, found by the sentences that a patient reads."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import time
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, Playwright, expect

from tests.journeys import patient
from tests.journeys.browsers import PHONE, Device
from tests.journeys.moved_clock import MovedClock, serving_on_a_moved_clock
from tests.journeys.people import BO, NewPatient, operating, sign_in
from tests.journeys.record import Records
from tests.journeys.words import say

MORNING = time(10)


class Course:
    """One patient, the patient's phone, and a clock that takes both through the weeks."""

    def __init__(self, playwright: Playwright, origin: str, clock: MovedClock, folder: Path) -> None:
        self._playwright, self._origin, self._folder = playwright, origin, folder
        self.clock = clock
        self.phone = self.device("phone", PHONE)

    @property
    def page(self) -> Page:
        """What the phone shows."""
        return self.phone.page

    def device(self, name: str, size: tuple[int, int]) -> Device:
        """A browser that lives by the same clock."""
        device = Device(self._playwright, self._folder / name, self._origin, size)
        self.clock.holds_for(device)
        return device

    @contextmanager
    def records(self) -> Iterator[Records]:
        """What Bo may read at the server; his session does not last from one week to the next."""
        records = Records(self._playwright, self._origin, BO)
        try:
            yield records
        finally:
            records.close()

    def wake(self, day: int, at: time = MORNING) -> None:
        """It is that day; the patient opens the app, as it was left.

        What is on its way arrives first: a clock that moved between phone and server would be put right.
        """
        patient.expect_badge(self.page, "badge.safe")
        self.clock.go_to(day, at)
        self.page.goto("/")
        expect(self.page.get_by_role("heading", level=1)).to_be_visible()

    def do(self, *days: int, amount: int | str) -> None:
        """On each of these days, do what the card asks for with one tap."""
        for day in days:
            self.wake(day)
            patient.log_today(self.page, amount)

    def expect_why(self, key: str, **params: str | int) -> None:
        """The reason beside the amount is this sentence."""
        expect(self.page.locator(".today-why").first).to_have_text(say("ladder", key, "da", **params))

    def expect_amount(self, amount: str) -> None:
        """The largest thing on the screen is this amount."""
        expect(self.page.locator(".today-amount").first).to_have_text(f"{amount} minutter")

    def stairs(self) -> Page:
        """Trappen."""
        patient.go(self.page, "stairs")
        return self.page

    def end_flare(self) -> None:
        """Say that it is better."""
        patient.go(self.page, "flare")
        self.page.get_by_role("button", name=say("patient", "flare.better"), exact=True).click()
        self.page.get_by_role("button", name=say("patient", "flare.better.yes")).click()
        expect(self.page.get_by_role("heading", name=say("patient", "flare.now"))).to_be_hidden()


@contextmanager
def living(
    playwright: Playwright, folder: Path, name: str, **ladder: Any
) -> Iterator[tuple[Course, NewPatient]]:
    """A new patient with a plan from the first Monday, signed in on a phone of their own."""
    with serving_on_a_moved_clock(folder / "data") as (served, clock):
        with operating(folder / "data", served.origin) as operator:
            who = operator.welcome(name)
        course = Course(playwright, served.origin, clock, folder)
        try:
            with course.records() as records:
                records.assign(who, starts_on=clock.on(0), weekdays=[1, 3, 5], **ladder)
            clock.go_to(0)
            sign_in(course.page, "/", who.email)
            patient.expect_badge(course.page, "badge.safe")
            yield course, who
            assert course.phone.complaints == []
        finally:
            course.phone.close()


def card(page: Page, title: str) -> Locator:
    """One ladder's card on I dag."""
    return page.get_by_role("region", name=title, exact=True)
