"""Every screen, at three widths, in light and dark: everybody can read it, reach it and trust it."""

from __future__ import annotations

import pytest

from tests.journeys import inspection
from tests.journeys.conftest import SignedIn
from tests.journeys.screens import SCREENS, Screen

HEIGHT = 844


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.name)
def test_everybody_can_use(screen: Screen, signed_in: SignedIn) -> None:
    device = signed_in(screen.who)
    device.complaints.clear()
    page = device.page
    page.set_viewport_size({"width": screen.widths[1], "height": HEIGHT})
    screen.open(page)
    title, language = inspection.signature(page)
    assert "Rygvej" in title
    assert language == ("en" if "/en/" in screen.path else "da")
    assert inspection.misprints(page) == []
    found = []
    for width in screen.widths:
        page.set_viewport_size({"width": width, "height": HEIGHT})
        page.emulate_media(color_scheme="light")
        found += [f"{width}: {one}" for one in inspection.axe(page)]
        found += [f"{width}: too wide: {one}" for one in inspection.overflowing(page)]
        found += [f"{width}: too small: {one}" for one in inspection.small_targets(page)]
        page.emulate_media(color_scheme="dark")
        found += [f"{width}, dark: {one}" for one in inspection.axe(page, only_colours=True)]
    found += device.complaints
    assert not found, "\n".join(dict.fromkeys(found))
