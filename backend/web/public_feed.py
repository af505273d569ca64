"""What is new, as an Atom feed for each place and language: new editions of texts, and recalls."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from flask import Blueprint, Response, render_template

from backend.domain.content.addresses import PAGES
from backend.domain.content.words import LANGUAGES
from backend.services.read_release import Released
from backend.web.access import doors
from backend.web.public_answers import front_path, page_of, the_place, the_release, told_apart
from backend.web.public_page import FEED, Page

blueprint = Blueprint("public_feed", __name__, url_prefix="/info", template_folder="templates")

# As many as a reader of feeds that was away for some weeks needs to catch up.
MOST_ENTRIES = 40


@dataclass(frozen=True)
class Entry:
    """One thing that is new. `path` leads to the text from the place's front page."""

    id: str
    title: str
    summary: str
    language: str
    path: str
    at: datetime


@blueprint.get(f"/<slug>/{FEED['da']}", defaults={"language": "da"})
@blueprint.get(f"/<slug>/en/{FEED['en']}", defaults={"language": "en"})
@doors.public
def feed(slug: str, language: str) -> Response:
    """The newest, with addresses of this place."""
    content = the_release()
    page = page_of(content, language, the_place(slug), {one: front_path(slug, one) for one in LANGUAGES})
    entries = sorted(
        [*_editions(content, page), *_recalls(content, page)], key=lambda entry: entry.at, reverse=True
    )
    front = front_path(slug, language)
    body = render_template(
        "public/feed.xml",
        page=page,
        t=page.t,
        front=front,
        here=page.origin + front + FEED[language],
        entries=entries[:MOST_ENTRIES],
    )
    return told_apart(Response(body, content_type="application/atom+xml; charset=utf-8"))


@blueprint.app_template_filter("rfc3339")
def _rfc3339(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def _editions(content: Released, page: Page) -> Iterator[Entry]:
    """Every text's present edition: what has changed in it, and else what it is about."""
    for item in content.items.values():
        if item.kind in PAGES and not page.withdrawn(item):
            words = page.words(item)
            yield Entry(
                f"{page.origin}/content/items/{item.pin.sha256}.json",
                words.text["title"],
                words.text.get("changed") or words.text.get("summary", ""),
                words.language,
                page.address(item.id) or "",
                content.since[item.pin.sha256],
            )


def _recalls(content: Released, page: Page) -> Iterator[Entry]:
    """The notices about what is released now."""
    for recall in content.recalls:
        item = content.items.get(recall.item or "")
        if item is not None and item.kind in PAGES and recall.concerns(item.pin):
            yield Entry(
                f"{page.origin}/api/recalls?after={recall.number - 1}",
                page.words(item).text["title"],
                recall.notice[page.language],
                page.language,
                page.address(item.id) or "",
                recall.at,
            )
