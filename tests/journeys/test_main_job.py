"""A clinician assigns a plan, a patient follows it without network, and the clinician sees it: once."""

from __future__ import annotations

from datetime import date

import pytest
from playwright.sync_api import Page, expect

from tests.journeys import desk, patient
from tests.journeys.browsers import Device
from tests.journeys.conftest import Open
from tests.journeys.patient import Rung
from tests.journeys.people import NewPatient, Operator, sign_in
from tests.journeys.record import Records, today
from tests.journeys.words import like, say

START, GOAL = 10, 30
# A person reads, thinks and moves a hand; this long for each act is generous.
SECONDS_FOR_AN_ACT = 10
THREE_MINUTES = 180


def test_a_plan_is_assigned_followed_offline_and_seen_again(
    open_device: Open, operator: Operator, records: Records, capsys: pytest.CaptureFixture[str]
) -> None:
    birgit = operator.welcome("Birgit Sand")
    bo = open_device("desk").page
    promised = _bo_assigns(bo, birgit, capsys)

    phone = open_device("phone")
    texts = _the_phone_has_it_after_the_first_visit(phone, birgit, promised)
    _a_day_without_network(phone, promised, texts)
    assert records.entries(birgit, "session", "flare_started") == []

    # The network is back.
    phone.network(on=True)
    patient.expect_badge(phone.page, "badge.safe")
    phone.page.goto("/")
    expect(patient.logged(phone.page, START)).to_be_visible()

    _everything_is_there_once(records, birgit)
    _bo_sees_it(bo, birgit)


def _bo_assigns(bo: Page, birgit: NewPatient, capsys: pytest.CaptureFixture[str]) -> list[Rung]:
    """Bo gives Birgit the pathway with a staircase that fits her; what he saw before he did is returned."""
    desk.arrive(bo)
    effort = desk.Effort(bo)
    desk.open_assigning(bo, birgit)
    desk.adapt_the_ladder(bo, start=START, goal=GOAL)
    promised = desk.previewed(bo)
    desk.assign(bo, birgit)
    clicks, fields, seconds = effort.spent()
    with capsys.disabled():
        told = (
            f"Bo assigned with {clicks} clicks and {fields} fields, in {seconds:.1f} s of a machine's time."
        )
        print(f"\n{told}")  # noqa: T201  (A figure to follow from run to run.)
    assert (clicks + fields) * SECONDS_FOR_AN_ACT < THREE_MINUTES
    assert promised[0][:2] == ("1", "10 minutter")
    assert promised[-1][1] == "30 minutter"
    return promised


def _the_phone_has_it_after_the_first_visit(
    phone: Device, birgit: NewPatient, promised: list[Rung]
) -> list[str]:
    """Today's amount with its reason, the staircase that Bo saw, and the texts: their addresses."""
    page = phone.page
    sign_in(page, "/", birgit.email)
    expect(patient.log_button(page, START)).to_be_visible()
    expect(page.get_by_text(say("ladder", "ladder.why.start_agreed", quota="10 minutter"))).to_be_visible()
    patient.expect_badge(page, "badge.safe")
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    patient.go(page, "stairs")
    assert patient.staircase(page) == promised
    patient.go(page, "reading")
    links = page.get_by_role("region", name=say("patient", "reading.mine")).get_by_role("link").all()
    return [href for link in links if (href := link.get_attribute("href"))]


def _a_day_without_network(phone: Device, promised: list[Rung], texts: list[str]) -> None:
    page = phone.restart(network=False)
    patient.log_today(page, START)
    patient.expect_badge(page, "badge.here.one", count="1")
    patient.start_flare(page)
    patient.expect_badge(page, "badge.here.other", count="2")

    # Reading, and addresses opened from nothing, work as before.
    patient.go(page, "reading")
    page.get_by_role("region", name=say("patient", "reading.mine")).get_by_role("link").first.click()
    expect(page.get_by_role("article")).to_be_visible()
    page.goto(texts[-1])
    expect(page.get_by_role("article")).to_be_visible()
    page.goto("/trappen")
    assert [rung[:2] for rung in patient.staircase(page)] == [rung[:2] for rung in promised]

    # Off and on once more: nothing is forgotten, and nothing pretends to be safe.
    page = phone.restart("/mig/sikret", network=False)
    patient.expect_badge(page, "badge.here.other", count="2")
    expect(page.get_by_role("heading", name=like("patient", "where.waiting.other"))).to_be_visible()


def _everything_is_there_once(records: Records, birgit: NewPatient) -> None:
    entries = records.entries(birgit)
    assert [entry["kind"] for entry in entries] == ["plan_assigned", "session", "flare_started"]
    assert entries[1]["args"]["amount"] == START
    assert {entry["on"] for entry in entries} == {today()}


def _bo_sees_it(bo: Page, birgit: NewPatient) -> None:
    """The session against the quota of that day, which the flare-up has lowered."""
    desk.open_patient(bo, birgit)
    expect(bo.get_by_text(say("clinic", "clinic.attention.in_flare")).first).to_be_visible()
    row = desk.day_row(bo, date.fromisoformat(today()))
    expect(row).to_contain_text("10 af 5 min")
    expect(row).to_contain_text(say("ladder", "ladder.phase.flare"))
