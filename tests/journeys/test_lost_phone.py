"""A lost phone, a new one, a forgotten password: one comes in again, and nothing that was written is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.journeys import desk, patient, ways_back
from tests.journeys.conftest import Open, WithPlan
from tests.journeys.people import PASSWORD, fill_in
from tests.journeys.record import Records
from tests.journeys.words import say

NEW_PASSWORD = "kano tallerken måne"
# A person reads, thinks and moves a hand; this long for each act is generous.
SECONDS_FOR_AN_ACT = 10
TWO_MINUTES = 120


def test_a_lost_phone_gives_up_its_unsent_entries_when_it_is_found(
    with_plan: WithPlan, open_device: Open, records: Records, capsys: pytest.CaptureFixture[str]
) -> None:
    who, old = with_plan("Svend Aage Lind", weekdays=[1, 2, 3, 4, 5, 6, 7])
    patient.log_today(old.page, 10)
    patient.expect_badge(old.page, "badge.safe")
    old.network(on=False)
    old.page.get_by_text(say("patient", "today.log_more")).click()
    patient.log_button(old.page, 10).first.click()
    patient.expect_badge(old.page, "badge.here.one", count="1")
    # Here it is lost.

    bo = open_device("desk").page
    desk.arrive(bo)
    effort = desk.Effort(bo)
    code = ways_back.give_code(bo, who)
    clicks, fields, seconds = effort.spent()
    new = open_device("new phone")
    ways_back.come_in(new.page, code)
    with capsys.disabled():
        told = (
            f"Bo gave a new code with {clicks} clicks and {fields} fields, {seconds:.1f} s of machine time."
        )
        print(f"\n{told}")  # noqa: T201  (A figure to follow from run to run.)
    assert (clicks + fields) * SECONDS_FOR_AN_ACT < TWO_MINUTES

    # The new phone shows everything that the server had, and the lost one is signed out.
    expect(patient.logged(new.page, 10)).to_be_visible()
    patient.expect_badge(new.page, "badge.safe")
    records.expect_amounts(who, [10])
    ways_back.my_devices(new.page)
    expect(new.page.locator("li.device")).to_have_count(1)

    # The old phone is found: it says what has happened, keeps what it has, and gives it up to its owner.
    old.network(on=True)
    patient.expect_badge(old.page, "badge.needs_you")
    page = old.restart(network=True)
    expect(patient.logged(page, 10)).to_be_visible()
    records.expect_amounts(who, [10])
    ways_back.sign_in_again(page)
    fill_in(page, who.email)
    patient.expect_badge(page, "badge.safe")
    records.expect_amounts(who, [10, 10])


def test_another_device_comes_in_by_a_code_of_ones_own(
    with_plan: WithPlan, open_device: Open, records: Records
) -> None:
    who, phone = with_plan("Tove Ask")
    patient.log_today(phone.page, 10)
    patient.expect_badge(phone.page, "badge.safe")
    code = ways_back.code_for_another_device(phone.page)
    tablet = open_device("tablet", size=(820, 1180))
    ways_back.come_in(tablet.page, code)
    expect(patient.logged(tablet.page, 10)).to_be_visible()
    patient.expect_badge(tablet.page, "badge.safe")
    # The one that made it is still in, and can sign the other out; and the code is used up.
    ways_back.my_devices(phone.page)
    expect(phone.page.locator("li.device")).to_have_count(2)
    ways_back.end_the_other_session(phone.page)
    expect(phone.page.locator("li.device")).to_have_count(1)
    stranger = open_device("another phone").page
    stranger.goto(f"/start#{code}")
    assert _try_code(stranger) == say("errors", "code_not_valid")
    records.expect_amounts(who, [10])


def test_a_forgotten_password_costs_no_entry_on_any_device(
    with_plan: WithPlan, open_device: Open, records: Records, data: Path
) -> None:
    who, phone = with_plan("Ulla Krag")
    phone.network(on=False)
    patient.log_today(phone.page, 10)
    patient.expect_badge(phone.page, "badge.here.one", count="1")

    laptop = open_device("desk").page
    laptop.goto("/")
    laptop.get_by_role("button", name=say("account", "forgotten.open")).click()
    laptop.get_by_label(say("account", "forgotten.who")).fill(who.email)
    laptop.get_by_role("button", name=say("account", "forgotten.send")).click()
    expect(laptop.get_by_text(say("account", "forgotten.sent.text"))).to_be_visible()
    laptop.goto(ways_back.link_of_the_last_mail(laptop, data, who.email))
    laptop.get_by_label(say("account", "password.new"), exact=True).fill(NEW_PASSWORD)
    assert "#" not in laptop.url
    laptop.get_by_role("button", name=say("account", "password.save")).click()
    expect(patient.log_button(laptop, 10)).to_be_visible()

    phone.network(on=True)
    patient.expect_badge(phone.page, "badge.needs_you")
    ways_back.sign_in_again(phone.page)
    fill_in(phone.page, who.email, PASSWORD)
    expect(phone.page.get_by_text(say("errors", "wrong_credentials"))).to_be_visible()
    fill_in(phone.page, who.email, NEW_PASSWORD)
    patient.expect_badge(phone.page, "badge.safe")
    records.expect_amounts(who, [10])


def test_changing_the_password_signs_out_everywhere_else_and_here_nothing_is_asked(
    with_plan: WithPlan, open_device: Open, records: Records
) -> None:
    who, phone = with_plan("Verner Dam")
    other = open_device("other phone")
    ways_back.come_in(other.page, ways_back.code_for_another_device(phone.page))
    expect(patient.log_button(other.page, 10)).to_be_visible()
    patient.expect_badge(other.page, "badge.safe")

    page = phone.page
    ways_back.my_devices(page)
    page.get_by_role("button", name=say("account", "password.change")).click()
    page.get_by_label(say("account", "password.old"), exact=True).fill(PASSWORD)
    page.get_by_label(say("account", "password.new"), exact=True).fill(NEW_PASSWORD)
    page.get_by_role("button", name=say("account", "password.save")).click()
    expect(page.get_by_text(say("account", "password.changed"))).to_be_visible()
    patient.go(page, "today")
    patient.log_today(page, 10)
    patient.expect_badge(page, "badge.safe")

    patient.log_today(other.page, 10)
    patient.expect_badge(other.page, "badge.needs_you")
    records.expect_amounts(who, [10])
    ways_back.sign_in_again(other.page)
    fill_in(other.page, who.email, NEW_PASSWORD)
    patient.expect_badge(other.page, "badge.safe")
    records.expect_amounts(who, [10, 10])


def _try_code(page: Page) -> str:
    """Confirm the birth date beside a code that is in the address; what is said to it."""
    ways_back.confirm_birth_date(page)
    alert = page.get_by_role("alert").filter(has_text=say("errors", "code_not_valid"))
    expect(alert).to_be_visible()
    return alert.inner_text()
