"""A patient is invited in the consultation and in within two minutes, and nobody needs a phone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.journeys import consultation, desk, patient
from tests.journeys.conftest import Open
from tests.journeys.consultation import Born
from tests.journeys.people import NewPatient, Operator, fill_in, sign_in
from tests.journeys.record import Records, today
from tests.journeys.test_main_job import SECONDS_FOR_AN_ACT
from tests.journeys.words import like, say

TWO_MINUTES = 120
FOUR_SCREENS = 4
BORN = Born("8", "8", "1958")
PASSWORD = "tre gode ord i regn"


def tell(capsys: pytest.CaptureFixture[str], who: str, did: str, effort: desk.Effort) -> None:
    """Print what it cost, and hold it to two minutes of a person's time."""
    taps, fields, seconds = effort.spent()
    with capsys.disabled():
        told = f"{who} {did} with {taps} taps and {fields} fields, in {seconds:.1f} s of a machine's time."
        print(f"\n{told}")  # noqa: T201  (A figure to follow from run to run.)
    assert (taps + fields) * SECONDS_FOR_AN_ACT <= TWO_MINUTES


def test_invited_in_the_consultation_and_in_with_the_plan_on_the_phone(
    open_device: Open, records: Records, capsys: pytest.CaptureFixture[str]
) -> None:
    bo = open_device("desk").page
    desk.arrive(bo)
    effort = desk.Effort(bo)
    card = consultation.invite(bo, "Karen Marie Lund", BORN)
    tell(capsys, "Bo", "invited", effort)
    assert say("card", "card.title") in card.text
    assert "karen.lund." in card.text

    # Straight on to the plan, before the phone is even out of the pocket.
    karen = NewPatient("Karen Marie Lund", "")
    bo.get_by_role("link", name=say("invite", "invite.assign")).click()
    desk.adapt_the_ladder(bo, start=10, goal=30)
    desk.assign(bo, karen)

    phone = open_device("phone")
    page = phone.page
    page.goto(card.scanned)
    expect(page.get_by_role("heading", name=say("start", "start.born"))).to_be_visible()
    assert page.url == f"{phone.origin}/start"
    effort = desk.Effort(page)
    screens = _titles_seen(page)
    consultation.confirm(page, BORN)
    consultation.not_now(page)
    consultation.go_in(page, "Karen")
    expect(patient.log_button(page, 10)).to_be_visible()
    tell(capsys, "Karen", "came in", effort)
    assert screens() <= FOUR_SCREENS

    # The phone remembers her, without a password and without network.
    patient.log_today(page, 10)
    patient.expect_badge(page, "badge.safe")
    page = phone.restart(network=True)
    expect(patient.logged(page, 10)).to_be_visible()
    records.expect_amounts(karen, [10])

    # The code has done its work, and nobody is waited for any more.
    stranger = open_device("phone").page
    stranger.goto(card.scanned)
    consultation.confirm(stranger, BORN)
    expect(stranger.get_by_role("alert").filter(has_text=_sentence("code_not_valid"))).to_be_visible()
    bo.goto("/klinik/")
    expect(bo.get_by_role("heading", name=say("clinic", "clinic.caseload.title"))).to_be_visible()
    expect(
        bo.get_by_role("link", name=say("invite", "invite.waiting.renew_for", name=karen.name))
    ).to_have_count(0)


def test_typed_from_the_card_with_a_password_and_signed_in_again_by_user_name(open_device: Open) -> None:
    bo = open_device("desk").page
    desk.arrive(bo)
    card = consultation.invite(bo, "Poul Erik Toft", BORN)
    user_name = next(word.rstrip(".") for word in card.text.split() if word.startswith("poul.toft."))

    page = open_device("phone").page
    page.goto("/start")
    page.get_by_role("button", name=say("start", "start.next")).click()
    expect(page.get_by_text(say("start", "start.code.short"))).to_be_visible()
    page.get_by_label(say("start", "start.code"), exact=True).fill(
        card.code.lower().replace("-", " ").replace("0", "o")
    )
    page.get_by_role("button", name=say("start", "start.next")).click()
    # A slip of the finger is told of, and mended.
    consultation.confirm(page, Born("8", "8", "1985"))
    expect(page.get_by_role("alert").filter(has_text=_sentence("code_not_valid"))).to_be_visible()
    consultation.confirm(page, BORN)
    page.get_by_label(say("account", "password.new")).fill(PASSWORD)
    page.get_by_role("button", name=say("account", "password.save")).click()
    consultation.go_in(page, "Poul")
    expect(page.get_by_role("heading", name=say("patient", "no_plan.title"))).to_be_visible()

    other = open_device("phone").page
    other.goto("/")
    fill_in(other, user_name.upper(), PASSWORD)
    expect(other.get_by_role("heading", name=say("patient", "no_plan.title"))).to_be_visible()


