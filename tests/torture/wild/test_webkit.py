"""A first and a last look in the engine of Safari: installed, without network, written down, brought home."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Playwright

from tests.journeys.patient import minutes
from tests.journeys.people import BO, PASSWORD, Operator, operating
from tests.journeys.record import Records
from tests.journeys.words import say
from tests.serving import Served, serving
from tests.torture.wild.webkit import WebKitPhone, webkit_phone

# Selenium's own driver for WebKit calls its own connection in a way that it has deprecated.
pytestmark = pytest.mark.filterwarnings("ignore:setting remote_server_addr")


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    """A server of our own: it is switched off in the middle."""
    with serving(tmp_path, demo=True) as running:
        yield running


@pytest.fixture
def operator(tmp_path: Path, served: Served) -> Iterator[Operator]:
    """The operator of that installation."""
    with operating(tmp_path, served.origin) as operator:
        yield operator


def test_in_webkit_the_app_opens_and_records_without_a_server_and_brings_it_home(
    playwright: Playwright, served: Served, operator: Operator
) -> None:
    who = operator.welcome("Vera Vang")
    records = Records(playwright, served.origin, BO)
    records.assign(who)

    with webkit_phone() as phone:
        phone.open(served.origin)
        _sign_in(phone, who.email)
        phone.sees(say("patient", "today.log", amount=minutes(10)))
        phone.sees(say("patient", "badge.safe"))
        # Installed: the worker holds what the app is made of, and answers for it from here on.
        phone.until("return navigator.serviceWorker.getRegistration().then(found => !!found?.active)")
        phone.open(served.origin)
        phone.until("return !!navigator.serviceWorker.controller")
        phone.sees(say("patient", "badge.safe"))

        served.stop()
        phone.open(served.origin)
        phone.press(say("patient", "today.log", amount=minutes(10)))
        phone.sees(say("patient", "badge.here.one", count=1))
        phone.open(served.origin)
        phone.sees(say("patient", "badge.here.one", count=1))

        served.start()
        phone.open(served.origin)
        phone.sees(say("patient", "badge.safe"))
        assert records.amounts(who) == [10]
    records.close()


def _sign_in(phone: WebKitPhone, email: str) -> None:
    phone.fill(say("account", "account.email"), email)
    phone.fill(say("account", "account.password"), PASSWORD)
    phone.press(say("account", "account.sign_in"))
