"""What axe, a ruler and a proofreader find wrong with the page that is open."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.serving import ROOT

# As small as a fingertip allows. Links in running text are as tall as their line.
FINGERTIP = 44
COLOURS = {"runOnly": ["color-contrast"]}

SMALL_TARGETS = """(fingertip) => {
    const root = document.querySelector('dialog[open]') ?? document.body;
    const inRunningText = (link) => getComputedStyle(link).display === 'inline' &&
        [...link.parentElement.childNodes].some((node) => node !== link && node.textContent.trim() !== '');
    // What shows itself only when the keyboard comes to it is a dot until then.
    const isShown = (target) =>
        target.checkVisibility({visibilityProperty: true}) && target.getBoundingClientRect().width > 1;
    // A target may be larger than its words: what counts is where a tap still hits it.
    const isHit = (target, alongX, alongY) => {
        const {x, y, width, height} = target.getBoundingClientRect();
        const there = document.elementFromPoint(x + width / 2 + alongX, y + height / 2 + alongY);
        return target.contains(there);
    };
    const reaches = (target) => {
        const {width, height} = target.getBoundingClientRect();
        if (Math.min(width, height) > fingertip - 0.5) return true;
        target.scrollIntoView({block: 'center'});
        const half = fingertip / 2 - 0.5;
        return [-half, half].every((away) =>
            (width > fingertip - 0.5 || isHit(target, away, 0)) &&
            (height > fingertip - 0.5 || isHit(target, 0, away)));
    };
    const size = ({width, height}) => `${Math.round(width)} x ${Math.round(height)}`;
    return [...root.querySelectorAll('a[href], button, summary, select, input, textarea')]
        .map((found) => (found.matches('[type=radio], [type=checkbox]') ? found.closest('label') : found))
        .filter((target) => isShown(target) && !inRunningText(target) && !reaches(target))
        .map((target) => `${target.innerText || target.ariaLabel}: ${size(target.getBoundingClientRect())}`);
}"""

OVERFLOWING = """() => {
    const wide = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= wide) return [];
    return [...document.body.querySelectorAll('*')]
        .filter((found) => found.getBoundingClientRect().right > wide + 0.5)
        .map((found) => found.outerHTML.slice(0, 100));
}"""

WORDS = """() => [document.title, document.body.innerText,
    ...[...document.querySelectorAll('[aria-label], [placeholder], [alt]')]
        .flatMap((found) => [found.ariaLabel, found.placeholder, found.alt])].join('\\n')"""


def axe(page: Page, *, only_colours: bool = False) -> list[str]:
    """What axe has against the page, by rule and element."""
    options = {"resultTypes": ["violations"], **(COLOURS if only_colours else {})}
    found: list[dict[str, Any]] = Axe().run(page, options=options).response["violations"]
    return [f"{one['id']}: {node['html'][:160]}" for one in found for node in one["nodes"]]


def small_targets(page: Page) -> list[str]:
    """What a fingertip would miss, with its size."""
    found: list[str] = page.evaluate(SMALL_TARGETS, FINGERTIP)
    return found


def overflowing(page: Page) -> list[str]:
    """What makes the page scroll sideways."""
    found: list[str] = page.evaluate(OVERFLOWING)
    return found


def misprints(page: Page) -> list[str]:
    """Holes that nothing was put into, values that are none, keys for sentences, numbers that do not dial."""
    text: str = page.evaluate(WORDS)
    broken = re.findall(r"\{\w+\}|\bundefined\b|\bNaN\b|\[object \w+\]|\bnull\b", text)
    numbers = [link.get_attribute("href") or "" for link in page.locator("a[href^='tel:']").all()]
    broken += [number for number in numbers if not re.fullmatch(r"tel:\+?\d+", number)]
    return [*broken, *(word for word in re.findall(r"[a-z_]+(?:\.[\w]+)+", text) if word in _keys())]


def signature(page: Page) -> tuple[str, str]:
    """What the window is called, and in which language the page says that it is."""
    language: str = page.evaluate("document.documentElement.lang")
    return page.title(), language


@cache
def _keys() -> frozenset[str]:
    catalogues = (ROOT / "content" / "i18n").glob("*.da.json")
    keys = {key for path in catalogues for key in json.loads(path.read_text())}
    return frozenset(keys | {key.rsplit(".", 1)[0] for key in keys if key.endswith((".one", ".other"))})