def test_in_english_where_the_patient_reads_english(open_device: Open) -> None:
    bo = open_device("desk").page
    desk.arrive(bo)
    bo.goto("/klinik/inviter")
    bo.get_by_text(say("invite", "invite.language.en"), exact=True).click()
    bo.get_by_label(say("invite", "invite.name")).fill("Grace Owen")
    consultation.write_born(bo, BORN)
    bo.get_by_label(say("invite", "invite.municipality")).select_option(label="Odense")
    bo.get_by_role("button", name=say("invite", "invite.make")).click()
    card = consultation.card_on(bo)
    assert say("card", "card.title", "en") in card.text

    page = open_device("phone").page
    page.goto(card.scanned)
    page.get_by_role("button", name=say("account", "account.other_language")).click()
    consultation.confirm(page, BORN, "en")
    consultation.not_now(page, "en")
    consultation.go_in(page, "Grace", "en")
    expect(page.get_by_role("heading", name=say("patient", "no_plan.title", "en"))).to_be_visible()


def test_somebody_else_comes_in_on_a_phone_with_unsent_work_and_none_of_it_is_lost(
    open_device: Open, operator: Operator, records: Records
) -> None:
    inge = operator.welcome("Inge Krag")
    records.assign(inge)
    phone = open_device("phone")
    sign_in(phone.page, "/", inge.email)
    expect(patient.log_button(phone.page, 10)).to_be_visible()
    patient.expect_badge(phone.page, "badge.safe")
    phone.page.evaluate("navigator.serviceWorker.ready.then(() => true)")

    bo = open_device("desk").page
    desk.arrive(bo)
    card = consultation.invite(bo, "Verner Krag", BORN)

    # What she writes does not get through; he comes in on her phone all the same.
    phone.page.route("**/api/sync", lambda route: route.abort())
    patient.log_today(phone.page, 10)
    page = phone.page
    page.goto(card.scanned)
    expect(page.get_by_text(say("start", "start.other", name="Inge"))).to_be_visible()
    consultation.confirm(page, BORN)
    consultation.not_now(page)
    consultation.go_in(page, "Verner")
    expect(page.get_by_role("heading", name=say("patient", "no_plan.title"))).to_be_visible()
    assert records.amounts(inge) == []
    page.unroute("**/api/sync")
    patient.sign_out(page)
    fill_in(page, inge.email)
    patient.expect_badge(page, "badge.safe")
    records.expect_amounts(inge, [10])
    assert records.entries(NewPatient("Verner Krag", "")) == []


def test_without_network_it_says_so_and_nothing_is_used_up(open_device: Open) -> None:
    bo = open_device("desk").page
    desk.arrive(bo)
    card = consultation.invite(bo, "Tage Holst", BORN)
    phone = open_device("phone")
    phone.page.goto(card.scanned)
    expect(phone.page.get_by_role("heading", name=say("start", "start.born"))).to_be_visible()
    phone.network(on=False)
    consultation.confirm(phone.page, BORN)
    expect(phone.page.get_by_text(say("start", "start.offline"))).to_be_visible()
    phone.network(on=True)
    consultation.confirm(phone.page, BORN)
    consultation.not_now(phone.page)


