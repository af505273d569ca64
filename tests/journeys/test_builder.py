"""A clinician builds and changes plans: what is promised, what it costs, and that nothing is lost."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.journeys import desk, patient
from tests.journeys.conftest import Open
from tests.journeys.desk import Told, at_most
from tests.journeys.people import BO, Operator, fill_in, sign_in
from tests.journeys.record import Records
from tests.journeys.words import like, say


def confirm(page: Page, key: str) -> None:
    """Read what an act will do, in its sheet, and do it."""
    page.get_by_role("dialog").get_by_role("button", name=say("clinic", key)).click()
    expect(page.get_by_role("dialog")).to_have_count(0)


def plan_card(page: Page, activity: str) -> Locator:
    """A plan on the patient's page."""
    return page.get_by_role("region", name=activity)


def test_a_standard_plan_is_three_clicks_from_the_list(
    open_device: Open, operator: Operator, records: Records, told: Told
) -> None:
    who = operator.welcome("Dagny Lind")
    bo = open_device("desk").page
    desk.arrive(bo)
    with at_most(bo, 3, 0, told, "A standard plan"):
        desk.open_assigning(bo, who)
        desk.assign(bo, who)
    (plan,) = records.entries(who)
    ladder = plan["args"]["ladder"]
    assert (ladder["item"], ladder["goal"], "start" in ladder) == ("walking", 30, False)


def test_what_may_become_of_the_plan_is_drawn_over_it_before_it_is_given(
    open_device: Open, operator: Operator, told: Told
) -> None:
    who = operator.welcome("Vera Skov")
    bo = open_device("desk").page
    desk.arrive(bo)
    with at_most(bo, 12, 2, told, "Tailored and given"):
        desk.open_assigning(bo, who)
        desk.adapt_the_ladder(bo, start=8, goal=20)
        expect(bo.get_by_text(like("clinic", "clinic.what_if.as_planned"))).to_be_visible()
        bo.get_by_role("radio", name=say("clinic", "clinic.what_if.flare_in_week_3")).check()
        expect(bo.get_by_text(like("clinic", "clinic.what_if.later.other"))).to_be_visible()
        expect(bo.get_by_text(say("clinic", "clinic.course.other"), exact=True)).to_be_visible()
        preview = bo.get_by_role("region", name=say("clinic", "clinic.preview.title", name="Vera"))
        assert not _scrolls_inside(preview)
        desk.assign(bo, who)


def _scrolls_inside(card: Locator) -> bool:
    """Some of the card is out of sight, behind an edge of its own."""
    hidden: bool = card.evaluate("card => card.scrollHeight > card.clientHeight")
    return hidden


def test_a_date_that_is_too_near_says_what_works_and_takes_it_with_a_tap(
    open_device: Open, operator: Operator
) -> None:
    who = operator.welcome("Holger Due")
    bo = open_device("desk").page
    desk.arrive(bo)
    desk.open_assigning(bo, who)
    desk.adapt_the_ladder(bo, start=8, goal=30)
    bo.get_by_role("radio", name=say("clinic", "clinic.assign.pace.date")).check()
    soon = bo.evaluate("new Date(Date.now() + 15 * 864e5).toISOString().slice(0, 10)")
    bo.get_by_label(say("clinic", "clinic.field.by.label")).fill(soon)
    take_goal = bo.get_by_role("button", name=like("clinic", "clinic.assign.too_near.take_goal"))
    expect(take_goal).to_be_visible()
    bo.get_by_role("button", name=say("clinic", "clinic.assign.go"), exact=True).click()
    expect(bo.get_by_role("alert").filter(has_text=say("clinic", "clinic.assign.errors"))).to_be_focused()
    take_goal.click()
    expect(take_goal).to_have_count(0)
    desk.assign(bo, who)


def test_two_staircases_stand_beside_each_other_on_the_phone(
    open_device: Open, operator: Operator, records: Records
) -> None:
    who = operator.welcome("Signe Falk")
    walking = records.assign(who)
    bo = open_device("desk").page
    desk.arrive(bo)
    desk.open_patient(bo, who)
    bo.get_by_role("link", name=say("clinic", "clinic.patient.assign")).click()
    activities = bo.get_by_role("group", name=say("clinic", "clinic.assign.activity"))
    activities.get_by_role("radio", name="Sidde").check()
    expect(bo.get_by_text(like("clinic", "clinic.assign.has_plan"))).to_have_count(0)
    desk.adapt_the_ladder(bo, start=12, goal=30)
    desk.assign(bo, who)

    phone = open_device("phone").page
    sign_in(phone, "/", who.email)
    expect(patient.log_button(phone, 10)).to_be_visible()
    expect(patient.log_button(phone, 12)).to_be_visible()
    desk.open_patient(bo, who)
    expect(plan_card(bo, "Gåtur")).to_be_visible()
    expect(plan_card(bo, "Sidde")).to_be_visible()
    assert records.entries(who, "plan_ended") == []
    exercises = [
        {exercise["item"] for exercise in entry["args"]["exercises"]}
        for entry in records.entries(who, "plan_assigned")
    ]
    assert len(exercises) == 2
    assert exercises[0].isdisjoint(exercises[1])
    assert walking in {entry["id"] for entry in records.entries(who)}


