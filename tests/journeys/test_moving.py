"""A patient moves to another municipality: one act at the desk, and the phone and both clinics follow."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.journeys import desk, patient
from tests.journeys.conftest import Open
from tests.journeys.desk import Effort
from tests.journeys.people import Operator, sign_in
from tests.journeys.record import Records
from tests.journeys.words import like, say

HANNE = "hanne@rygvej.test"
OUT_OF_HOURS = {"Odense": "70 11 07 07", "Aarhus": "70 11 31 31"}


def find_by_address(page: Page, address: str) -> None:
    """Name somebody from another clinic by their whole address, and choose them."""
    sheet = page.get_by_role("dialog")
    sheet.get_by_text(say("clinic", "clinic.team.by_address"), exact=True).click()
    sheet.get_by_label(say("clinic", "clinic.team.address"), exact=True).fill(address)
    sheet.get_by_role("button", name=say("clinic", "clinic.team.find"), exact=True).click()
    expect(sheet.get_by_role("radio", checked=True).last).to_be_visible()


def acute_number(page: Page, municipality: str) -> None:
    """The number that the phone says to call out of hours is that of where the patient lives."""
    page.goto("/opblussen")
    expect(page.get_by_role("link", name=OUT_OF_HOURS[municipality]).first).to_be_visible()


def test_the_plan_and_the_log_move_along_and_the_old_clinic_is_out_at_once(
    open_device: Open, operator: Operator, records: Records
) -> None:
    who = operator.welcome("Vera Dahl")
    records.assign(who)
    phone = open_device("phone")
    sign_in(phone.page, "/", who.email)
    patient.log_today(phone.page, 10)
    patient.expect_badge(phone.page, "badge.safe")
    acute_number(phone.page, "Odense")

    bo = open_device("desk").page
    desk.arrive(bo)
    desk.open_patient(bo, who)
    record = f"/api/clinic/patients/{records.id_of(who)}"
    assert bo.request.get(record).status == 200
    effort = Effort(bo)
    bo.get_by_role("button", name=say("clinic", "clinic.move"), exact=True).click()
    sheet = bo.get_by_role("dialog")
    sheet.get_by_label(say("invite", "invite.municipality")).select_option(label="Aarhus")
    sheet.get_by_role("radio", name=say("clinic", "clinic.team.successor")).check()
    find_by_address(bo, HANNE)
    expect(sheet.get_by_text(say("clinic", "clinic.move.out", names="Bo Friis"))).to_be_visible()
    sheet.get_by_role("button", name=say("clinic", "clinic.move.confirm")).click()
    expect(bo.get_by_role("heading", name=say("clinic", "clinic.caseload.title"))).to_be_visible()
    clicks, fields, seconds = effort.spent()
    assert clicks <= 6
    assert fields <= 1
    assert seconds < 60
    assert bo.request.get(record).status == 404
    expect(bo.get_by_role("link", name=who.name)).to_have_count(0)

    hanne = open_device("desk").page
    desk.arrive(hanne, HANNE)
    desk.open_patient(hanne, who)
    expect(hanne.get_by_text(like("clinic", "clinic.rungs.title")).first).to_be_visible()
    expect(hanne.get_by_text("Aarhus").first).to_be_visible()

    page = phone.restart(network=True)
    page.goto("/mig")
    people = page.get_by_role("region", name=say("patient", "people.title"))
    expect(people.get_by_text("Hanne Krogh")).to_be_visible()
    people.get_by_text(say("patient", "people.former"), exact=True).click()
    expect(people.get_by_text("Bo Friis")).to_be_visible()
    acute_number(page, "Aarhus")
    page.goto("/")
    expect(patient.logged(page, 10)).to_be_visible()
