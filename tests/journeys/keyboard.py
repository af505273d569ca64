"""A page met by keyboard alone: what Tab should reach, what it reaches, and whether one sees where one is."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Page

# A group of radio buttons is one stop; the arrows move inside it.
MARK = """() => {
    const root = document.querySelector('dialog[open]') ?? document.body;
    const isStop = (found) => {
        if (!found.checkVisibility({visibilityProperty: true}) || found.disabled) return false;
        if (found.type !== 'radio') return true;
        const group = [...document.getElementsByName(found.name)];
        return found === (group.find((one) => one.checked) ?? group[0]);
    };
    const acts = root.querySelectorAll('a[href], button, summary, input, select, textarea');
    const stops = [...acts].filter(isStop);
    stops.forEach((stop, at) => { stop.stopNumber = at; });
    return stops.map((stop) => stop.innerText || stop.ariaLabel || stop.labels?.[0]?.innerText || stop.type);
}"""

# Tab goes on from where somebody last was, so that somebody has to be nowhere first.
START = """() => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
    scrollTo(0, 0);
}"""

LOOK = """() => {
    const here = document.activeElement;
    // Boxes that are drawn by their label show the focus there.
    const drawn = [here, here.nextElementSibling, here.closest('label')].filter(Boolean);
    const isSeen = drawn.some((one) => {
        const {outlineStyle, outlineWidth} = getComputedStyle(one);
        return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    });
    const {x, y, width, height} = here.getClientRects()[0] ?? here.getBoundingClientRect();
    const onTop = document.elementFromPoint(x + width / 2, y + Math.min(height / 2, 20));
    const isCovered = !drawn.some((one) => one.contains(onTop));
    return [here.stopNumber ?? null, isSeen, isCovered];
}"""


@dataclass(frozen=True)
class Walk:
    """A way through a page by Tab: every stop that there is, and those reached, unseen and covered."""

    stops: list[str]
    reached: list[str]
    unseen: list[str]
    covered: list[str]


def walk(page: Page) -> Walk:
    """Press Tab from where the page begins until every stop has had its turn."""
    stops: list[str] = page.evaluate(MARK)
    walked = Walk(stops, [], [], [])
    page.evaluate(START)
    last = None
    # The browser has stops of its own: a table that moves sideways, and the parts of a date.
    for _ in range(2 * len(stops)):
        page.keyboard.press("Tab")
        number, is_seen, is_covered = page.evaluate(LOOK)
        if number not in (None, last):
            walked.reached.append(stops[number])
            walked.unseen.extend([] if is_seen else [stops[number]])
            walked.covered.extend([stops[number]] if is_covered else [])
        last = number
        if len(walked.reached) == len(stops):
            break
    return walked
