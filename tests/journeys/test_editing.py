"""An editor changes a text, puts right what the check finds, compares, talks and saves; so does another."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.journeys.conftest import Open
from tests.journeys.people import fill_in, sign_in
from tests.journeys.words import like, say

TEXT = "/redaktion/tekster/calm-breathing"


def words_of(page: Page) -> str:
    """The Danish words as they stand in the editor."""
    return page.get_by_role("textbox", name=said("body")).first.input_value()


def write(page: Page, words: str) -> None:
    page.get_by_role("textbox", name=said("body")).first.fill(words)


def said(key: str) -> str:
    return say("publisher", f"publisher.text.{key}")


def press(page: Page, key: str) -> None:
    page.get_by_role("button", name=like("publisher", f"publisher.{key}")).click()


def at_the_text(open_device: Open, name: str) -> Page:
    """An editor at a desk of their own, who goes from the list to the text by its name."""
    page = open_device("desk").page
    sign_in(page, "/redaktion/", f"{name}@rygvej.test")
    page.get_by_role("link", name=say("publisher", "publisher.nav.texts")).click()
    page.get_by_label(say("publisher", "publisher.texts.search")).fill("calm-breathing")
    page.get_by_role("main").get_by_role("listitem").get_by_role("link").click()
    expect(page.get_by_text(say("publisher", "publisher.text.findings.none")).first).to_be_visible()
    return page


def save(page: Page) -> None:
    page.get_by_role("button", name=said("save"), exact=True).click()


def test_two_editors_write_in_one_text_and_neither_loses_a_word(open_device: Open) -> None:
    freja, liv = at_the_text(open_device, "freja"), at_the_text(open_device, "liv")
    before = words_of(freja)

    # Freja changes a sentence and points at a text that is not there. The check says so; she puts it right.
    write(freja, f"{before.rstrip()} Prøv det [i aften](item:no-such-text).\n")
    fault = freja.get_by_text("»no-such-text«")
    expect(fault).to_be_visible()
    freja.get_by_role("button", name=like("publisher", "publisher.text.line")).first.click()
    expect(freja.get_by_role("textbox", name=said("body")).first).to_be_focused()
    write(freja, f"{before.rstrip()} Prøv det i aften.\n")
    expect(fault).to_be_hidden()

    # She sees it as a reader does, beside what is published, and leaves a remark for Liv.
    press(freja, "text.view.look")
    expect(freja.get_by_role("article")).to_contain_text("Prøv det i aften.")
    press(freja, "text.view.compare")
    expect(freja.get_by_role("insertion")).to_contain_text("i aften")
    press(freja, "text.view.talk")
    freja.get_by_label(say("publisher", "publisher.comments.new")).fill("Skal vi også sige, hvor længe?")
    press(freja, "comments.say")
    expect(freja.get_by_role("listitem").filter(has_text="hvor længe")).to_contain_text("Freja Lind")
    press(freja, "text.view.write")
    save(freja)
    expect(freja.get_by_text(said("all_saved"))).to_be_visible()

    # Liv closes her tab with unsaved words, finds them again, and is told that Freja was first.
    write(liv, f"{before.rstrip()} Bliv ved i to minutter.\n")
    expect(liv.get_by_text(said("unsaved"))).to_be_visible()
    liv.goto("about:blank")
    liv.goto(TEXT)
    expect(liv.get_by_text(said("found"), exact=True)).to_be_visible()
    save(liv)
    both = liv.get_by_role("region", name=say("publisher", "publisher.conflict"))
    expect(both).to_contain_text("i aften")
    expect(both).to_contain_text("Bliv ved i to minutter.")
    press(liv, "conflict.mine")
    assert "Bliv ved i to minutter." in words_of(liv)
    write(liv, f"{before.rstrip()} Prøv det i aften. Bliv ved i to minutter.\n")
    save(liv)
    expect(liv.get_by_text(said("all_saved"))).to_be_visible()

    freja.goto(TEXT)
    expect(freja.get_by_text(said("all_saved"))).to_be_visible()
    assert words_of(freja).rstrip().endswith("Prøv det i aften. Bliv ved i to minutter.")


def test_a_municipalitys_editor_reads_the_text_and_cannot_write_in_it(open_device: Open) -> None:
    dorte = at_the_text(open_device, "dorte")
    expect(dorte.get_by_text(said("read_only"))).to_be_visible()
    expect(dorte.get_by_role("textbox", name=said("body")).first).not_to_be_editable()
    expect(dorte.get_by_role("button", name=said("save"), exact=True)).to_be_hidden()


def test_words_that_are_not_saved_outlive_the_session_without_a_mouse(open_device: Open) -> None:
    page = open_device("desk").page
    sign_in(page, "/redaktion/", "freja@rygvej.test")
    expect(page.get_by_role("link", name=say("publisher", "publisher.nav.texts"))).to_be_visible()
    page.goto("/redaktion/tekster/legs-on-a-chair")
    words = page.get_by_role("textbox", name=said("body")).first
    words.focus()
    page.keyboard.press("Control+End")
    page.keyboard.type("Rejs dig igen, når du er klar.")
    page.context.clear_cookies()
    page.keyboard.press("Control+s")
    expect(page.get_by_text(say("clinic", "clinic.session_ended"))).to_be_visible()
    fill_in(page, "freja@rygvej.test")
    expect(words).to_have_value(re.compile("Rejs dig igen, når du er klar"))
    page.keyboard.press("Control+s")
    expect(page.get_by_text(said("all_saved"))).to_be_visible()
    page.reload()
    expect(words).to_have_value(re.compile("Rejs dig igen, når du er klar"))


def test_a_text_is_begun_taken_away_and_put_back(open_device: Open) -> None:
    page = open_device("desk").page
    sign_in(page, "/redaktion/", "liv@rygvej.test")
    page.get_by_role("link", name=say("publisher", "publisher.nav.texts")).click()
    press(page, "texts.new")
    sheet = page.get_by_role("dialog")
    sheet.get_by_label(say("publisher", "publisher.texts.id")).fill("a-walk-in-the-park")
    sheet.get_by_role("button", name=say("publisher", "publisher.texts.make")).click()
    title = page.get_by_label(say("publisher", "publisher.text.field.title")).first
    title.fill("En tur i parken")
    save(page)
    expect(page.get_by_text(said("all_saved"))).to_be_visible()
    press(page, "away.ask")
    sheet.get_by_role("button", name=say("publisher", "publisher.away.go")).click()
    press(page, "gone.back")
    expect(title).to_have_value("En tur i parken")
    press(page, "away.ask")
    sheet.get_by_role("button", name=say("publisher", "publisher.away.go")).click()
    expect(page.get_by_text(say("publisher", "publisher.gone.never_published"))).to_be_visible()