def test_a_second_patient_of_the_same_name_and_day_is_the_one_that_bo_has(open_device: Open) -> None:
    device = open_device("desk")
    bo = device.page
    desk.arrive(bo)
    consultation.invite(bo, "Else Munk", BORN)
    bo.goto("/klinik/inviter")
    bo.get_by_label(say("invite", "invite.name")).fill("Else 080858-1234")
    consultation.write_born(bo, BORN)
    bo.get_by_label(say("invite", "invite.municipality")).select_option(label="Odense")
    bo.get_by_role("button", name=say("invite", "invite.make")).click()
    expect(bo.get_by_text(_sentence("cpr_not_wanted"))).to_be_visible()
    expect(bo.get_by_label(say("invite", "invite.name"))).to_be_focused()
    bo.get_by_label(say("invite", "invite.name")).fill("else MUNK")
    bo.get_by_role("button", name=say("invite", "invite.make")).click()
    expect(bo.get_by_text(_sentence("already_your_patient"))).to_be_visible()
    bo.get_by_role("link", name=say("invite", "invite.existing")).click()
    expect(bo.get_by_role("heading", name="Else Munk", level=1)).to_be_visible()
    # A browser tells of every answer that is a no; these two were asked for.
    assert [complaint for complaint in device.complaints if "422" not in complaint] == []
    device.complaints.clear()


def test_a_code_is_withdrawn_and_a_new_one_is_given(open_device: Open) -> None:
    bo = open_device("desk").page
    desk.arrive(bo)
    first = consultation.invite(bo, "Ruth Dall", BORN)
    bo.goto("/klinik/")
    bo.get_by_role("button", name=say("invite", "invite.waiting.withdraw_for", name="Ruth Dall")).click()
    bo.locator("summary").filter(has_text=like("invite", "invite.waiting.old")).click()
    bo.get_by_role("link", name=say("invite", "invite.waiting.renew_for", name="Ruth Dall")).click()
    bo.get_by_role("button", name=say("invite", "invite.make")).click()
    second = consultation.card_on(bo)

    page = open_device("phone").page
    page.goto(first.scanned)
    consultation.confirm(page, BORN)
    expect(page.get_by_role("alert").filter(has_text=_sentence("code_not_valid"))).to_be_visible()
    # On the page that is still open.
    page.goto(second.scanned)
    consultation.confirm(page, BORN)
    consultation.not_now(page)


def test_without_a_phone_the_plan_is_printed_and_the_diary_comes_back(
    open_device: Open, records: Records
) -> None:
    bo = open_device("desk").page
    desk.arrive(bo)
    consultation.invite(bo, "Aksel Friis Holm", BORN)
    aksel = NewPatient("Aksel Friis Holm", "")
    records.assign(aksel)
    desk.open_patient(bo, aksel)
    bo.get_by_role("link", name=say("invite", "invite.ways.paper")).click()
    expect(bo.get_by_role("heading", name=say("paper", "title"), exact=True)).to_be_visible()
    assert bo.locator(".box").count() >= 4 * 3 - 2
    bo.go_back()

    bo.get_by_role("link", name=say("invite", "invite.ways.diary")).click()
    amounts = bo.get_by_label(like("diary", "diary.amount_on"))
    expect(amounts).to_have_count(1)
    amounts.first.fill("ti")
    bo.get_by_role("button", name=say("diary", "diary.save")).click()
    expect(bo.get_by_text(say("diary", "diary.wrong"))).to_be_visible()
    # A slip of the pen, taken back at once.
    amounts.first.fill("80")
    bo.get_by_role("button", name=say("diary", "diary.save")).click()
    bo.get_by_role("button", name=like("diary", "diary.take_back_of")).click()
    expect(bo.get_by_role("cell", name="80 min")).to_have_count(0)
    amounts.first.fill("10")
    bo.get_by_role("button", name=say("diary", "diary.save")).click()
    expect(bo.get_by_role("cell", name="10 min")).to_be_visible()
    session = records.entries(aksel, "session")[-1]
    assert (session["by"]["role"], session["on"], session["args"]["amount"]) == ("clinician", today(), 10)

    desk.open_patient(bo, aksel)
    expect(bo.get_by_text(say("diary", "diary.by", name="Bo Friis"))).to_be_visible()
    expect(bo.get_by_text(say("diary", "diary.heard", day=say("clinic", "clinic.today")))).to_be_visible()


def _sentence(code: str) -> str:
    return say("errors", code)


def _titles_seen(page: Page) -> Callable[[], int]:
    """Counts the screens from now on, by their titles."""
    page.evaluate(
        """() => {
            window.seen = new Set();
            const look = () => seen.add(document.querySelector('.sign-in h1')?.textContent ?? '');
            look();
            new MutationObserver(look).observe(document.body, {childList: true, subtree: true});
        }"""
    )
    return lambda: int(page.evaluate("[...seen].filter(Boolean).length"))