def test_a_rung_that_is_agreed_on_says_what_the_patient_will_read_and_waits_for_the_phone(
    open_device: Open, operator: Operator, records: Records
) -> None:
    who = operator.welcome("Mads Toft")
    records.assign(who)
    phone = open_device("phone")
    sign_in(phone.page, "/", who.email)
    expect(patient.log_button(phone.page, 10)).to_be_visible()
    patient.expect_badge(phone.page, "badge.safe")
    phone.network(on=False)

    bo = open_device("desk").page
    desk.arrive(bo)
    desk.open_patient(bo, who)
    bo.get_by_role("button", name=say("clinic", "clinic.rung"), exact=True).click()
    sheet = bo.get_by_role("dialog")
    sheet.get_by_label(say("clinic", "clinic.rung.choose"), exact=True).select_option("3")
    promised = say("ladder", "ladder.why.rung_agreed", quota="12 minutter")
    expect(sheet.get_by_text(promised)).to_be_visible()
    confirm(bo, "clinic.rung.confirm")
    expect(bo.get_by_text(say("clinic", "clinic.pending.rung_set", rung=3, day="i dag"))).to_be_visible()

    phone.network(on=True)
    expect(patient.log_button(phone.page, 12)).to_be_visible()
    expect(phone.page.get_by_text(promised)).to_be_visible()
    bo.reload()
    expect(bo.get_by_role("heading", name=say("clinic", "clinic.history.title"))).to_be_visible()
    history = say("clinic", "clinic.history.rung_agreed", quota="12 minutter")
    expect(bo.get_by_text(history)).to_be_visible()


def test_measuring_anew_and_other_days_reach_the_phone(
    open_device: Open, operator: Operator, records: Records
) -> None:
    who = operator.welcome("Rikke Holt")
    plan = records.assign(who)
    bo = open_device("desk").page
    desk.arrive(bo)
    desk.open_patient(bo, who)
    bo.get_by_role("button", name=say("clinic", "clinic.weekdays"), exact=True).click()
    days = bo.get_by_role("dialog").get_by_role("group", name=say("clinic", "clinic.field.weekdays"))
    free = next(box for box in days.get_by_role("checkbox").all() if not box.is_checked())
    free.locator("xpath=..").click()
    confirm(bo, "clinic.weekdays.confirm")
    bo.get_by_role("button", name=say("clinic", "clinic.remeasure"), exact=True).click()
    sheet = bo.get_by_role("dialog")
    expect(sheet.get_by_text(say("ladder", "ladder.why.needs_new_baseline"))).to_be_visible()
    confirm(bo, "clinic.remeasure.confirm")

    moved, measured = records.arrived(who, "weekdays_set", "remeasure", count=2)
    assert (moved["args"]["assignment"], len(moved["args"]["weekdays"])) == (plan, 4)
    assert measured["args"] == {"assignment": plan}
    phone = open_device("phone").page
    sign_in(phone, "/", who.email)
    expect(phone.get_by_text(say("ladder", "ladder.why.needs_new_baseline"))).to_be_visible()


def test_a_new_goal_replaces_the_plan_from_the_present_amount_and_undoing_brings_it_back(
    open_device: Open, operator: Operator, records: Records, told: Told
) -> None:
    who = operator.welcome("Karl Munk")
    old = records.assign(who)
    bo = open_device("desk").page
    desk.arrive(bo)
    desk.open_patient(bo, who)
    with at_most(bo, 3, 1, told, "Replaced with a new goal, from the patient's page"):
        bo.get_by_role("link", name=say("clinic", "clinic.change")).click()
        expect(bo.get_by_label(say("clinic", "clinic.field.start.minutes"))).to_have_value("10")
        bo.get_by_label(say("clinic", "clinic.field.goal.minutes")).fill("45")
        desk.assign(bo, who)
    new, ended = records.arrived(who, "plan_assigned", "plan_ended", count=3)[1:]
    assert (new["args"]["ladder"]["start"], new["args"]["ladder"]["goal"]) == (10, 45)
    assert ended["args"] == {"assignment": old, "reason": "changed", "replaced_by": new["id"]}

    bo.get_by_role("link", name=say("clinic", "clinic.assigned.patient", name=who.first_name)).click()
    bo.get_by_role("button", name=say("clinic", "clinic.undo"), exact=True).click()
    expect(bo.get_by_role("dialog").get_by_text(say("clinic", "clinic.undo.comes_back"))).to_be_visible()
    confirm(bo, "clinic.undo.confirm")
    expect(plan_card(bo, "Gåtur")).to_contain_text("30 minutter")
    phone = open_device("phone").page
    sign_in(phone, "/", who.email)
    expect(patient.log_button(phone, 10)).to_be_visible()


