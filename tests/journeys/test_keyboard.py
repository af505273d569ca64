"""Without a mouse, and with large letters: everything is reached, in order, and one sees where one is."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.journeys import inspection, patient
from tests.journeys.browsers import DESK, PHONE
from tests.journeys.conftest import Open, SignedIn
from tests.journeys.keyboard import LOOK, MARK, walk
from tests.journeys.people import Operator, sign_in
from tests.journeys.record import Records
from tests.journeys.screens import ANNA, NOBODY, OTHER_PATIENTS, STAFF, Screen
from tests.journeys.words import say

WALKED = (
    "signing in as a patient",
    "I dag",
    "I dag, writing more",
    "Trappen",
    "Opblussen before",
    "Opblussen during",
    "Opblussen, the warning signs",
    "Opblussen, the three questions",
    "Opblussen, writing my plan",
    "Viden",
    "a text",
    "an exercise",
    "Mig",
    "Mine enheder, another password",
    "a forgotten password",
    "where it lies",
    "the caseload",
    "a patient's page",
    "assigning",
    "coming in by a code",
    "coming in, the birth date",
    "inviting",
    "the card of a code",
    "copying a diary",
)
SHEETS = (
    ("anna", "/", "patient", "earlier.open"),
    ("anna", "/", "patient", "written.open"),
    ("anna", "/trappen", "patient", "days.change"),
    ("anna", "/mig", "patient", "goal.rate_again"),
    ("anna", "/mig", "patient", "sign_out.open"),
    ("mette", "/opblussen", "patient", "flare.better"),
)
LARGE = ("I dag", "Trappen", "Opblussen during", "Mig", "a text", "the caseload", "assigning")
EVERY = {screen.name: screen for screen in (*NOBODY, *ANNA, *OTHER_PATIENTS, *STAFF)}


def _open(screen: Screen, signed_in: SignedIn) -> Page:
    page = signed_in(screen.who).page
    width, height = DESK if screen.path.startswith("/klinik") else PHONE
    page.set_viewport_size({"width": width, "height": height})
    page.emulate_media(color_scheme="light")
    screen.open(page)
    return page


@pytest.mark.parametrize("name", WALKED)
def test_tab_reaches_everything_in_order_and_shows_where_it_is(name: str, signed_in: SignedIn) -> None:
    page = _open(EVERY[name], signed_in)
    walked = walk(page)
    assert walked.reached == walked.stops
    assert walked.unseen == []
    assert walked.covered == []


@pytest.mark.parametrize(("who", "path", "catalogue", "key"), SHEETS)
def test_a_sheet_keeps_the_keyboard_and_escape_gives_it_back(
    who: str, path: str, catalogue: str, key: str, signed_in: SignedIn
) -> None:
    page = _open(Screen(key, who, path), signed_in)
    opener = page.get_by_role("button", name=say(catalogue, key)).first
    opener.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_be_visible()
    # Where reading begins is inside; going round never leads out to the page below.
    assert page.evaluate("document.activeElement.closest('dialog') !== null")
    stops = page.evaluate(MARK)
    reached = set()
    for _ in range(len(stops) + 2):
        page.keyboard.press("Tab")
        number, *_ = page.evaluate(LOOK)
        assert page.evaluate("document.activeElement.matches('body, dialog, dialog *')")
        reached.add(number)
    assert reached >= set(range(len(stops)))
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(opener).to_be_focused()


def test_enter_logs_and_the_focus_is_not_lost(
    open_device: Open, operator: Operator, records: Records
) -> None:
    who = operator.welcome("Ejnar Riis")
    records.assign(who)
    page = open_device("phone").page
    sign_in(page, "/", who.email)
    patient.log_button(page, 10).first.focus()
    page.keyboard.press("Enter")
    expect(patient.logged(page, 10)).to_be_visible()
    assert page.evaluate("document.activeElement !== document.body")
    patient.logged(page, 10).focus()
    page.keyboard.press("Enter")
    expect(patient.log_button(page, 10)).to_be_visible()
    assert page.evaluate("document.activeElement !== document.body")
    patient.expect_badge(page, "badge.safe")
    assert [entry["kind"] for entry in records.arrived(who, count=3)][1:] == ["session", "withdrawn"]


@pytest.mark.parametrize("name", LARGE)
def test_letters_of_twice_the_size_move_nothing_off_the_screen(name: str, signed_in: SignedIn) -> None:
    page = _open(EVERY[name], signed_in)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert inspection.overflowing(page) == []
    # What can be tapped is not under something else.
    for button in page.get_by_role("main").get_by_role("button").all():
        button.click(trial=True)
