"""An editor's whole day: written, approved by another, published, read on a phone, recalled, and undone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.journeys import patient
from tests.journeys.conftest import Open, WithPlan
from tests.journeys.desk import Effort
from tests.journeys.editors import recall
from tests.journeys.inspection import axe, overflowing, small_targets
from tests.journeys.people import sign_in
from tests.journeys.words import like, say

# No other journey writes in it, or looks for its words.
TEXT, TITLE = "expectations", "Hvad håber du på?"
OTHER = "Hvornår skal du tage kontakt igen?"
ADDED = "Det er helt i orden at spørge to gange."
NOTE = {"da": "Der står nu, at du gerne må spørge igen.", "en": "It now says that you may ask again."}
SOURCE = "Notat om lænderygsmerter, 2025"


def said(key: str) -> str:
    return say("work", key)


def at_the_text(open_device: Open, name: str, title: str) -> Page:
    """An editor who goes from the list of texts to one of them."""
    page = open_device("desk").page
    sign_in(page, "/redaktion/", f"{name}@rygvej.test")
    page.get_by_role("link", name=say("publisher", "publisher.nav.texts")).click()
    open_text(page, title)
    return page


def open_text(page: Page, title: str) -> None:
    page.get_by_label(say("publisher", "publisher.texts.search")).fill(title)
    page.get_by_role("main").get_by_role("link", name=title, exact=True).click()
    expect(work(page)).to_be_visible()


def work(page: Page) -> Locator:
    """The card that says how far the text has come."""
    return page.get_by_role("region", name=said("work.place"))


def state(page: Page, name: str) -> Locator:
    """How far it has come, in so many words and no more: the sheets above say some of them too."""
    return work(page).get_by_text(say("publisher", f"publisher.state.{name}"), exact=True)


def press(page: Page, key: str) -> None:
    page.get_by_role("button", name=said(key), exact=True).click()


def add_a_sentence(page: Page, sentence: str) -> None:
    """At the end of the Danish words, and the English still fits."""
    words = page.get_by_role("textbox", name=say("publisher", "publisher.text.body")).first
    words.fill(f"{words.input_value().rstrip()}\n\n{sentence}\n")
    page.get_by_role("button", name=say("publisher", "publisher.text.save"), exact=True).click()
    expect(state(page, "draft")).to_be_visible()


def nothing_to_complain_of(page: Page) -> None:
    """These sheets need two editors to come to, so that they are inspected on the way."""
    assert axe(page) + small_targets(page) + overflowing(page) == []


def submit(page: Page) -> None:
    press(page, "work.submit")
    for language, words in NOTE.items():
        page.get_by_label(said(f"work.note.{language}")).fill(words)
    press(page, "work.submit.go")
    expect(state(page, "in_review")).to_be_visible()


def approve(page: Page) -> None:
    press(page, "work.approve")
    page.get_by_label(said("work.approve.checked")).fill(SOURCE)
    page.get_by_label(said("work.approve.role")).fill("fysioterapeut")
    press(page, "work.approve.go")
    expect(work(page).get_by_text(like("work", "work.approved"))).to_be_visible()


def publish(page: Page) -> None:
    work(page).get_by_role("link", name=said("work.to_releases")).click()
    page.get_by_role("button", name=like("work", "releases.publish.one")).click()
    sheet = page.get_by_role("dialog")
    expect(sheet.get_by_text(NOTE["da"])).to_be_visible()
    nothing_to_complain_of(page)
    press(page, "releases.go")
    expect(page.get_by_text(said("releases.waiting.none"))).to_be_visible()


def test_nobody_approves_their_own_words(open_device: Open) -> None:
    freja = at_the_text(open_device, "freja", OTHER)
    add_a_sentence(freja, ADDED)
    press(freja, "work.submit")
    nothing_to_complain_of(freja)
    freja.keyboard.press("Escape")
    submit(freja)
    expect(freja.get_by_text(said("work.approve.own"))).to_be_visible()
    expect(freja.get_by_role("button", name=said("work.approve"))).to_be_hidden()

    # Liv sends it back with words; Freja reads them, writes again, and Liv approves.
    liv = at_the_text(open_device, "liv", OTHER)
    nothing_to_complain_of(liv)
    press(liv, "work.return")
    liv.get_by_label(said("work.return.words")).fill("Hvem skal man spørge?")
    press(liv, "work.return.go")
    expect(work(liv).get_by_text("Hvem skal man spørge?").first).to_be_visible()
    freja.reload()
    expect(work(freja).get_by_text("Hvem skal man spørge?").first).to_be_visible()
    add_a_sentence(freja, "Spørg din behandler.")
    submit(freja)
    liv.reload()
    approve(liv)

    # Another word of Freja's, and nobody has approved it any more.
    freja.reload()
    add_a_sentence(freja, "Det er deres arbejde.")
    liv.reload()
    expect(state(liv, "draft")).to_be_visible()


def test_an_editors_whole_day(
    open_device: Open, with_plan: WithPlan, capsys: pytest.CaptureFixture[str]
) -> None:
    freja = at_the_text(open_device, "freja", TITLE)
    writing = Effort(freja)
    add_a_sentence(freja, ADDED)
    submit(freja)
    written = writing.spent()

    liv = at_the_text(open_device, "liv", TITLE)
    approving = Effort(liv)
    approve(liv)
    approved = approving.spent()
    publish(liv)
    published = approving.spent()
    with capsys.disabled():
        print(f"\nwritten and submitted {written}, approved {approved}, and published {published}")  # noqa: T201
    assert (written[0], approved[0], published[0]) <= (3, 2, 5)

    # A patient who is given a plan now has the new words, with the name of who approved them.
    _, phone = with_plan("Rosa Publius")
    page = phone.page
    patient.go(page, "reading")
    page.get_by_role("link", name=TITLE).first.click()
    expect(page.get_by_text(ADDED)).to_be_visible()

    # The phone is put away. The text turns out to be wrong, and is recalled.
    phone.network(on=False)
    recall(freja, TEXT, "do_not_use", "Rådet passer ikke mere.", "The advice no longer holds.")
    expect(page.get_by_text(ADDED)).to_be_visible()
    phone.network(on=True)
    expect(page.get_by_text("Rådet passer ikke mere.")).to_be_visible()
    expect(page.get_by_text(ADDED)).to_be_hidden()

    # Liv undoes what was published: readers get the old words as the next edition, and Freja has a draft.
    liv.get_by_role("button", name=said("releases.undo")).click()
    press(liv, "releases.undo.go")
    expect(liv.get_by_text(like("work", "releases.undoes"))).to_be_visible()
    freja.goto(f"/redaktion/tekster/{TEXT}")
    expect(state(freja, "draft")).to_be_visible()
