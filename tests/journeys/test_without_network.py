"""What goes wrong between a phone and the server, and that nothing is lost, doubled or shown to others."""

from __future__ import annotations

import re

from playwright.sync_api import Page, Route, expect

from tests.journeys import patient
from tests.journeys.conftest import WithPlan
from tests.journeys.people import Operator, fill_in
from tests.journeys.record import Records, days_from_now, today
from tests.journeys.words import say
from tests.serving import Served

EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]


def test_a_lost_answer_costs_nothing_and_doubles_nothing(with_plan: WithPlan, records: Records) -> None:
    who, phone = with_plan("Tage Bruun")
    lost = []

    def lose_the_answer(route: Route) -> None:
        answer = route.fetch()
        lost.append(answer.status)
        route.abort()

    phone.context.route("**/api/sync", lose_the_answer, times=1)
    with phone.page.expect_event("requestfailed", lambda request: request.url.endswith("/api/sync")):
        patient.log_today(phone.page, 10)
    assert lost == [200]
    records.expect_amounts(who, [10])
    patient.expect_badge(phone.page, "badge.here.one", count="1")

    patient.expect_badge(phone.page, "badge.safe")
    records.expect_amounts(who, [10])


def test_a_session_that_ends_keeps_the_entry_until_one_signs_in_again(
    with_plan: WithPlan, operator: Operator, records: Records
) -> None:
    who, phone = with_plan("Rita Lund")
    operator.sign_out_everywhere(who)
    patient.log_today(phone.page, 10)
    patient.expect_badge(phone.page, "badge.needs_you")
    page = phone.restart(network=True)
    expect(patient.logged(page, 10)).to_be_visible()
    assert records.amounts(who) == []

    patient.where(page)
    expect(page.get_by_role("heading", name=say("patient", "where.signed_out"))).to_be_visible()
    page.get_by_role("button", name=say("patient", "where.sign_in")).click()
    fill_in(page, who.email)
    patient.expect_badge(page, "badge.safe")
    records.expect_amounts(who, [10])


def test_somebody_else_on_the_same_phone_sees_nothing_and_takes_nothing(
    with_plan: WithPlan, operator: Operator, records: Records
) -> None:
    first, phone = with_plan("Lone Kvist")
    second = operator.welcome("Palle Friis")
    phone.network(on=False)
    patient.log_today(phone.page, 10)
    patient.go(phone.page, "me")
    phone.page.get_by_role("button", name=say("patient", "sign_out.open")).click()
    expect(phone.page.get_by_text(say("patient", "sign_out.unsent.one", count="1"))).to_be_visible()
    phone.page.get_by_role("button", name=say("patient", "sign_out.yes")).click()
    expect(phone.page.get_by_role("heading", name=say("account", "account.title.patient"))).to_be_visible()

    page = phone.restart(network=True)
    fill_in(page, second.email)
    expect(page.get_by_role("heading", name=say("patient", "no_plan.title"))).to_be_visible()
    patient.expect_badge(page, "badge.safe")
    assert not _anything_of(page, "Lone", "10 min")
    assert records.entries(second) == []
    assert records.amounts(first) == []
    patient.sign_out(page)

    fill_in(page, first.email)
    expect(patient.logged(page, 10)).to_be_visible()
    patient.expect_badge(page, "badge.safe")
    records.expect_amounts(first, [10])


def _anything_of(page: Page, *words: str) -> bool:
    """Whether any of the five places shows one of these words."""
    shown = ""
    for place in ("today", "stairs", "flare", "reading", "me"):
        patient.go(page, place)
        shown += page.get_by_role("main").inner_text()
    return any(word in shown for word in words)


def test_a_server_that_is_down_stops_nobody_from_writing(
    with_plan: WithPlan, records: Records, served: Served
) -> None:
    who, phone = with_plan("Egon Dahl")
    served.stop()
    try:
        patient.log_today(phone.page, 10)
        patient.expect_badge(phone.page, "badge.here.one", count="1")
        page = phone.restart(network=True)
        expect(patient.logged(page, 10)).to_be_visible()
    finally:
        served.start()
    patient.expect_badge(page, "badge.safe")
    records.expect_amounts(who, [10])


