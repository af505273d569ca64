"""A whole course, lived day by day on a moved clock: every turn is told with its reason and its numbers."""

from __future__ import annotations

import re
from datetime import time
from pathlib import Path

from playwright.sync_api import Locator, Page, Playwright, expect

from tests.journeys import inspection, patient
from tests.journeys.browsers import DESK, PHONE
from tests.journeys.course import Course, card, living
from tests.journeys.desk import arrive, open_patient
from tests.journeys.people import NewPatient
from tests.journeys.words import say

NOTE = "Det gik fint, også i regn."


def test_a_whole_course_from_the_first_measurement_to_the_goal(
    playwright: Playwright, tmp_path: Path
) -> None:
    plan = {"start": None, "goal": 12, "rise_percent": 20}
    with living(playwright, tmp_path, "Alma Krog", **plan) as (course, alma):
        _baseline(course)
        _a_week_up_and_its_review(course)
        _a_bad_week(course)
        _a_flare_of_nine_days_and_the_way_back(course)
        _a_pause(course)
        _up_to_the_goal(course)
        _the_whole_way_is_told(course)
        _bo_reads_the_note(course, alma)


def _baseline(course: Course) -> None:
    """Three days: by the watch through a dark screen and a reload, and twice by writing the number."""
    page = course.page
    course.expect_why("ladder.why.measuring")
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    course.phone.network(on=False)
    page.get_by_role("button", name=say("patient", "doing.start.timer")).click()
    expect(page.get_by_role("timer")).to_be_visible()
    # Ten minutes without network, and the app is opened anew in the middle of them.
    course.clock.go_to(0, time(10, 4))
    page.reload()
    expect(page.get_by_role("timer")).to_have_text(re.compile("^[34]:"))
    course.clock.go_to(0, time(10, 11))
    page.get_by_role("button", name=say("patient", "doing.stop")).click()
    field = page.get_by_label(say("patient", "measure.amount", unit="minutter"))
    expect(field).to_have_value("10")
    page.get_by_role("button", name=say("patient", "measure.save")).click()
    expect(page.get_by_text(say("patient", "measure.done_today"))).to_be_visible()
    course.phone.network(on=True)
    for day, amount in ((1, "12"), (2, "8")):
        course.wake(day)
        _measure(course.page, amount)


def _measure(page: Page, amount: str) -> None:
    field = page.get_by_label(say("patient", "measure.amount", unit="minutter"))
    # What cannot be is said in words, and stays in the field.
    field.fill("-3")
    page.get_by_role("button", name=say("patient", "measure.save")).click()
    expect(page.get_by_text(say("patient", "amount.below_zero"))).to_be_visible()
    expect(field).to_have_value("-3")
    field.fill(amount)
    page.get_by_role("button", name=say("patient", "measure.save")).click()
    expect(page.get_by_text(say("patient", "measure.done_today"))).to_be_visible()


def _a_week_up_and_its_review(course: Course) -> None:
    course.wake(3)
    course.expect_why("ladder.why.start_from_baseline", quota="8 minutter")
    _a_walk_by_the_watch(course)
    course.do(7, 9, amount=8)
    course.wake(10)
    course.expect_why(
        "ladder.why.climbed_whole_week", full=3, due=3, before="8 minutter", quota="9,5 minutter"
    )
    page = course.page
    _open_review(page)
    assert _everybody_can_use(page) == []
    sheet = page.get_by_role("dialog")
    sheet.get_by_label(say("patient", "review.note")).fill(NOTE)
    sheet.get_by_role("button", name=say("patient", "review.tell")).click()
    expect(sheet).to_be_hidden()
    expect(_review(page)).to_be_hidden()
    # Not again before the next week has been judged, however often one looks.
    course.wake(16)
    expect(_review(course.page)).to_be_hidden()


def _a_walk_by_the_watch(course: Course) -> None:
    """The watch ends at the quota, which is a ceiling too, however long the phone lay in the pocket."""
    course.wake(4)
    page = course.page
    page.get_by_role("button", name=say("patient", "doing.start.timer")).click()
    expect(page.get_by_role("timer")).to_be_visible()
    assert _everybody_can_use(page) == []
    course.clock.go_to(4, time(10, 40))
    expect(page.get_by_role("main").get_by_text(say("patient", "today.full"))).to_be_visible()
    expect(page.get_by_role("timer")).to_have_text("8:00")
    assert _everybody_can_use(page) == []
    patient.log_today(page, 8)


