"""One server with the demo's people for all journeys, and browsers that are closed when a journey ends."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Playwright, expect, sync_playwright

from backend import create_app
from backend.settings import DEMO_SECRET, Settings, database_url
from backend.web.house import EXTENSION
from tests.journeys.browsers import DESK, PHONE, Device
from tests.journeys.people import BO, Operator
from tests.journeys.record import Records
from tests.serving import Served, serving

Open = Callable[..., Device]

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
def playwright() -> Iterator[Playwright]:
    """The driver of all browsers."""
    with sync_playwright() as driver:
        yield driver


@pytest.fixture(scope="session")
def operator(data: Path, served: Served) -> Iterator[Operator]:
    """The operator of that installation, at its console."""
    app = create_app(
        Settings(
            database_url=database_url("", data),
            secret_key=DEMO_SECRET,
            origin=served.origin,
            data=data,
            demo=True,
        )
    )
    yield Operator(app.test_cli_runner())
    app.extensions[EXTENSION].database.close()


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
