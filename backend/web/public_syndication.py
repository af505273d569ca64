"""For municipalities: how to show the texts on their own site, with a snippet to copy and a live example."""

from __future__ import annotations

from dataclasses import dataclass

from flask import Blueprint, Response, request

from backend.domain.content.addresses import PAGES
from backend.domain.content.directory import danish_order, municipality_with
from backend.domain.content.items import Item
from backend.domain.content.words import LANGUAGES
from backend.services.read_release import Released
from backend.web.access import doors
from backend.web.catalogue import read_catalogue
from backend.web.headers import REFRESH
from backend.web.house import house
from backend.web.public_answers import answer, front_path, page_of, the_place, the_release
from backend.web.public_files import newest_script
from backend.web.public_page import Page

blueprint = Blueprint("public_syndication", __name__, url_prefix="/info", template_folder="templates")

PATHS = {"da": "/info/for-kommuner/", "en": "/info/en/for-municipalities/"}


@dataclass(frozen=True)
class Choice:
    """Which text is shown in the example: in a language, with a municipality's own words or without."""

    item: Item
    language: str
    municipality: str
    # Where it is read when the script does not run.
    href: str


@blueprint.get("/for-kommuner/", defaults={"language": "da"})
@blueprint.get("/en/for-municipalities/", defaults={"language": "en"})
@doors.public
def how(language: str) -> Response:
    """The page: choose a text, copy the snippet, see what it looks like."""
    content = the_release()
    page = page_of(content, language, None, PATHS)
    directory = content.directory
    script = newest_script()
    return answer(
        "syndication",
        page,
        s=read_catalogue(house().settings.content, "syndication", language),
        texts=sorted(_texts(content), key=lambda item: danish_order(page.words(item).text["title"])),
        municipalities=sorted(directory["municipalities"], key=lambda one: danish_order(one["name"])),
        chosen=_chosen(content, page),
        script=f"{page.origin}/info/embed-{script.fingerprint}.js",
        integrity=script.integrity,
        minutes=REFRESH // 60,
        languages=LANGUAGES,
    )


def _texts(content: Released) -> list[Item]:
    return [item for item in content.items.values() if item.kind in PAGES]


def _chosen(content: Released, page: Page) -> Choice:
    """What the form asks for; what nobody could have chosen in it is passed over."""
    texts = {item.id: item for item in _texts(content)}
    first = next(id_ for pathway in content.pathways() for id_ in pathway.content["pages"])
    item = texts.get(request.args.get("item", ""), texts[first])
    language = request.args.get("lang", "")
    language = language if language in LANGUAGES else page.language
    directory = content.directory
    place = municipality_with(directory, "code", request.args.get("municipality", ""))
    front = front_path(place["slug"] if place else "danmark", language)
    there = page_of(content, language, the_place(place["slug"] if place else "danmark"), {})
    href = f"{page.origin}{front}{there.address(item.id)}"
    return Choice(item, language, place["code"] if place else "", href)
