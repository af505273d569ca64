"""`make screenshots`: the README's pictures, taken from the running demo into docs/pictures/."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page, Playwright, expect, sync_playwright

from tests.journeys import screens
from tests.journeys.browsers import DESK, PHONE, Device
from tests.journeys.palette import shrink
from tests.journeys.people import sign_in
from tests.journeys.screens import Step
from tests.journeys.words import like, say
from tests.serving import ROOT, Served, serving

PICTURES = ROOT / "docs" / "pictures"
# All of them together; a README is read on phones too.
MOST_BYTES = 600_000


@dataclass(frozen=True)
class Picture:
    """One picture: whose screen it shows, and how to get there."""

    name: str
    who: str
    path: str
    steps: tuple[Step, ...] = ()

    @property
    def is_phone(self) -> bool:
        """Whether it is taken on a phone, where letters are drawn with twice as many dots."""
        return not self.path.startswith("/klinik")


TAKEN = (
    Picture("today", "anna", "/"),
    Picture("stairs", "anna", "/trappen"),
    Picture("flare", "mette", "/opblussen"),
    Picture("caseload", "bo", "/klinik/"),
    Picture(
        "assign",
        "bo",
        "/klinik/",
        (screens.visit("Fatima Haddad"), screens.follow("clinic", "clinic.patient.assign")),
    ),
)


def main() -> None:
    """Take all pictures of a demo that is made for it, and say what they weigh."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as folder,
        sync_playwright() as playwright,
        serving(Path(folder) / "data", demo=True) as served,
    ):
        for picture in TAKEN:
            _take(playwright, served, Path(folder) / picture.name, picture)
    sizes = {picture.name: (PICTURES / f"{picture.name}.png").stat().st_size for picture in TAKEN}
    for name, size in sizes.items():
        print(f"docs/pictures/{name}.png {size:>9,} bytes")  # noqa: T201  (A command tells what it made.)
    if sum(sizes.values()) > MOST_BYTES:
        raise SystemExit(f"Together they weigh {sum(sizes.values()):,} bytes, more than {MOST_BYTES:,}.")


def _take(playwright: Playwright, served: Served, profile: Path, picture: Picture) -> None:
    size, dots = (PHONE, 2) if picture.is_phone else (DESK, 1)
    device = Device(playwright, profile, served.origin, size, device_scale_factor=dots)
    page = device.page
    sign_in(page, "/" if picture.is_phone else "/klinik/", f"{picture.who}@rygvej.test")
    _wait_for_everything(page, picture)
    page.goto(picture.path)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    for step in picture.steps:
        step(page)
    page.wait_for_load_state("networkidle")
    (PICTURES / f"{picture.name}.png").write_bytes(shrink(page.screenshot(animations="disabled")))
    device.close()


def _wait_for_everything(page: Page, picture: Picture) -> None:
    if picture.is_phone:
        page.get_by_role("link", name=say("patient", "badge.more")).click()
        expect(page.get_by_text(like("patient", "where.since"))).to_be_visible()
        page.wait_for_load_state("networkidle")
    else:
        expect(page.get_by_role("heading", name=say("clinic", "clinic.caseload.title"))).to_be_visible()


if __name__ == "__main__":
    main()