def _a_bad_week(course: Course) -> None:
    """A little on one day and nothing on the others: a step down, and not a word of blame."""
    course.wake(16, time(12))
    page = course.page
    page.get_by_role("button", name=say("patient", "earlier.open")).click()
    sheet = page.get_by_role("dialog")
    sheet.get_by_role("radio").nth(1).check()
    sheet.get_by_text(say("patient", "today.details")).click()
    sheet.get_by_label(say("patient", "today.exact")).fill("2,5")
    patient.log_button(page, "2,5").first.click()
    expect(sheet).to_be_hidden()
    course.wake(17)
    course.expect_why("ladder.why.one_rung_down", before="9,5 minutter", quota="8 minutter")


def _a_flare_of_nine_days_and_the_way_back(course: Course) -> None:
    course.do(18, amount=8)
    course.wake(19)
    patient.start_flare(course.page)
    course.wake(20)
    expect(course.page.get_by_text(say("ladder", "ladder.hint.flare_check_in"))).to_be_visible()
    course.expect_why("ladder.why.flare_declared", quota="4 minutter")
    course.do(21, 23, 25, amount=4)
    course.wake(28)
    course.end_flare()
    course.wake(28)
    course.expect_why("ladder.why.ramp_50", quota="4 minutter", rung="8 minutter")
    course.do(28, 30, amount=4)
    course.wake(31)
    course.expect_why("ladder.why.ramp_75", quota="6 minutter", rung="8 minutter")
    course.do(32, 35, amount=6)
    course.wake(36)
    course.expect_why("ladder.why.back_on_rung", quota="8 minutter")


def _a_pause(course: Course) -> None:
    """Begun with its reason, undone, begun again, and ended: the same rung waits."""
    page = course.stairs()
    page.get_by_role("button", name=say("patient", "pause.open")).click()
    page.get_by_text(say("ladder", "ladder.pause.ill")).click()
    page.get_by_role("button", name=say("patient", "pause.begin")).click()
    page.get_by_role("button", name=say("patient", "pause.undo")).click()
    page.get_by_role("button", name=say("patient", "pause.open")).click()
    page.get_by_text(say("ladder", "ladder.pause.away")).click()
    page.get_by_role("button", name=say("patient", "pause.begin")).click()
    course.wake(37)
    course.expect_why("ladder.why.paused_by_you")
    course.wake(39)
    course.page.get_by_role("button", name=say("patient", "pause.resume")).click()
    course.expect_why("ladder.why.resumed", quota="8 minutter")


def _up_to_the_goal(course: Course) -> None:
    course.do(39, 42, 44, amount=8)
    course.do(46, 49, 51, amount="9,5")
    course.do(53, 56, amount=11)
    course.wake(60)
    course.expect_why("ladder.why.climbed", full=2, due=3, before="11 minutter", quota="12 minutter")
    course.do(60, 63, 65, amount=12)
    course.wake(67)
    course.expect_why("ladder.why.goal_reached", quota="12 minutter")
    course.expect_amount("12")
    _a_second_thought(course)


def _a_second_thought(course: Course) -> None:
    """Whatever was written can be taken back from the list of it."""
    page = course.page
    patient.log_today(page, 12)
    page.get_by_role("button", name=say("patient", "written.open")).click()
    sheet = page.get_by_role("dialog")
    undo = sheet.get_by_role("button", name=say("patient", "today.undo_of", amount="Gåtur: 12 minutter"))
    before = undo.count()
    undo.first.click()
    expect(undo).to_have_count(before - 1)
    sheet.get_by_role("button", name=say("patient", "app.close")).click()
    expect(page.get_by_role("main").get_by_text(say("patient", "today.full"))).to_be_hidden()


def _the_whole_way_is_told(course: Course) -> None:
    """The drawing, its table, and every change with its reason; and anything can still be taken back."""
    page = course.stairs()
    expect(
        page.get_by_role("img", name=say("patient", "stairs.summary_goal", amount="12 minutter"))
    ).to_be_visible()
    rungs = patient.staircase(page)
    assert [amount for _, amount, _ in rungs] == ["8 minutter", "9,5 minutter", "11 minutter", "12 minutter"]
    expect(page.locator("details[open] tbody tr").first).to_contain_text(say("ladder", "ladder.mark.flare"))
    page.get_by_text(say("patient", "changes.title")).click()
    told = page.locator("details[open] ol li").all_inner_texts()
    for part in ("Først måler du", "Du begynder med 8", "Du gennemførte 3 af 3", "var for stort lige nu"):
        assert any(part in one for one in told), part
    for part in (
        "Du har en opblussen",
        "Du er på vej tilbage",
        "Din plan holder pause",
        "Du har nået dit mål",
    ):
        assert any(part in one for one in told), part
    assert _everybody_can_use(page) == []


