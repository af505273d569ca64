"""A flare-up: warning signs first, at any hour, without network; then the plan written in quiet times."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Page, expect

from tests.journeys import desk, patient
from tests.journeys.browsers import Device
from tests.journeys.conftest import Open
from tests.journeys.people import NewPatient, Operator, sign_in
from tests.journeys.record import Records, days_from_now
from tests.journeys.words import like, say

DENMARK = ZoneInfo("Europe/Copenhagen")
EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]
DOCTOR, ON_CALL = "20 30 40 50", "70 11 07 07"
KEEPS, TELLS = "Turen om søen, bare kortere.", "Min søster. Hun henter børnene."


@pytest.fixture
def patient_with_phone(
    request: pytest.FixtureRequest, open_device: Open, operator: Operator, records: Records
) -> tuple[NewPatient, Device]:
    """A new patient with ten minutes of walking every day, after the first visit."""
    who = operator.welcome(request.param)
    records.assign(who, weekdays=EVERY_DAY)
    phone = open_device("phone")
    sign_in(phone.page, "/", who.email)
    expect(patient.log_button(phone.page, 10)).to_be_visible()
    patient.expect_badge(phone.page, "badge.safe")
    phone.page.goto("/opblussen")
    expect(phone.page.get_by_role("link", name=say("patient", "flare.see_signs"))).to_be_visible()
    phone.page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    return who, phone


def _tap_a_sign(page: Page) -> list[str]:
    """The first urgent sign; the numbers that the red screen lets one call are returned."""
    page.goto("/opblussen/tegn")
    signs = page.get_by_role("region", name=say("patient", "signs.urgent"))
    signs.get_by_role("button").first.click()
    screen = page.get_by_role("dialog", name=say("patient", "call.title"))
    expect(screen.get_by_text(say("patient", "call.nobody"))).to_be_visible()
    expect(screen.get_by_text(say("patient", "call.kept"))).to_be_visible()
    return [str(link.get_attribute("href")) for link in screen.get_by_role("link").all()]


def _write_the_doctors_number(page: Page) -> None:
    page.goto("/opblussen/min-plan")
    page.get_by_label(say("own_plan", "own_plan.gp_phone")).fill(DOCTOR)
    page.get_by_role("button", name=say("patient", "my_plan.save")).click()
    expect(page.get_by_role("link", name=DOCTOR)).to_be_visible()


@pytest.mark.parametrize("patient_with_phone", ["Kaj Lind"], indirect=True)
def test_an_urgent_sign_shows_the_numbers_that_answer_at_this_hour_without_network(
    patient_with_phone: tuple[NewPatient, Device], records: Records
) -> None:
    who, phone = patient_with_phone
    _write_the_doctors_number(phone.page)
    patient.expect_badge(phone.page, "badge.safe")
    phone.network(on=False)
    night, morning, new_year = (
        datetime(2026, 12, 8, 3, 12, tzinfo=DENMARK),
        datetime(2026, 12, 8, 9, 30, tzinfo=DENMARK),
        datetime(2027, 1, 1, 9, 30, tzinfo=DENMARK),
    )
    phone.context.clock.set_system_time(night)
    assert _tap_a_sign(phone.page) == ["tel:112", "tel:70110707"]
    phone.context.clock.set_system_time(morning)
    assert _tap_a_sign(phone.page) == ["tel:112", "tel:20304050"]
    phone.context.clock.set_system_time(new_year)
    assert _tap_a_sign(phone.page) == ["tel:112", "tel:70110707"]
    assert records.entries(who, "red_flag_reported") == []


@pytest.mark.parametrize("patient_with_phone", ["Elin Dam"], indirect=True)
def test_a_sign_reaches_the_clinician_when_the_network_does_and_a_slip_is_taken_back(
    patient_with_phone: tuple[NewPatient, Device], open_device: Open, records: Records
) -> None:
    who, phone = patient_with_phone
    page = phone.page
    phone.network(on=False)
    _tap_a_sign(page)
    sign = page.locator(".call-sign").inner_text()
    phone.network(on=True)
    expect(page.get_by_text(say("patient", "call.sent"))).to_be_visible()
    [report] = records.arrived(who, "red_flag_reported", count=1)
    assert report["args"]["urgency"] == "urgent"
    assert report["args"]["safety"]["id"] == "warning-signs"

    bo = open_device("desk").page
    desk.arrive(bo)
    row = bo.get_by_role("listitem").filter(has=bo.get_by_role("link", name=who.name, exact=True))
    expect(row.get_by_text(say("clinic", "clinic.attention.red_flag"), exact=True)).to_be_visible()
    expect(row.get_by_text(sign)).to_be_visible()
    desk.open_patient(bo, who)
    expect(bo.get_by_text(sign).first).to_be_visible()

    # It still stands where the app opens next; looked at once more, it is no second report.
    page.get_by_role("button", name=say("patient", "app.close")).click()
    page.goto("/")
    told = page.get_by_role("region", name=say("patient", "told.urgent"))
    told.get_by_role("link", name=say("patient", "told.see")).click()
    told.get_by_role("button", name=say("patient", "call.title")).click()
    page.get_by_role("button", name=say("patient", "call.mistake")).click()
    expect(told).to_have_count(0)
    patient.expect_badge(page, "badge.safe")
    assert records.arrived(who, "withdrawn", count=1)[-1]["args"] == {"of": report["id"]}
    bo.goto("/klinik/")
    bo.get_by_label(say("clinic", "clinic.caseload.search")).fill(who.name)
    expect(bo.get_by_role("link", name=who.name, exact=True)).to_be_visible()
    expect(row.get_by_text(say("clinic", "clinic.attention.red_flag"), exact=True)).to_have_count(0)


@pytest.mark.parametrize("patient_with_phone", ["Ruth Bech"], indirect=True)
def test_the_plan_written_together_carries_a_flare_up_offline_from_its_start_to_the_way_back(
    patient_with_phone: tuple[NewPatient, Device], open_device: Open, records: Records
) -> None:
    who, phone = patient_with_phone
    records.assign(who, weekdays=EVERY_DAY, start=20, goal=40)
    bo = open_device("desk").page
    desk.arrive(bo)
    _bo_writes(bo, who, keeps=KEEPS)

    page = phone.restart("/opblussen", network=True)
    expect(page.get_by_text(KEEPS).first).to_be_visible()
    _the_patient_writes_too(page)
    patient.expect_badge(page, "badge.safe")
    written = records.arrived(who, "flare_plan_written", count=2)
    assert [entry["by"]["role"] for entry in written] == ["clinician", "patient"]

    phone.network(on=False)
    _the_flare_begins(page)
    _two_days_later_it_is_asked_how_it_goes(phone, days_from_now(2))
    _it_goes_better(page)


def _bo_writes(bo: Page, who: NewPatient, *, keeps: str) -> None:
    desk.open_patient(bo, who)
    bo.get_by_role("link", name=say("clinic", "clinic.own_plan.write")).click()
    bo.get_by_label(say("own_plan", "own_plan.slot.keeps")).fill(keeps)
    bo.get_by_role("radio", name=say("own_plan", "own_plan.percent.25")).check()
    bo.get_by_role("checkbox").first.check()
    bo.get_by_role("button", name=say("clinic", "clinic.own_plan.save")).click()
    expect(bo.get_by_role("heading", name=who.name, level=1)).to_be_visible()
    expect(bo.get_by_text(keeps)).to_be_visible()


def _the_patient_writes_too(page: Page) -> None:
    page.get_by_role("link", name=say("patient", "my_plan.change")).click()
    expect(page.get_by_label(say("own_plan", "own_plan.slot.keeps"))).to_have_value(KEEPS)
    page.get_by_label(say("own_plan", "own_plan.slot.tells")).fill(TELLS)
    # A look at something else in the middle of a sentence costs no words.
    patient.go(page, "reading")
    patient.go(page, "flare")
    page.get_by_role("link", name=say("patient", "my_plan.change")).click()
    expect(page.get_by_label(say("own_plan", "own_plan.slot.tells"))).to_have_value(TELLS)
    page.get_by_role("button", name=say("patient", "my_plan.save")).click()
    expect(page.get_by_text(TELLS)).to_be_visible()
    page.get_by_text(say("own_plan", "own_plan.versions.one"), exact=True).click()
    expect(page.get_by_text(like("own_plan", "own_plan.version"))).to_contain_text("Bo Friis")


def _the_flare_begins(page: Page) -> None:
    patient.start_flare(page)
    expect(page.get_by_text(KEEPS).first).to_be_visible()
    expect(page.get_by_text(TELLS)).to_be_visible()
    # A quarter of ten minutes and of twenty: the own plan's percent reaches both staircases.
    for amount in ("2,5 minutter", "5 minutter"):
        expect(page.get_by_text(amount, exact=True)).to_be_visible()


def _two_days_later_it_is_asked_how_it_goes(phone: Device, then: datetime) -> None:
    phone.context.clock.set_system_time(then)
    page = phone.page
    page.goto("/opblussen")
    page.get_by_role("radio", name=say("patient", "checkin.worse")).check()
    page.get_by_label(say("patient", "checkin.note")).fill("En hård nat.")
    page.get_by_role("button", name=say("patient", "app.save")).click()
    expect(page.get_by_text(say("patient", "advice.worse"))).to_be_visible()
    phone.context.clock.set_system_time(then + timedelta(days=1))
    page.goto("/opblussen")
    page.get_by_role("radio", name=say("patient", "checkin.better")).check()
    page.get_by_role("button", name=say("patient", "app.save")).click()
    expect(page.get_by_text(say("patient", "checkin.then_better"))).to_be_visible()
    expect(page.get_by_text(say("patient", "advice.worse"))).to_have_count(0)


def _it_goes_better(page: Page) -> None:
    page.get_by_role("button", name=say("patient", "flare.better")).click()
    sheet = page.get_by_role("dialog")
    for amount in ("5 minutter", "7,5 minutter", "10 minutter", "15 minutter", "20 minutter"):
        expect(sheet.get_by_text(amount, exact=True).first).to_be_visible()
    sheet.get_by_role("button", name=say("patient", "flare.better.yes")).click()
    way = page.get_by_role("region", name=say("patient", "way.title"))
    expect(way.get_by_text("7,5 minutter", exact=True)).to_be_visible()
    learned = page.get_by_role("region", name=say("patient", "learned.title"))
    learned.get_by_role("textbox").fill("Det korte skridt hjalp.")
    learned.get_by_role("button", name=say("patient", "app.save")).click()
    expect(learned).to_have_count(0)
    expect(page.get_by_text("Det korte skridt hjalp.")).to_be_visible()


@pytest.mark.parametrize("patient_with_phone", ["Otto Mose"], indirect=True)
def test_the_plan_is_readable_after_the_pathway_has_ended_and_without_network(
    patient_with_phone: tuple[NewPatient, Device], open_device: Open
) -> None:
    who, phone = patient_with_phone
    bo = open_device("desk").page
    desk.arrive(bo)
    _bo_writes(bo, who, keeps=KEEPS)
    bo.get_by_role("button", name=say("clinic", "clinic.end")).click()
    bo.get_by_role("dialog").get_by_role("button", name=say("clinic", "clinic.end.confirm")).click()
    expect(bo.get_by_role("button", name=say("clinic", "clinic.end"))).to_have_count(0)

    page = phone.restart(network=True)
    expect(page.get_by_role("heading", name=say("patient", "no_plan.ended"))).to_be_visible()
    page = phone.restart("/opblussen", network=False)
    expect(page.get_by_text(KEEPS).first).to_be_visible()
    strategy = page.locator(".strategy > summary").first
    strategy.click()
    expect(page.locator(".strategy[open] .blocks")).to_be_visible()
    patient.start_flare(page)
    expect(page.get_by_text(KEEPS).first).to_be_visible()
    page.goto("/mig/print")
    expect(page.get_by_text(KEEPS).first).to_be_visible()


@pytest.mark.parametrize("patient_with_phone", ["Inga Friis"], indirect=True)
def test_what_the_other_wrote_meanwhile_is_read_before_it_is_written_over(
    patient_with_phone: tuple[NewPatient, Device], open_device: Open, records: Records
) -> None:
    who, phone = patient_with_phone
    computer = open_device("desk")
    bo = computer.page
    desk.arrive(bo)
    desk.open_patient(bo, who)
    bo.get_by_role("link", name=say("clinic", "clinic.own_plan.write")).click()
    bo.get_by_label(say("own_plan", "own_plan.slot.keeps")).fill(KEEPS)

    page = phone.page
    page.goto("/opblussen/min-plan")
    page.get_by_label(say("own_plan", "own_plan.slot.keeps")).fill("Haven.")
    page.get_by_role("button", name=say("patient", "my_plan.save")).click()
    records.arrived(who, "flare_plan_written", count=1)

    save = bo.get_by_role("button", name=say("clinic", "clinic.own_plan.save"))
    save.click()
    expect(bo.get_by_text(say("own_plan", "own_plan.newer.title"))).to_be_visible()
    expect(bo.get_by_text(say("own_plan", "own_plan.theirs", text="Haven."))).to_be_visible()
    assert len(records.entries(who, "flare_plan_written")) == 1
    save.click()
    expect(bo.get_by_role("heading", name=who.name, level=1)).to_be_visible()
    first, second = records.arrived(who, "flare_plan_written", count=2)
    assert second["args"] == {"keeps": KEEPS, "replaces": first["id"]}
