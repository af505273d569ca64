"""A server behind a network that can be made bad, and patients with a plan for today."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from playwright.sync_api import Playwright, expect

from tests.journeys.people import BO, NewPatient, Operator, operating
from tests.journeys.record import Records
from tests.serving import Served, serving
from tests.torture.wild.fault_proxy import FaultProxy, fault_proxy
from tests.torture.wild.phones import WildPhone
from tests.torture.wild.webkit import MISSING, is_here

Welcome = Callable[[], tuple[NewPatient, WildPhone]]

# The longest that a phone waits between two tries, when many have failed, and then some.
PATIENCE = 60_000
SEED = int(os.environ.get("TORTURE_SEED", "1"))
# How often each of these is told; `make soak` asks for more.
ROUNDS = int(os.environ.get("TORTURE_ROUNDS", "2"))

collect_ignore = [] if is_here() else ["test_webkit.py"]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what this machine could not run."""
    if not is_here():
        terminalreporter.write_line(MISSING)


@pytest.fixture(scope="module")
def proxy() -> Iterator[FaultProxy]:
    """The network. Its address is the server's, as the browser knows it."""
    with fault_proxy(SEED) as proxy:
        yield proxy


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory, proxy: FaultProxy) -> Iterator[Served]:
    """The real server, behind that network."""
    more = {"RYGVEJ_ORIGIN": proxy.origin}
    with serving(tmp_path_factory.mktemp("wild"), demo=True, more=more) as running:
        proxy.upstream = running.origin
        yield running


@pytest.fixture(scope="module")
def operator(served: Served, proxy: FaultProxy) -> Iterator[Operator]:
    """The operator of that installation."""
    with operating(served.log.parent, proxy.origin) as operator:
        yield operator


@pytest.fixture(scope="module")
def records(playwright: Playwright, served: Served, proxy: FaultProxy) -> Iterator[Records]:
    """What the server knows."""
    opened = Records(playwright, proxy.origin, BO)
    yield opened
    opened.close()


@pytest.fixture
def welcome(
    playwright: Playwright, proxy: FaultProxy, operator: Operator, records: Records, tmp_path: Path
) -> Iterator[Welcome]:
    """`welcome()` makes a patient with a plan, and the patient's phone after its first visit."""
    phones: list[WildPhone] = []
    expect.set_options(timeout=PATIENCE)

    def make() -> tuple[NewPatient, WildPhone]:
        proxy.bad = 0
        number = next(_NUMBERS)
        who = operator.welcome(f"Vild Patient {number}")
        records.assign(who)
        phones.append(WildPhone(playwright, tmp_path / f"phone-{len(phones)}", proxy.origin, who))
        return who, phones[-1]

    yield make
    for phone in phones:
        phone.device.close()


_NUMBERS = count(1)
