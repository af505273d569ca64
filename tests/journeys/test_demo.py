"""What somebody who tries Rygvej meets: wrong words, wrong doors, another language, paper, no script."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.journeys import inspection, patient
from tests.journeys.conftest import Open, SignedIn
from tests.journeys.people import BO, Operator, fill_in, sign_in
from tests.journeys.record import Records
from tests.journeys.words import say

ANNA = "anna@rygvej.test"


@pytest.fixture
def new_phone(open_device: Open) -> Page:
    """A phone that nobody has used."""
    page: Page = open_device("phone").page
    return page


def test_a_wrong_password_is_said_and_what_was_written_stays(new_phone: Page) -> None:
    new_phone.goto("/")
    fill_in(new_phone, ANNA, "en forkert adgangskode")
    expect(new_phone.get_by_role("alert")).to_have_text(say("errors", "wrong_credentials"))
    expect(new_phone.get_by_label(say("account", "account.email"))).to_have_value(ANNA)
    fill_in(new_phone, ANNA)
    expect(new_phone.get_by_role("navigation", name=say("patient", "nav.label"))).to_be_visible()


def test_a_clinician_at_the_patients_door_is_shown_the_clinic(new_phone: Page) -> None:
    sign_in(new_phone, "/", BO)
    expect(new_phone.get_by_text(say("account", "account.wrong_door", name="Bo Friis"))).to_be_visible()
    new_phone.get_by_role("link", name=say("account", "account.door.clinic")).click()
    expect(new_phone.get_by_role("heading", name=say("clinic", "clinic.caseload.title"))).to_be_visible()


def test_a_patient_at_the_clinics_door_is_shown_the_plan(new_phone: Page) -> None:
    sign_in(new_phone, "/klinik/", ANNA)
    expect(new_phone.get_by_text(say("account", "account.wrong_door", name="Anna Holm"))).to_be_visible()
    expect(new_phone.get_by_text(say("clinic", "clinic.nav.caseload"))).to_have_count(0)
    new_phone.get_by_role("link", name=say("account", "account.door.patient")).click()
    expect(new_phone.get_by_role("navigation", name=say("patient", "nav.label"))).to_be_visible()


def test_the_demos_people_are_a_tap_away(new_phone: Page) -> None:
    new_phone.goto("/")
    new_phone.get_by_role("button", name=say("account", "account.demo.carla")).click()
    new_phone.get_by_role("button", name=say("account", "account.sign_in"), exact=True).click()
    expect(new_phone.get_by_role("heading", name=say("patient", "no_plan.title"))).to_be_visible()


def test_english_is_one_tap_away_and_is_remembered_without_network(
    open_device: Open, operator: Operator, records: Records
) -> None:
    who = operator.welcome("Mary Smith")
    records.assign(who)
    phone = open_device("phone")
    page = phone.page
    page.goto("/")
    page.get_by_role("button", name=say("account", "account.other_language")).click()
    expect(page.get_by_text(say("account", "account.lead.patient", "en"))).to_be_visible()
    page.get_by_label(say("account", "account.email", "en")).fill(who.email)
    page.get_by_label(say("account", "account.password", "en"), exact=True).fill("rygvej-demo")
    page.get_by_role("button", name=say("account", "account.sign_in", "en"), exact=True).click()
    expect(page.get_by_role("link", name=say("patient", "badge.safe", "en"))).to_be_visible()

    page = phone.restart(network=False)
    bar = page.get_by_role("navigation", name=say("patient", "nav.label", "en"))
    for place in ("today", "stairs", "flare", "reading", "me"):
        bar.get_by_role("link", name=say("patient", f"nav.{place}", "en")).click()
        expect(page).to_have_title(
            say("patient", "app.title", "en", screen=say("patient", f"nav.{place}", "en"))
        )
        assert inspection.signature(page)[1] == "en"
        assert inspection.misprints(page) == []
        assert "ø" not in page.get_by_role("main").inner_text()


def test_signing_out_says_what_is_safe_and_leaves_nothing_behind(
    open_device: Open, operator: Operator, records: Records
) -> None:
    who = operator.welcome("Solveig Krog")
    records.assign(who)
    phone = open_device("phone")
    page = phone.page
    sign_in(page, "/", who.email)
    patient.log_today(page, 10)
    patient.expect_badge(page, "badge.safe")
    patient.go(page, "me")
    page.get_by_role("button", name=say("patient", "sign_out.open")).click()
    expect(page.get_by_text(say("patient", "sign_out.all_safe"))).to_be_visible()
    page.get_by_role("button", name=say("patient", "sign_out.yes")).click()
    expect(page.get_by_label(say("account", "account.email"))).to_be_visible()
    page.go_back()
    expect(page.get_by_label(say("account", "account.email"))).to_be_visible()
    assert page.evaluate(ROWS) == 0
    page = phone.restart("/mig", network=False)
    expect(page.get_by_label(say("account", "account.email"))).to_be_visible()
    expect(page.get_by_text("Solveig")).to_have_count(0)


# Every row of every patient's database in this browser.
ROWS = """async () => {
    const asked = (request) => new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
    });
    let rows = 0;
    for (const {name} of await indexedDB.databases()) {
        if (name === 'rygvej') continue;
        const database = await asked(indexedDB.open(name));
        for (const shelf of database.objectStoreNames) {
            rows += await asked(database.transaction(shelf).objectStore(shelf).count());
        }
        database.close();
    }
    return rows;
}"""


def test_the_plan_prints_with_everything_that_a_refrigerator_door_needs(signed_in: SignedIn) -> None:
    page = signed_in("anna").page
    page.goto("/mig/print")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.evaluate("window.print = () => { window.printed = true }")
    page.get_by_role("button", name=say("print", "print.now")).click()
    assert page.evaluate("window.printed")
    page.emulate_media(media="print")
    for shown in ("112", "Gåtur", "Bækkenløft"):
        expect(page.get_by_text(shown).first).to_be_visible()
    expect(page.get_by_role("heading", name=say("patient", "flare.call_first"))).to_be_visible()
    expect(page.get_by_role("navigation")).to_be_hidden()
    expect(page.get_by_role("button", name=say("print", "print.now"))).to_be_hidden()
    assert len(page.pdf(format="A4")) > 10_000
    page.emulate_media(media="screen")


def test_the_public_pages_need_no_script(open_device: Open) -> None:
    page = open_device("phone", java_script_enabled=False).page
    page.goto("/info/odense/")
    page.get_by_role("link", name="Hold dig i gang", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Hold dig i gang")
    page.goto("/info/odense/ring-nu/")
    expect(page.get_by_role("link", name="112").first).to_have_attribute("href", "tel:112")
    assert page.context.cookies() == []
