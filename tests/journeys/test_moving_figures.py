"""An exercise's drawing moves for whoever asks, and rests on paper and for whoever wants less motion."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.journeys import inspection
from tests.journeys.conftest import SignedIn
from tests.journeys.screens import SCREENS
from tests.journeys.words import say

MOVE, STOP = say("exercise", "figure.move"), say("exercise", "figure.stop")
PUBLIC = "/info/odense/rask-gang-i-korte-stykker/"
# Where the strip of poses stands just now.
PLACE = "film => getComputedStyle(film).transform"
# Sooner than a movement comes to rest by itself.
AT_ONCE = 2000
SHOWN = "(node) => getComputedStyle(node).display !== 'none'"


@pytest.fixture
def exercise(signed_in: SignedIn) -> Iterator[Page]:
    """Anna's first exercise, on a phone that lets things move."""
    page = signed_in("anna").page
    next(screen for screen in SCREENS if screen.name == "an exercise").open(page)
    page.emulate_media(reduced_motion="no-preference")
    yield page
    page.emulate_media(reduced_motion="reduce", media="screen")


@pytest.fixture
def public(signed_in: SignedIn) -> Iterator[Page]:
    """A public exercise in a browser that lets things move."""
    page = signed_in(None).page
    page.emulate_media(reduced_motion="no-preference")
    page.goto(PUBLIC)
    yield page
    page.emulate_media(reduced_motion="reduce", media="screen")


def expect_movement(film: Locator) -> None:
    """The strip is not where it was a moment ago."""
    before = film.evaluate(PLACE)
    film.page.wait_for_function(
        "([film, before]) => getComputedStyle(film).transform !== before", arg=[film.element_handle(), before]
    )


def shown(drawings: Locator) -> list[bool]:
    return [drawing.evaluate(SHOWN) for drawing in drawings.all()]


def test_a_drawing_moves_when_asked_and_stops_when_asked(exercise: Page) -> None:
    still, film = exercise.locator(".figure-frame .still"), exercise.locator(".figure-frame .film")
    expect(film).to_have_count(0)
    assert all(shown(still))
    exercise.get_by_role("button", name=MOVE).click()
    expect_movement(film)
    assert not any(shown(still))
    exercise.get_by_role("button", name=STOP).click()
    expect(film).to_have_count(0, timeout=AT_ONCE)
    assert all(shown(still))


def test_a_drawing_comes_to_rest_by_itself(exercise: Page) -> None:
    exercise.get_by_role("button", name=MOVE).click()
    exercise.locator(".film").evaluate("film => film.getAnimations().forEach(one => one.finish())")
    expect(exercise.get_by_role("button", name=MOVE)).to_be_visible()
    expect(exercise.locator(".film")).to_have_count(0)


def test_whoever_wants_less_motion_sees_where_it_begins_and_ends(exercise: Page) -> None:
    exercise.get_by_role("button", name=MOVE).click()
    exercise.emulate_media(reduced_motion="reduce")
    expect(exercise.locator(".film")).to_be_hidden(timeout=AT_ONCE)
    expect(exercise.get_by_role("button", name=STOP)).to_be_hidden()
    assert all(shown(exercise.locator(".figure-frame .still")))


def test_paper_shows_where_it_begins_and_ends(exercise: Page) -> None:
    exercise.get_by_role("button", name=MOVE).click()
    exercise.emulate_media(media="print")
    expect(exercise.locator(".film")).to_be_hidden(timeout=AT_ONCE)
    assert all(shown(exercise.locator(".figure-frame .still")))


def test_the_public_page_moves_without_a_script(public: Page) -> None:
    film = public.locator(".film")
    expect(film).to_be_hidden()
    box = public.get_by_role("checkbox", name=say("public", "show_movement"))
    box.check()
    expect_movement(film)
    box.uncheck()
    expect(film).to_be_hidden()
    public.emulate_media(reduced_motion="reduce")
    expect(box).to_be_hidden()


@pytest.mark.parametrize("page_name", ["exercise", "public"])
def test_what_makes_it_move_can_be_hit_and_read(page_name: str, request: pytest.FixtureRequest) -> None:
    page: Page = request.getfixturevalue(page_name)
    assert page.locator("[style]").count() == 0
    assert inspection.axe(page) == []
    assert inspection.small_targets(page) == []
    assert inspection.overflowing(page) == []
