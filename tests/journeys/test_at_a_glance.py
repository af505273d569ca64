"""An editor sees what is due and reviews a text source by source; another finds it waiting for approval."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.journeys.conftest import Open
from tests.journeys.desk import Effort
from tests.journeys.people import sign_in
from tests.journeys.words import say

TEXT = "Indsprøjtninger og operation"


def at_the_desk(open_device: Open, name: str) -> Page:
    page = open_device("desk").page
    sign_in(page, "/redaktion/", f"{name}@rygvej.test")
    expect(page.get_by_role("heading", name=say("overview", "overview.title"), level=1)).to_be_visible()
    return page


def test_a_text_is_reviewed_source_by_source_and_waits_for_another_editor(open_device: Open) -> None:
    freja = at_the_desk(open_device, "freja")
    effort = Effort(freja)
    freja.get_by_role("link", name=say("overview", "overview.due.calendar")).click()
    month = freja.locator("details").filter(has=freja.locator("a", has_text=TEXT))
    if month.get_attribute("open") is None:
        month.locator("summary").click()
    month.get_by_role("link", name=TEXT, exact=True).click()
    keep = freja.get_by_role("button", name=say("overview", "review.keep"))
    expect(keep).to_be_disabled()
    sources = freja.get_by_label(say("overview", "review.found.same")).all()
    for source in sources:
        source.check()
    results = freja.get_by_role("group", name=say("overview", "review.result"))
    results.get_by_role("radio").first.check()
    # A new day alone is no review: what was looked at must be said.
    expect(keep).to_be_disabled()
    freja.get_by_label(say("overview", "review.checked")).fill("Alle kilder er slået op og læst igen.")
    keep.click()
    expect(freja.get_by_text(say("overview", "review.done.in_review")).first).to_be_visible()
    clicks, fields, _ = effort.spent()
    assert clicks - len(sources) <= 5, "one press a source, and five for the rest"
    assert fields <= 1

    liv = at_the_desk(open_device, "liv")
    waiting = liv.get_by_role("region", name=say("overview", "overview.waits"))
    expect(waiting.get_by_text(say("overview", "overview.waits.approve"))).to_be_visible()
    expect(waiting.get_by_role("link", name=TEXT, exact=True)).to_be_visible()
