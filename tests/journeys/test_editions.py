"""A text comes in a new edition: the plan keeps the old one until Bo changes it, and nothing is ever lost."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.journeys import desk, patient
from tests.journeys.conftest import Open, WithPlan
from tests.journeys.people import Operator
from tests.journeys.record import Records
from tests.journeys.releases import release_anew
from tests.journeys.words import like, say

PAGE = "staying-active"
TOLD = {"da": "Afsnittet om hvile er nyt.", "en": "The part about rest is new."}
ADDED = {"da": "Hvil et øjeblik, og gå så videre.", "en": "Rest for a moment, then walk on."}


def test_bo_changes_an_edition_the_patient_sees_what_is_new_and_both_can_be_read_afterwards(
    with_plan: WithPlan, operator: Operator, records: Records, open_device: Open
) -> None:
    who, phone = with_plan("Runa Krag")
    page = phone.page
    title = _read(page)
    records.arrived(who, "text_read", count=1)
    release_anew(operator.database, PAGE, TOLD, ADDED)

    # The plan stays as it is. At the desk the list says so, and the difference stands in words.
    patient.go(page, "reading")
    expect(page.get_by_text(say("patient", "reading.new"), exact=True)).to_be_hidden()
    bo = open_device("desk").page
    desk.arrive(bo)
    bo.get_by_label(say("clinic", "clinic.caseload.search")).fill(who.name)
    bo.get_by_role("link", name=like("clinic", "clinic.texts.new.one")).click()
    expect(bo.get_by_text(TOLD["da"])).to_be_visible()
    bo.get_by_text(say("clinic", "clinic.texts.difference")).first.click()
    expect(bo.locator("ins", has_text=ADDED["da"])).to_be_visible()
    bo.get_by_role("button", name=like("clinic", "clinic.texts.take_over.one")).click()
    expect(bo.get_by_text(say("clinic", "clinic.texts.newest"))).to_be_visible()
    (entry,) = records.arrived(who, "editions_upgraded", count=1)
    assert [pin["id"] for pin in entry["args"]["items"]] == [PAGE]

    # The phone fetches the text, says what is new, and needs no network for either edition after that.
    page.reload()
    badge = page.get_by_text(say("patient", "reading.new"), exact=True)
    expect(badge).to_be_visible()
    phone.network(on=False)
    page.get_by_role("link", name=title).click()
    expect(page.get_by_text(TOLD["da"])).to_be_visible()
    expect(page.get_by_text(ADDED["da"])).to_be_visible()
    page.get_by_role("link", name=say("patient", "reading.new.before")).click()
    expect(page.get_by_text(say("patient", "reading.former"), exact=True)).to_be_visible()
    expect(page.get_by_text(ADDED["da"])).to_be_hidden()
    page.get_by_role("link", name=say("patient", "reading.former.now")).click()
    page.get_by_role("button", name=say("patient", "reading.mark")).click()
    patient.go(page, "reading")
    expect(badge).to_be_hidden()
    phone.network(on=True)
    records.arrived(who, "text_read", count=2)


def _read(page: Page) -> str:
    """The patient reads the text in its first edition; what it is called."""
    patient.go(page, "reading")
    page.get_by_role("region", name=say("patient", "reading.mine")).get_by_role("link").nth(8).click()
    title = page.get_by_role("heading", level=1).inner_text()
    page.get_by_role("button", name=say("patient", "reading.mark")).click()
    expect(page.get_by_role("button", name=say("patient", "reading.mark"))).to_be_hidden()
    return title
