"""The public pages: the shared texts for everybody, without sign-in, script or cookie.

A municipality's own words stand in their slots; everything around them is the same everywhere, byte for byte.
"""

from __future__ import annotations

from flask import Blueprint, redirect, request
from werkzeug.wrappers import Response as AnyResponse

from backend.domain.content.addresses import PAGES, addresses
from backend.domain.content.directory import by_region_on, matching
from backend.domain.content.items import AUDIENCES, Item, audience_of
from backend.domain.content.overlay import GREETING, ON_THE_FRONT_PAGE
from backend.domain.content.words import LANGUAGES
from backend.domain.days import civil_day
from backend.services.read_release import Released
from backend.web.access import doors
from backend.web.errors import ApiError
from backend.web.house import now
from backend.web.public_answers import answer, front_path, page_of, the_place, the_release
from backend.web.public_data import about_collection, about_text

blueprint = Blueprint("public", __name__, url_prefix="/info", template_folder="templates")

# What is done rather than read, in the order of the front page.
TO_DO = ("flare_plan", "ladder", "exercise")


@blueprint.get("/", defaults={"language": "da"})
@blueprint.get("/en/", defaults={"language": "en"})
@doors.public
def chooser(language: str) -> AnyResponse:
    """Every municipality, by region; a name that fits only one leads straight there."""
    content, asked = the_release(), request.args.get("q", "").strip()
    directory = content.directory
    found = matching(directory, asked)
    if asked and len(found) == 1:
        return redirect(f"{found[0]['slug']}/" if language == "da" else f"../{found[0]['slug']}/en/", 303)
    regions = by_region_on(directory, civil_day(now()))
    shown = [(region, [one for one in members if one in found]) for region, members in regions]
    page = page_of(content, language, None, {"da": "/info/", "en": "/info/en/"})
    return answer("chooser", page, regions=[pair for pair in shown if pair[1]], asked=asked)


@blueprint.get("/<slug>/", defaults={"language": "da"})
@blueprint.get("/<slug>/en/", defaults={"language": "en"})
@doors.public
def front(slug: str, language: str) -> AnyResponse:
    """A place's front page: what there is to read, and whom to call."""
    content, local = the_release(), the_place(slug)
    page = page_of(content, language, local, {one: front_path(slug, one) for one in LANGUAGES})
    pathways = [(one, [content.items[id_] for id_ in one.content["pages"]]) for one in content.pathways()]
    in_pathway = {text.id for _, texts in pathways for text in texts}
    others = [item for item in content.of_kind("page") if item.id not in in_pathway]
    return answer(
        "front",
        page,
        released=content,
        pathways=pathways,
        to_do=[item for kind in TO_DO for item in content.of_kind(kind)],
        others={one: [item for item in others if audience_of(item) == one] for one in AUDIENCES},
        greeting=GREETING,
        slots=ON_THE_FRONT_PAGE,
        data=about_collection(page),
    )


@blueprint.get("/<slug>/<name>/", defaults={"language": "da"})
@blueprint.get("/<slug>/en/<name>/", defaults={"language": "en"})
@doors.public
def text(slug: str, name: str, language: str) -> AnyResponse:
    """One text."""
    content, local = the_release(), the_place(slug)
    readable = [item for item in content.items.values() if item.kind in PAGES]
    there = {one: addresses(readable, one) for one in LANGUAGES}
    item = next((item for item in readable if there[language][item.id] == f"{name}/"), None)
    if item is None:
        moved = there[language].get(content.former[language].get(name, ""))
        if moved is None:
            raise ApiError("not_found")
        return redirect(front_path(slug, language) + moved, 301)
    paths = {one: front_path(slug, one) + there[one][item.id] for one in LANGUAGES}
    page = page_of(content, language, local, paths, up="../")
    return answer(
        "text",
        page,
        item=item,
        released=content,
        following=_following(content, item),
        data=about_text(page, item, content.since[item.pin.sha256]),
    )


def _following(content: Released, item: Item) -> Item | None:
    """The next text, or the next lesson, in the order that a pathway suggests."""
    for pathway in content.of_kind("pathway"):
        for order in (pathway.content["pages"], pathway.content.get("lessons", ())):
            if item.id in order[:-1]:
                return content.items[order[order.index(item.id) + 1]]
    return None
