"""Draw the app's icons: the staircase and the way up it, on deep sea, in every shape that phones ask for.

Run from the project's root: .venv/bin/python pwa/icons/draw.py
"""

# ruff: noqa: INP001 - a script on its own, and no part of the server's package.

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

HERE = Path(__file__).resolve().parent
PUBLIC = HERE.parent / "public"
SEA = "#0a5061"
# Phones cut a maskable icon to a shape of their own; only the middle four fifths are sure to stay.
SAFE = 0.8


def picture(*, corner: float, scale: float) -> str:
    """The mark on its ground; a corner of 0 fills the square, for those who round it themselves."""
    mark = re.sub(r"^<svg[^>]*>|</svg>$", "", (HERE / "mark.svg").read_text(encoding="utf-8").strip())
    shift = 48 * (1 - scale)
    ground = f'<rect width="96" height="96" rx="{corner:g}" fill="{SEA}"/>'
    drawn = f'<g transform="translate({shift:g} {shift:g}) scale({scale:g})">{mark}</g>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96">{ground}{drawn}</svg>'


def photograph(page: Page, svg: str, size: int, name: str) -> None:
    page.set_viewport_size({"width": size, "height": size})
    page.set_content(f"<style>body{{margin:0}}svg{{display:block;width:{size}px}}</style>{svg}")
    page.screenshot(path=PUBLIC / name, omit_background=True)


def main() -> None:
    PUBLIC.mkdir(exist_ok=True)
    rounded, full = picture(corner=21, scale=1), picture(corner=0, scale=1)
    (PUBLIC / "icon.svg").write_text(rounded + "\n", encoding="utf-8")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        page = browser.new_page()
        photograph(page, rounded, 192, "icon-192.png")
        photograph(page, rounded, 512, "icon-512.png")
        photograph(page, picture(corner=0, scale=SAFE), 512, "icon-maskable-512.png")
        photograph(page, full, 180, "apple-touch-icon.png")
        browser.close()


if __name__ == "__main__":
    main()
