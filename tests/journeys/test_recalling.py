"""An exercise is recalled: covered in seconds on an open phone, and before all else on one that was away."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, Request, expect

from tests.journeys import patient
from tests.journeys.conftest import Open, WithPlan
from tests.journeys.desk import Told, arrive, at_most
from tests.journeys.editors import recall
from tests.journeys.people import sign_in
from tests.journeys.words import say

# No other journey's plan has it: what is recalled stays so.
EXERCISE, TITLE = "dead-bug", "Arm og ben på ryggen"
FIRST_STEP = "Spænd let i maven"


def row_of(page: Page, text: str) -> Locator:
    return page.get_by_role("listitem").filter(has_text=text)


def mark(page: Page) -> Locator:
    """The one tap that says that the exercise is done."""
    return page.get_by_role("button", name=say("patient", "exercises.mark", title=TITLE))


def test_a_recall_reaches_an_open_phone_in_seconds_and_another_before_all_else(
    open_device: Open, with_plan: WithPlan, told: Told
) -> None:
    freja = open_device("desk").page
    sign_in(freja, "/redaktion/", "freja@rygvej.test")
    with at_most(freja, 5, 3, told, "A text recalled, beside choosing it in its list"):
        recall(freja, EXERCISE, "notice", "Tallet i trin to er forkert.", "The number in step two is wrong.")
    _, open_phone = with_plan("Vita Ravn", exercise=EXERCISE)
    _, put_away = with_plan("Folmer Ravn", exercise=EXERCISE)
    expect(mark(put_away.page)).to_be_visible()
    put_away.network(on=False)

    # A notice covers the exercise, and whoever was given it may read it all the same.
    phone = open_phone.page
    expect(row_of(phone, TITLE)).to_contain_text(say("patient", "reading.recalled"))
    row_of(phone, TITLE).get_by_role("link").click()
    expect(phone.get_by_text("Tallet i trin to er forkert.")).to_be_visible()
    steps = phone.get_by_role("listitem").filter(has_text=FIRST_STEP).first
    expect(steps).to_be_hidden()
    phone.get_by_role("button", name=say("patient", "recall.show")).click()
    expect(steps).to_be_visible()

    # It turns out to be worse than that: it goes from the screen that is being read, and from the day.
    recall(freja, EXERCISE, "do_not_use", "Øvelsen må ikke laves.", "Leave it out.")
    expect(phone.get_by_text("Øvelsen må ikke laves.")).to_be_visible()
    expect(steps).to_be_hidden()
    expect(phone.get_by_role("button", name=say("patient", "recall.show"))).to_be_hidden()
    patient.go(phone, "today")
    expect(row_of(phone, TITLE)).to_contain_text(say("patient", "recall.skip"))
    expect(mark(phone)).to_be_hidden()

    # The other phone has not heard of that. When the network is back, nothing is asked before the recalls.
    expect(mark(put_away.restart(network=False))).to_be_visible()
    asked: list[str] = []

    def note(request: Request) -> None:
        path = request.url.removeprefix(put_away.origin)
        if path.startswith(("/api", "/content")):
            asked.append(path.split("?")[0])

    put_away.page.on("request", note)
    put_away.network(on=True)
    expect(row_of(put_away.page, TITLE)).to_contain_text(say("patient", "recall.skip"))
    assert asked[0] == "/api/recalls", asked

    bo = open_device("desk").page
    arrive(bo)
    for name in ("Vita Ravn", "Folmer Ravn"):
        expect(row_of(bo, name)).to_contain_text(say("clinic", "clinic.attention.text_recalled"))
        expect(row_of(bo, name)).to_contain_text(TITLE)
