"""A plan that was assigned by mistake is taken back, and one that is over ends: on the phone as well."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.journeys import desk, patient
from tests.journeys.conftest import Open
from tests.journeys.people import Operator, sign_in
from tests.journeys.record import Records
from tests.journeys.words import say


def test_a_plan_assigned_by_mistake_is_gone_when_the_phone_next_has_network(
    open_device: Open, operator: Operator, records: Records
) -> None:
    who = operator.welcome("Hugo Bang")
    records.assign(who)
    phone = open_device("phone")
    sign_in(phone.page, "/", who.email)
    expect(patient.log_button(phone.page, 10)).to_be_visible()
    phone.network(on=False)

    bo = open_device("desk").page
    desk.arrive(bo)
    desk.open_patient(bo, who)
    bo.get_by_role("button", name=say("clinic", "clinic.undo")).click()
    bo.get_by_role("dialog").get_by_role("button", name=say("clinic", "clinic.undo.confirm")).click()
    expect(bo.get_by_role("heading", name=say("clinic", "clinic.patient.no_plan"))).to_be_visible()

    # Without network the plan is still there, and what is done on it is not refused later.
    patient.log_today(phone.page, 10)
    phone.network(on=True)
    expect(phone.page.get_by_role("heading", name=say("patient", "no_plan.title"))).to_be_visible()
    patient.expect_badge(phone.page, "badge.safe")
    kinds = [entry["kind"] for entry in records.arrived(who, count=3)]
    assert kinds == ["plan_assigned", "withdrawn", "session"]


def test_a_plan_that_ends_leaves_its_texts_on_the_phone(
    open_device: Open, operator: Operator, records: Records
) -> None:
    who = operator.welcome("Asta Holm")
    records.assign(who)
    phone = open_device("phone")
    sign_in(phone.page, "/", who.email)
    patient.log_today(phone.page, 10)
    patient.expect_badge(phone.page, "badge.safe")

    bo = open_device("desk").page
    desk.arrive(bo)
    desk.open_patient(bo, who)
    bo.get_by_role("button", name=say("clinic", "clinic.end")).click()
    sheet = bo.get_by_role("dialog")
    sheet.get_by_role("radio", name=say("ladder", "ladder.end.completed")).check()
    sheet.get_by_role("button", name=say("clinic", "clinic.end.confirm")).click()
    expect(bo.get_by_role("button", name=say("clinic", "clinic.end"))).to_have_count(0)

    page = phone.restart(network=True)
    expect(page.get_by_role("heading", name=say("patient", "no_plan.ended"))).to_be_visible()
    phone.network(on=False)
    patient.go(page, "reading")
    shelf = page.get_by_role("region", name=say("patient", "reading.earlier"))
    shelf.get_by_role("link").first.click()
    expect(page.get_by_role("article")).to_be_visible()
