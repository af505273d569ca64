"""How accessible the pages are, as far as has been tested, and `/was`, which leads to the statement.

Whoever runs Rygvej owes the statement: written in the authority's tool, with its address in a setting.
"""

from __future__ import annotations

from flask import Blueprint, Response, redirect
from werkzeug.wrappers import Response as AnyResponse

from backend.web.access import doors
from backend.web.catalogue import read_catalogue
from backend.web.house import house
from backend.web.public_answers import answer, page_of, the_release

blueprint = Blueprint("public_accessibility", __name__, template_folder="templates")

PATHS = {"da": "/info/tilgaengelighed/", "en": "/info/en/accessibility/"}


@blueprint.get("/was")
@doors.public
def statement() -> AnyResponse:
    """Where the statement is; without one, what is known."""
    return redirect(house().settings.accessibility_statement or PATHS["da"], 303)


@blueprint.get(PATHS["da"], defaults={"language": "da"})
@blueprint.get(PATHS["en"], defaults={"language": "en"})
@doors.public
def accessibility(language: str) -> Response:
    """What is done, what has been tested and how, what falls short, and whom to write to."""
    settings = house().settings
    return answer(
        "accessibility",
        page_of(the_release(), language, None, PATHS),
        a=read_catalogue(settings.content, "accessibility", language),
        statement=settings.accessibility_statement,
        contact=settings.accessibility_contact,
    )
