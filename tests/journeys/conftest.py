"""One server with the demo's people for all journeys, and browsers that are closed when a journey ends."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Playwright, expect

from tests.journeys import patient
from tests.journeys.browsers import DESK, PHONE, Device
from tests.journeys.people import BO, NewPatient, Operator, operating, sign_in
from tests.journeys.record import Records
from tests.journeys.words import like, say
from tests.serving import Served, serving

Open = Callable[..., Device]
SignedIn = Callable[[str | None], Device]
WithPlan = Callable[..., tuple[NewPatient, Device]]

DOORS = {
    "bo": "/klinik/",
    "hanne": "/klinik/",
    "dorte": "/redaktion/",
    "freja": "/redaktion/",
    "liv": "/redaktion/",
    "ida": "/ledelse/",
}

# Longer than the phone waits between two tries when the first has failed.
expect.set_options(timeout=15_000)


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the journeys' installation keeps everything."""
    return tmp_path_factory.mktemp("journeys")


@pytest.fixture(scope="session")
def served(data: Path) -> Iterator[Served]:
    """The demo, served as `make demo` serves it."""
    with serving(data, demo=True) as running:
        yield running


@pytest.fixture(scope="session")
def operator(data: Path, served: Served) -> Iterator[Operator]:
    """The operator of that installation, at its console."""
    with operating(data, served.origin) as operator:
        yield operator


@pytest.fixture(scope="session")
def records(playwright: Playwright, served: Served) -> Iterator[Records]:
    """What Bo may read at the server."""
    opened = Records(playwright, served.origin, BO)
    yield opened
    opened.close()


@pytest.fixture
def open_device(playwright: Playwright, served: Served, tmp_path: Path) -> Iterator[Open]:
    """A browser of its own: `open_device("phone")`, or `open_device("desk", size=(1024, 768))`.

    A journey in which one of them had something to complain of has failed.
    """
    opened: list[Device] = []

    def open_one(name: str, *, size: tuple[int, int] | None = None, **more: Any) -> Device:
        default = DESK if name == "desk" else PHONE
        profile = tmp_path / f"{name}-{len(opened)}"
        device = Device(playwright, profile, served.origin, size or default, **more)
        opened.append(device)
        return device

    yield open_one
    for device in opened:
        device.close()
    assert [complaint for device in opened for complaint in device.complaints] == []


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str]) -> Callable[[str], None]:
    """Says a figure that is followed from run to run."""

    def say_it(figure: str) -> None:
        with capsys.disabled():
            print(f"\n{figure}")  # noqa: T201  (A figure to follow from run to run.)

    return say_it


@pytest.fixture
def with_plan(open_device: Open, operator: Operator, records: Records) -> WithPlan:
    """A new patient with ten minutes of walking today, and the patient's phone after the first visit."""

    def make(name: str, **plan: Any) -> tuple[NewPatient, Device]:
        who = operator.welcome(name)
        records.assign(who, **plan)
        phone = open_device("phone")
        sign_in(phone.page, "/", who.email)
        expect(patient.log_button(phone.page, 10)).to_be_visible()
        patient.expect_badge(phone.page, "badge.safe")
        return who, phone

    return make


@pytest.fixture(scope="session")
def signed_in(
    playwright: Playwright, served: Served, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[SignedIn]:
    """`signed_in("anna")` is Anna's browser, the same for all journeys that only look; `None` is nobody's."""
    devices: dict[str | None, Device] = {}

    def device_of(name: str | None) -> Device:
        if name not in devices:
            devices[name] = Device(
                playwright, tmp_path_factory.mktemp(name or "nobody"), served.origin, PHONE
            )
            if name:
                page = devices[name].page
                sign_in(page, DOORS.get(name, "/"), f"{name}@rygvej.test")
                expect(page.get_by_label(say("account", "account.email"))).to_be_hidden()
                if name not in DOORS:
                    _let_everything_arrive(page)
        return devices[name]

    yield device_of
    for device in devices.values():
        device.close()


def _let_everything_arrive(page: Page) -> None:
    """The log comes first and the texts after it; only then does a screen stay as it is."""
    page.goto("/mig/sikret")
    expect(page.get_by_text(like("patient", "where.since"))).to_be_visible()
    page.goto("/opblussen")
    expect(page.get_by_role("link", name=say("patient", "flare.see_signs"))).to_be_visible()
    page.wait_for_load_state("networkidle")
