"""For search engines: what there is to read, each text once for the country, and what they leave alone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from flask import Blueprint, Response, render_template

from backend.domain.content.addresses import PAGES, addresses
from backend.domain.content.directory import WHOLE_COUNTRY
from backend.domain.content.recall import withdrawn
from backend.domain.content.words import LANGUAGES
from backend.services.read_release import Released
from backend.web.access import doors
from backend.web.house import house
from backend.web.public_accessibility import PATHS as ACCESSIBILITY
from backend.web.public_answers import front_path, the_release, told_apart
from backend.web.public_syndication import PATHS as SYNDICATION
from backend.web.public_uniformity import PATHS as UNIFORMITY

blueprint = Blueprint("public_sitemap", __name__, template_folder="templates")

SITEMAP = "/info/sitemap.xml"

# When something was last changed, and its address in each language.
Place = tuple[datetime, dict[str, str]]


@blueprint.get("/robots.txt")
@doors.public
def robots() -> Response:
    """The public pages are for everybody; the apps have nothing to find. A demo is not to be found at all."""
    settings = house().settings
    rules = ["User-agent: *", "Disallow: /"]
    if not settings.demo:
        rules += ["Allow: /info/", f"Sitemap: {settings.origin}{SITEMAP}"]
    return Response("\n".join(rules) + "\n", content_type="text/plain; charset=utf-8")


@blueprint.get(SITEMAP)
@doors.public
def sitemap() -> Response:
    """Every text of the whole country, and every municipality's front page."""
    content = the_release()
    body = render_template("public/sitemap.xml", origin=house().settings.origin, pages=[*_pages(content)])
    return told_apart(Response(body, content_type="application/xml; charset=utf-8"))


def _pages(content: Released) -> Iterator[Place]:
    newest = content.release.published_at
    yield newest, {"da": "/info/", "en": "/info/en/"}
    yield newest, SYNDICATION
    yield newest, ACCESSIBILITY
    yield newest, UNIFORMITY
    for place in (WHOLE_COUNTRY, *content.directory["municipalities"]):
        yield newest, {language: front_path(place["slug"], language) for language in LANGUAGES}
    there = {language: addresses(content.items.values(), language) for language in LANGUAGES}
    fronts = {language: front_path(WHOLE_COUNTRY["slug"], language) for language in LANGUAGES}
    for item in content.items.values():
        if item.kind in PAGES and not withdrawn(item.pin, content.recalls):
            paths = {language: fronts[language] + there[language][item.id] for language in LANGUAGES}
            yield content.since[item.pin.sha256], paths
