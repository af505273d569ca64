"""One version of the app after the other, with two tabs open: nobody is stuck, and nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, Playwright, expect

from tests.journeys import patient
from tests.journeys.people import BO, operating
from tests.journeys.record import Records
from tests.journeys.words import say
from tests.serving import Served, serving
from tests.torture.wild.builds import DIST, Builds
from tests.torture.wild.conftest import ROUNDS
from tests.torture.wild.phones import WildPhone

LOOK_FOR_A_NEWER_ONE = "navigator.serviceWorker.ready.then(found => found.update())"
WORKERS = """navigator.serviceWorker.getRegistration().then(
    ({ installing, waiting, active }) => [!!installing, !!waiting, active?.state])"""


@pytest.fixture
def builds(tmp_path: Path) -> Builds:
    """The versions."""
    return Builds(tmp_path / "dist")


@pytest.fixture
def served(tmp_path: Path, builds: Builds) -> Iterator[Served]:
    """A server of the first version."""
    builds.deploy(0)
    more = {DIST: str(builds.folder)}
    with serving(tmp_path / "data", demo=True, more=more, app="tests.torture.wild.builds:create") as running:
        yield running


def test_every_upgrade_is_offered_taken_and_complete_with_two_tabs_open(
    playwright: Playwright, served: Served, builds: Builds, tmp_path: Path
) -> None:
    with operating(served.log.parent, served.origin) as operator:
        who = operator.welcome("Oda Opgradering")
    records = Records(playwright, served.origin, BO)
    records.assign(who)
    phone = WildPhone(playwright, tmp_path / "phone", served.origin, who)
    expect.set_options(timeout=30_000)
    phone.page.reload()
    other = phone.device.context.new_page()
    other.goto("/")

    for number in range(1, ROUNDS + 1):
        name = builds.deploy(number)
        served.stop()
        served.start()
        # The phone goes on with what it has, and is asked; nothing changes under anybody's hands.
        phone.page.evaluate(LOOK_FOR_A_NEWER_ONE)
        for tab in (phone.page, other):
            expect(_offer(tab)).to_be_visible()
            assert _build(tab) == number - 1
        phone.write_down()
        # One tab takes it, the other follows when it is asked again; sometimes it is the other way round.
        first, second = (phone.page, other) if number % 2 else (other, phone.page)
        for tab in (first, second):
            _offer(tab).click()
            expect(tab.locator("meta[name=build]")).to_have_attribute("content", str(number))
        assert phone.shown() == phone.kept
        assert phone.page.evaluate(WORKERS) == [False, False, "activated"]
        assert phone.page.evaluate("caches.keys()") == [f"rygvej-{name}"]

    patient.expect_badge(phone.page, "badge.safe")
    assert records.amounts(who) == [10] * phone.kept
    # The newest is whole: it opens without network.
    phone.revive(network=False)
    assert phone.shown() == phone.kept
    phone.device.close()
    records.close()


def _offer(tab: Page) -> Locator:
    return tab.get_by_role("button", name=say("sync", "sync.update.now"))


def _build(tab: Page) -> int:
    return int(tab.locator("meta[name=build]").get_attribute("content") or 0)
