"""The public pages: the shared texts for everybody, without sign-in, script or cookie.

A municipality's own words stand in their slots; everything around them is the same everywhere, byte for byte.
"""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path

from flask import Blueprint, Response, redirect, render_template, request
from werkzeug.wrappers import Response as AnyResponse

from backend.domain.content.addresses import PAGES, addresses
from backend.domain.content.directory import by_region_on, matching
from backend.domain.content.items import AUDIENCES, Item, audience_of
from backend.domain.content.overlay import GREETING, ON_THE_FRONT_PAGE
from backend.domain.days import civil_day
from backend.services.read_municipality import Local, read_municipality
from backend.services.read_release import Released, released
from backend.web.access import doors
from backend.web.catalogue import read_catalogue
from backend.web.errors import ApiError
from backend.web.house import house, now
from backend.web.public_page import LANGUAGES, Page

blueprint = Blueprint("public", __name__, url_prefix="/info", template_folder="templates")

# What is done rather than read, in the order of the front page.
TO_DO = ("flare_plan", "ladder", "exercise")
STYLE = Path(__file__).parent / "static" / "public.css"


@blueprint.get("/", defaults={"language": "da"})
@blueprint.get("/en/", defaults={"language": "en"})
@doors.public
def chooser(language: str) -> AnyResponse:
    """Every municipality, by region; a name that fits only one leads straight there."""
    content, asked = _released(), request.args.get("q", "").strip()
    directory = content.of_kind("directory")[0].content
    found = matching(directory, asked)
    if asked and len(found) == 1:
        return redirect(f"{found[0]['slug']}/" if language == "da" else f"../{found[0]['slug']}/en/", 303)
    regions = by_region_on(directory, civil_day(now()))
    shown = [(region, [one for one in members if one in found]) for region, members in regions]
    page = _page(content, language, None, {"da": "/info/", "en": "/info/en/"})
    return _answer("chooser", page, regions=[pair for pair in shown if pair[1]], asked=asked)


@blueprint.get("/<slug>/", defaults={"language": "da"})
@blueprint.get("/<slug>/en/", defaults={"language": "en"})
@doors.public
def front(slug: str, language: str) -> AnyResponse:
    """A municipality's front page: what there is to read, and whom to call."""
    content, local = _released(), _local(slug)
    page = _page(content, language, local, {one: _path(slug, one) for one in LANGUAGES})
    pathways = [(one, [content.items[id_] for id_ in one.content["pages"]]) for one in content.pathways()]
    in_pathway = {text.id for _, texts in pathways for text in texts}
    others = [item for item in content.of_kind("page") if item.id not in in_pathway]
    return _answer(
        "front",
        page,
        released=content,
        pathways=pathways,
        to_do=[item for kind in TO_DO for item in content.of_kind(kind)],
        others={one: [item for item in others if audience_of(item) == one] for one in AUDIENCES},
        greeting=GREETING,
        slots=ON_THE_FRONT_PAGE,
    )


@blueprint.get("/<slug>/<name>/", defaults={"language": "da"})
@blueprint.get("/<slug>/en/<name>/", defaults={"language": "en"})
@doors.public
def text(slug: str, name: str, language: str) -> AnyResponse:
    """One text."""
    content, local = _released(), _local(slug)
    readable = [item for item in content.items.values() if item.kind in PAGES]
    there = {one: addresses(readable, one) for one in LANGUAGES}
    item = next((item for item in readable if there[language][item.id] == f"{name}/"), None)
    if item is None:
        raise ApiError("not_found")
    paths = {one: _path(slug, one) + there[one][item.id] for one in LANGUAGES}
    page = _page(content, language, local, paths, up="../")
    return _answer("text", page, item=item, released=content, following=_following(content, item))


@blueprint.get("/style-<fingerprint>.css")
@doors.public
def style(fingerprint: str) -> Response:
    """How the pages look. The address changes with the bytes, so that browsers may keep it."""
    body, current = _style()
    if fingerprint != current:
        raise ApiError("not_found")
    return Response(body, content_type="text/css; charset=utf-8")


@cache
def _style() -> tuple[bytes, str]:
    body = STYLE.read_bytes()
    return body, sha256(body).hexdigest()[:12]


def style_fingerprint() -> str:
    """What the style's address says today."""
    return _style()[1]


def _released() -> Released:
    content = released(house().database)
    if content is None:
        raise ApiError("not_found")
    return content


def _local(slug: str) -> Local:
    local = read_municipality(house().database, "slug", slug, today=civil_day(now()))
    if local is None:
        raise ApiError("not_found")
    return local


def _path(slug: str, language: str) -> str:
    return f"/info/{slug}/" if language == "da" else f"/info/{slug}/{language}/"


def _following(content: Released, item: Item) -> Item | None:
    """The next text, or the next lesson, in the order that a pathway suggests."""
    for pathway in content.of_kind("pathway"):
        for order in (pathway.content["pages"], pathway.content.get("lessons", ())):
            if item.id in order[:-1]:
                return content.items[order[order.index(item.id) + 1]]
    return None


def _page(content: Released, language: str, local: Local | None, paths: dict[str, str], up: str = "") -> Page:
    return Page(
        language=language,
        t=read_catalogue(house().settings.content, "public", language),
        release=content.release,
        items=content.items,
        recalls=content.recalls,
        local=local,
        paths=paths,
        up=up,
        origin=house().settings.origin,
        style=style_fingerprint(),
    )


def _answer(template: str, page: Page, **values: object) -> Response:
    """The page, told apart by its bytes, so that nobody fetches the same twice."""
    response = Response(render_template(f"public/{template}.html", page=page, t=page.t, **values))
    response.headers["Content-Language"] = page.language
    response.add_etag()
    response.make_conditional(request)
    return response
