"""The ways back in, as people take them: a clinician's code, one's own code, and the link of a mail."""

from __future__ import annotations

import re
from email import message_from_bytes, policy
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.journeys import patient
from tests.journeys.people import NewPatient
from tests.journeys.words import say

# As the operator of the journeys enters every patient (people.py).
BORN = ("17", "5", "1988")


def give_code(page: Page, who: NewPatient) -> str:
    """From the list, Bo finds the patient and gives a new code; the code that is on the card."""
    page.get_by_label(say("clinic", "clinic.caseload.search")).fill(who.name)
    page.get_by_role("link", name=who.name, exact=True).click()
    page.get_by_role("link", name=say("invite", "invite.ways.code")).click()
    page.get_by_role("button", name=say("invite", "invite.make")).click()
    return page.locator(".handed-code").inner_text()


def come_in(page: Page, code: str) -> None:
    """Open the address with the code behind it, as a camera does, and confirm the birth date."""
    page.goto(f"/start#{code}")
    confirm_birth_date(page)
    page.get_by_role("button", name=say("start", "start.in.go")).click()


def confirm_birth_date(page: Page) -> None:
    """Say when one was born, beside a code that is known already."""
    fields = page.get_by_role("group").get_by_role("textbox")
    expect(fields).to_have_count(len(BORN))
    for field, part in zip(fields.all(), BORN, strict=True):
        field.fill(part)
    page.get_by_role("button", name=say("start", "start.come_in")).click()


def code_for_another_device(page: Page) -> str:
    """Under Mig, make a code for another device; the code that is shown."""
    my_devices(page)
    page.get_by_role("button", name=say("patient", "other_device.make")).click()
    return page.locator(".code-shown").inner_text()


def my_devices(page: Page) -> None:
    """From wherever one is in the app to one's devices."""
    patient.go(page, "me")
    page.get_by_role("link", name=say("patient", "devices.open")).click()
    expect(page.get_by_role("heading", name=say("account", "devices.title"), level=1)).to_be_visible()


def end_the_other_session(page: Page) -> None:
    """Sign out on the one other device."""
    page.get_by_role("button", name=re.compile(f"^{say('account', 'devices.end')}")).click()
    page.get_by_role("dialog").get_by_role("button", name=say("account", "devices.end.yes")).click()
    expect(page.get_by_role("dialog")).to_be_hidden()


def sign_in_again(page: Page) -> None:
    """From the badge, where the app says that one has been signed out, to the sign-in form."""
    patient.where(page)
    expect(page.get_by_role("heading", name=say("patient", "where.signed_out"))).to_be_visible()
    page.get_by_role("button", name=say("patient", "where.sign_in")).click()


def link_of_the_last_mail(page: Page, data: Path, to: str) -> str:
    """The link in the newest letter of the demo to this address, once it has come."""
    for _ in range(100):
        files = sorted((data / "mail").glob("*.eml"), reverse=True)
        for file in files:
            letter = message_from_bytes(file.read_bytes(), policy=policy.default)
            found = re.search(r"\S+/nulstil#\S+", str(letter.get_content()))
            if letter["To"] == to and found:
                return found[0]
        page.wait_for_timeout(100)
    raise AssertionError(f"no letter to {to}")
