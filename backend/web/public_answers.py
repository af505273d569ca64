"""What every public page begins and ends with: the release, the place, and an answer that is small."""

from __future__ import annotations

from flask import Response, render_template, request

from backend.domain.content.directory import WHOLE_COUNTRY
from backend.domain.days import civil_day
from backend.services.read_municipality import Local, read_municipality, read_whole_country
from backend.services.read_release import Released, released
from backend.web.catalogue import read_catalogue
from backend.web.errors import ApiError
from backend.web.house import house, now
from backend.web.packed import pack
from backend.web.public_files import style_fingerprint
from backend.web.public_page import Page


def the_release() -> Released:
    """What is released; before the first time there is nothing to read."""
    content = released(house().database)
    if content is None:
        raise ApiError("not_found")
    return content


def the_place(slug: str) -> Local:
    """The municipality that the address names, or the whole country."""
    database, today = house().database, civil_day(now())
    if slug == WHOLE_COUNTRY["slug"]:
        local = read_whole_country(database, today=today)
    else:
        local = read_municipality(database, "slug", slug, today=today)
    if local is None:
        raise ApiError("not_found")
    return local


def front_path(slug: str, language: str) -> str:
    """The address of a place's front page."""
    return f"/info/{slug}/" if language == "da" else f"/info/{slug}/{language}/"


def page_of(
    content: Released, language: str, local: Local | None, paths: dict[str, str], up: str = ""
) -> Page:
    """The page at these addresses: one a language, the same page in each."""
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


def answer(template: str, page: Page, **values: object) -> Response:
    """The page drawn."""
    response = Response(render_template(f"public/{template}.html", page=page, t=page.t, **values))
    response.headers["Content-Language"] = page.language
    return told_apart(response)


def told_apart(response: Response) -> Response:
    """Sent small, and told apart by its bytes, so that nobody fetches the same twice."""
    response.add_etag()
    pack(response).make_conditional(request)
    return response
