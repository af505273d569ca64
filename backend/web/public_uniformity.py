"""The same report for people: that everybody reads the same, and how to check it."""

from __future__ import annotations

from flask import Blueprint, Response

from backend.domain.days import civil_day
from backend.services.read_uniformity import read_uniformity
from backend.web.access import doors
from backend.web.house import house, now
from backend.web.public_answers import answer, page_of, the_release

blueprint = Blueprint("public_uniformity", __name__, url_prefix="/info", template_folder="templates")

PATHS = {"da": "/info/ens-i-hele-landet/", "en": "/info/en/the-same-everywhere/"}


@blueprint.get("/ens-i-hele-landet/", defaults={"language": "da"})
@blueprint.get("/en/the-same-everywhere/", defaults={"language": "en"})
@doors.public
def uniformity(language: str) -> Response:
    """Every municipality with the release that it serves."""
    content = the_release()
    found = read_uniformity(house().database, content, today=civil_day(now()))
    return answer("uniformity", page_of(content, language, None, PATHS), found=found)