def test_what_has_been_dealt_with_leaves_the_list_and_says_by_whom(
    open_device: Open, operator: Operator, told: Told
) -> None:
    who = operator.welcome("Tove Rask")
    bo = open_device("desk").page
    desk.arrive(bo)
    no_plan = say("clinic", "clinic.attention.no_plan")
    row = bo.get_by_role("listitem").filter(has=bo.get_by_role("link", name=who.name, exact=True))
    expect(row.get_by_text(no_plan, exact=True)).to_be_visible()
    with at_most(bo, 3, 0, told, "An alert dealt with, from the list"):
        bo.get_by_role("link", name=who.name, exact=True).click()
        bo.get_by_role("button", name=say("clinic", "clinic.handle"), exact=True).click()
        confirm(bo, "clinic.handle.confirm")
    expect(bo.get_by_text(say("clinic", "clinic.patient.needs_nothing"))).to_be_visible()
    bo.get_by_text(say("clinic", "clinic.handled.title", count=1)).click()
    expect(bo.get_by_text(say("clinic", "clinic.handled.by", name="Bo Friis", day="i dag"))).to_be_visible()
    bo.goto("/klinik/")
    bo.get_by_label(say("clinic", "clinic.caseload.search")).fill(who.name)
    expect(bo.get_by_role("link", name=who.name, exact=True)).to_be_visible()
    expect(row.get_by_text(no_plan, exact=True)).to_have_count(0)


@pytest.mark.parametrize("amount", ["-5", "999999", "1e9", ""])
def test_an_impossible_goal_is_told_beside_its_field_and_what_was_typed_stays(
    open_device: Open, operator: Operator, records: Records, amount: str
) -> None:
    who = operator.welcome(f"Ib Gade{len(amount)}")
    bo = open_device("desk").page
    desk.arrive(bo)
    desk.open_assigning(bo, who)
    goal = bo.get_by_label(say("clinic", "clinic.field.goal.minutes"))
    goal.fill(amount)
    bo.get_by_role("button", name=say("clinic", "clinic.assign.go"), exact=True).click()
    summary = bo.get_by_role("alert").filter(has_text=say("clinic", "clinic.assign.errors"))
    expect(summary).to_be_focused()
    summary.get_by_role("link").first.click()
    expect(goal).to_be_focused()
    expect(goal).to_have_value(amount)
    assert records.entries(who) == []


def test_what_was_typed_stays_without_network_and_after_signing_in_again(
    open_device: Open, operator: Operator, records: Records
) -> None:
    who = operator.welcome("Gerda Hald")
    device = open_device("desk")
    bo = device.page
    desk.arrive(bo)
    desk.open_assigning(bo, who)
    goal = bo.get_by_label(say("clinic", "clinic.field.goal.minutes"))
    goal.fill("25")
    bo.get_by_role("button", name=say("clinic", "clinic.assign.go"), exact=True).click()
    device.network(on=False)
    go = bo.get_by_role("dialog").get_by_role("button", name=say("clinic", "clinic.confirm.go"))
    go.click()
    expect(bo.get_by_text(say("clinic", "clinic.problem.unreachable"))).to_be_visible()
    device.network(on=True)

    device.context.clear_cookies()
    go.click()
    expect(bo.get_by_text(say("clinic", "clinic.session_ended"))).to_be_visible()
    fill_in(bo, BO)
    expect(goal).to_have_value("25")
    bo.get_by_role("button", name=say("clinic", "clinic.confirm.go")).click()
    words = say("clinic", "clinic.assigned.title", name=who.first_name)
    expect(bo.get_by_role("heading", name=words)).to_be_visible()
    (plan,) = records.entries(who)
    assert plan["args"]["ladder"]["goal"] == 25


def test_a_plan_of_nothing_is_not_given(open_device: Open, operator: Operator, records: Records) -> None:
    who = operator.welcome("Nils Bro")
    bo = open_device("desk").page
    desk.arrive(bo)
    desk.open_assigning(bo, who)
    bo.get_by_role("radio", name=say("clinic", "clinic.assign.activity.none")).check()
    for part in ("clinic.assign.exercises", "clinic.assign.pages"):
        bo.get_by_text(like("clinic", part)).click()
    content = bo.get_by_role("region", name=say("clinic", "clinic.assign.content"))
    for box in content.get_by_role("checkbox").all():
        box.uncheck()
    bo.get_by_role("button", name=say("clinic", "clinic.assign.go"), exact=True).click()
    expect(bo.get_by_text(say("clinic", "clinic.fault.no_self_management"))).to_be_visible()
    assert records.entries(who) == []
