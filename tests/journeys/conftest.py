"""One server with the demo's people for all journeys, and browsers that are closed when a journey ends."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Playwright, sync_playwright

from tests.journeys.browsers import DESK, PHONE, Device, Scheme
from tests.serving import Served, serving

Open = Callable[..., Device]


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


@pytest.fixture
def open_device(playwright: Playwright, served: Served, tmp_path: Path) -> Iterator[Open]:
    """A browser of its own: `open_device("phone")`, or `open_device("desk", size=(1024, 768))`."""
    opened: list[Device] = []

    def open_one(name: str, *, size: tuple[int, int] | None = None, scheme: Scheme = "light") -> Device:
        default = DESK if name == "desk" else PHONE
        device = Device(
            playwright, tmp_path / f"{name}-{len(opened)}", served.origin, size or default, scheme
        )
        opened.append(device)
        return device

    yield open_one
    for device in opened:
        device.close()
