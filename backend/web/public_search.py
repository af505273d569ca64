"""Search without a script: the phone's own rules, on the server, for whoever reads in a browser."""

from __future__ import annotations

from flask import Blueprint, Response, request

from backend.domain.content.words import LANGUAGES
from backend.services.search_texts import MOST_LETTERS, search_texts
from backend.web.access import doors
from backend.web.catalogue import read_catalogue
from backend.web.house import house
from backend.web.public_answers import answer, front_path, page_of, the_place, the_release
from backend.web.public_page import SEARCH

blueprint = Blueprint("public_search", __name__, url_prefix="/info", template_folder="templates")


@blueprint.get(f"/<slug>/{SEARCH['da']}", defaults={"language": "da"})
@blueprint.get(f"/<slug>/en/{SEARCH['en']}", defaults={"language": "en"})
@doors.public
def search(slug: str, language: str) -> Response:
    """The texts that fit what was asked, best first."""
    content, local, settings = the_release(), the_place(slug), house().settings
    asked = request.args.get("q", "").strip()[:MOST_LETTERS]
    rows = read_catalogue(settings.content, "search_words", language).sentences
    found = search_texts(house().database, asked=asked, language=language, rows=rows) if asked else []
    page = page_of(
        content, language, local, {one: front_path(slug, one) + SEARCH[one] for one in LANGUAGES}, up="../"
    )
    return answer(
        "search",
        page,
        asked=asked,
        found=found,
        most_letters=MOST_LETTERS,
        directory=content.directory,
    )
