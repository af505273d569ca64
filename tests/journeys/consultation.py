"""Inviting in the consultation: what Bo does at the desk, and the patient with the card on the phone."""

from __future__ import annotations

import re
from dataclasses import dataclass

from playwright.sync_api import Page, expect

from tests.journeys.words import say

SPELLED = re.compile(r"[0-9A-Z]{4}-[0-9A-Z]{4}")


@dataclass(frozen=True)
class Born:
    """A birth date as it is typed."""

    day: str
    month: str
    year: str


@dataclass(frozen=True)
class Card:
    """What stands on the card that is handed over."""

    code: str
    text: str

    @property
    def scanned(self) -> str:
        """Where a camera that reads the QR code leads."""
        return f"/start#{self.code}"


def invite(bo: Page, name: str, born: Born) -> Card:
    """From the list to the card: the name, the birth date, the municipality, and nothing else."""
    bo.get_by_role("link", name=say("invite", "invite.title")).click()
    bo.get_by_label(say("invite", "invite.name")).fill(name)
    write_born(bo, born)
    bo.get_by_label(say("invite", "invite.municipality")).select_option(label="Odense")
    bo.get_by_role("button", name=say("invite", "invite.make")).click()
    return card_on(bo)


def card_on(bo: Page) -> Card:
    """The card that the desk shows."""
    code = bo.locator(".handed-code")
    expect(code).to_have_text(SPELLED)
    return Card(code.inner_text(), bo.locator(".handed-card").inner_text())


def write_born(page: Page, born: Born, language: str = "da") -> None:
    """The three fields of a birth date."""
    for part, text in (("day", born.day), ("month", born.month), ("year", born.year)):
        page.get_by_label(say("account", f"account.born.{part}", language), exact=True).fill(text)


def confirm(page: Page, born: Born, language: str = "da") -> None:
    """Say when one was born, and ask to come in."""
    expect(page.get_by_role("heading", name=say("start", "start.born", language))).to_be_visible()
    write_born(page, born, language)
    page.get_by_role("button", name=say("start", "start.come_in", language)).click()


def not_now(page: Page, language: str = "da") -> None:
    """Do without a password."""
    expect(page.get_by_role("heading", name=say("start", "start.password", language))).to_be_visible()
    page.get_by_role("button", name=say("start", "start.password.later", language)).click()


def go_in(page: Page, first_name: str, language: str = "da") -> None:
    """The last of the four screens."""
    expect(
        page.get_by_role("heading", name=say("start", "start.in", language, name=first_name))
    ).to_be_visible()
    page.get_by_role("button", name=say("start", "start.in.go", language)).click()