def _bo_reads_the_note(course: Course, alma: NewPatient) -> None:
    patient.expect_badge(course.page, "badge.safe")
    with course.records() as records:
        reviews = records.arrived(alma, "week_reviewed", count=1)
        assert [review["args"].get("note") for review in reviews] == [NOTE]
    desk = course.device("desk", DESK)
    try:
        course.clock.go_to(67)
        arrive(desk.page)
        open_patient(desk.page, alma)
        expect(desk.page.get_by_text(say("clinic", "clinic.quoted", text=NOTE))).to_be_visible()
        assert desk.complaints == []
    finally:
        desk.close()


def _everybody_can_use(page: Page) -> list[str]:
    """What is wrong on the screen as it is, on the narrowest phone."""
    page.set_viewport_size({"width": 320, "height": 700})
    found = [*inspection.axe(page), *inspection.overflowing(page), *inspection.small_targets(page)]
    page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    return found


def _review(page: Page) -> Locator:
    return page.get_by_role("button").filter(has_text=say("patient", "review.open.more"))


def _open_review(page: Page) -> None:
    _review(page).click()
    expect(page.get_by_role("dialog")).to_be_visible()


def test_two_ladders_have_one_flare_and_one_review(playwright: Playwright, tmp_path: Path) -> None:
    with living(playwright, tmp_path, "Bent Lyng", start=10) as (course, bent):
        with course.records() as records:
            first_day = course.clock.on(0)
            records.assign(
                bent, item="stair-climbing", start=4, goal=10, starts_on=first_day, weekdays=[1, 3, 5]
            )
        for day in (0, 2, 4):
            course.wake(day)
            _walk_and_climb(course.page, climbs=4)
        course.wake(7)
        _one_review_of_both(course.page)
        expect(card(course.page, STAIRS)).to_contain_text("5 gange")

        course.wake(8)
        patient.start_flare(course.page)
        course.wake(9)
        for title, lowered in ((WALK, "5,5 minutter"), (STAIRS, "2 gange")):
            expect(card(course.page, title)).to_contain_text(
                say("ladder", "ladder.why.flare_declared", quota=lowered)
            )
        course.wake(14)
        expect(_review(course.page)).to_be_hidden()
        course.end_flare()
        course.wake(14)
        for title, lowered, rung in ((WALK, "5,5 minutter", "11 minutter"), (STAIRS, "2 gange", "5 gange")):
            expect(card(course.page, title)).to_contain_text(
                say("ladder", "ladder.why.ramp_50", quota=lowered, rung=rung)
            )
        patient.expect_badge(course.page, "badge.safe")
        with course.records() as records:
            assert len(records.arrived(bent, "flare_started", count=1)) == 1
            assert len(records.arrived(bent, "week_reviewed", count=1)) == 1


WALK, STAIRS = "Gåtur", "Gå på trapper"


def _walk_and_climb(page: Page, *, climbs: int) -> None:
    """The walk with one tap; the stairs tap by tap, and the count is still there after a reload."""
    patient.log_button(page, 10).click()
    stairs = card(page, STAIRS)
    stairs.get_by_role("button", name=say("patient", "doing.start.counter")).click()
    tap = stairs.get_by_role("button", name=say("patient", "doing.tap"))
    for _ in range(climbs - 1):
        tap.click()
    expect(tap).to_contain_text(str(climbs - 1))
    assert _everybody_can_use(page) == []
    page.reload()
    tap.click()
    # The quota is a ceiling too: there is nothing more to tap.
    expect(stairs.get_by_text(say("patient", "today.full")).first).to_be_visible()
    stairs.get_by_role("button", name=re.compile(f"{climbs} gange")).first.click()
    # Written down, and the counter put away: only then may the day end.
    expect(stairs.get_by_role("button", name=say("patient", "doing.drop"))).to_be_hidden()


def _one_review_of_both(page: Page) -> None:
    _open_review(page)
    sheet = page.get_by_role("dialog")
    for title in (WALK, STAIRS):
        expect(sheet.get_by_role("heading", name=title)).to_be_visible()
    sheet.get_by_role("button", name=say("patient", "review.close")).click()
    expect(sheet).to_be_hidden()
    expect(_review(page)).to_be_hidden()