def test_a_clock_a_year_ahead_is_moved_to_the_right_day(with_plan: WithPlan, records: Records) -> None:
    who, phone = with_plan("Gerda Holst")
    phone.context.clock.set_system_time(days_from_now(365))
    page = phone.page
    page.goto("/")
    # Seen before it is sent, for the server will put it on another day.
    phone.network(on=False)
    # A year without a word: the plan measures anew, and any number is a good number.
    page.get_by_label(say("patient", "measure.amount", unit="minutter")).fill("12")
    page.get_by_role("button", name=say("patient", "measure.save")).click()
    expect(page.get_by_text(say("patient", "measure.done_today"))).to_be_visible()
    phone.network(on=True)
    patient.expect_badge(page, "badge.safe")
    [trial] = records.arrived(who, "trial", count=1)
    assert trial["on"] == today()
    assert trial["moved_days"] in (-365, -366)


def test_an_entry_that_is_refused_is_shown_with_its_reason_and_never_dropped(
    with_plan: WithPlan, records: Records
) -> None:
    who, phone = with_plan("Viggo Beck", weekdays=EVERY_DAY)
    # The clock runs two days ahead without network; it is right again when the network comes.
    phone.network(on=False)
    phone.context.clock.set_system_time(days_from_now(2))
    page = phone.page
    page.goto("/")
    patient.log_today(page, 10)
    page = phone.restart(network=False)
    phone.network(on=True)
    patient.expect_badge(page, "badge.needs_you")
    assert records.amounts(who) == []

    # What comes after it is not held up by it.
    with page.expect_response("**/api/sync"):
        patient.log_today(page, 10)
    assert [entry["on"] for entry in records.arrived(who, "session", count=1)] == [today()]

    patient.where(page)
    refused = page.get_by_role("region", name=re.compile("10 minutter"))
    expect(refused).to_contain_text(say("patient", "where.refused"))
    expect(refused).to_contain_text(say("errors", "in_the_future"))
    with page.expect_download() as saving:
        page.get_by_role("button", name=say("patient", "where.export.save")).click()
    assert '"in_the_future"' in saving.value.path().read_text()
    refused.get_by_role("button", name=say("patient", "where.refused.read")).click()
    patient.expect_badge(page, "badge.safe")


def test_two_windows_at_once_write_each_entry_once(with_plan: WithPlan, records: Records) -> None:
    who, phone = with_plan("Karen Toft")
    one, other = phone.page, phone.context.new_page()
    other.goto("/")
    expect(patient.log_button(other, 10)).to_be_visible()
    phone.network(on=False)
    patient.log_today(one, 10)
    expect(patient.logged(other, 10)).to_be_visible()
    other.get_by_text(say("patient", "today.log_more")).click()
    patient.log_button(other, 10).first.click()
    patient.expect_badge(one, "badge.here.other", count="2")
    phone.network(on=True)
    for page in (one, other):
        patient.expect_badge(page, "badge.safe")
    records.expect_amounts(who, [10, 10])


def test_what_waits_leaves_when_the_browser_wakes_the_worker_and_no_screen_is_open(
    with_plan: WithPlan, records: Records, served: Served
) -> None:
    who, phone = with_plan("Vera Vind")
    phone.network(on=False)
    patient.log_today(phone.page, 10)
    patient.expect_badge(phone.page, "badge.here.one", count="1")
    phone.page.goto("about:blank")
    phone.network(on=True)
    assert records.amounts(who) == []

    # As Background Sync does, once there is a network.
    phone.page.goto("/info/")
    browser = phone.context.new_cdp_session(phone.page)
    found: list[str] = []
    browser.on(
        "ServiceWorker.workerRegistrationUpdated",
        lambda told: found.extend(one["registrationId"] for one in told["registrations"]),
    )
    browser.send("ServiceWorker.enable")
    phone.page.wait_for_timeout(500)
    wake = {"origin": served.origin, "registrationId": found[0], "tag": "send", "lastChance": False}
    browser.send("ServiceWorker.dispatchSyncEvent", wake)
    records.expect_amounts(who, [10])
    phone.page.goto("/")
    patient.expect_badge(phone.page, "badge.safe")
    records.expect_amounts(who, [10])
