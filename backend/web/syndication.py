"""Texts for other sites: as JSON and as HTML, open to every origin, with their licence and terms.

A text that was recalled answers with its notice, so that a site that asks as it should soon shows that.
"""

from __future__ import annotations

from typing import Any

from flask import Response, jsonify, render_template

from backend.domain.content.addresses import PAGES
from backend.domain.content.items import Item, audience_of, titles
from backend.domain.content.recall import withdrawn
from backend.domain.days import civil_day
from backend.services.read_municipality import Local, read_municipality, read_whole_country
from backend.services.read_release import Released
from backend.web.access import doors
from backend.web.blueprint import Blueprint
from backend.web.errors import ApiError
from backend.web.fragment import Node, html_of, nodes_of
from backend.web.headers import REFRESH
from backend.web.house import house, now
from backend.web.public_answers import front_path, page_of, the_release, told_apart
from backend.web.public_data import LICENCE
from backend.web.public_page import Page
from backend.web.schemas.syndication import SharedForSchema, SharedListSchema, SharedTextSchema

blueprint = Blueprint("syndication", __name__, description="Texts for other sites.")

TERMS = {"licence": {"name": "CC BY-SA 4.0", "url": LICENCE}, "max_age": REFRESH}


@blueprint.route("/api/syndication/texts")
@doors.public
@blueprint.response(200, SharedListSchema)
def texts() -> Response:
    """Every text that can be shown elsewhere."""
    content = the_release()
    lines = [
        {
            **item.pin.as_json(),
            "kind": item.kind,
            "audience": audience_of(item),
            "title": titles(item),
            "withdrawn": withdrawn(item.pin, content.recalls),
        }
        for item in content.items.values()
        if item.kind in PAGES
    ]
    listed = {
        "release": content.release.id,
        "fingerprint": content.release.fingerprint,
        "texts": lines,
        **TERMS,
    }
    return told_apart(jsonify(SharedListSchema().dump(listed)))


@blueprint.route("/api/syndication/texts/<item_id>")
@doors.public
@blueprint.arguments(SharedForSchema, location="query")
@blueprint.response(200, SharedTextSchema)
def text(asked: dict[str, Any], item_id: str) -> Response:
    """One text, as elements for a script to build."""
    content, page, item = _text(asked, item_id)
    return told_apart(jsonify(SharedTextSchema().dump(_told(content, page, item))))


@blueprint.route("/api/syndication/texts/<item_id>.html")
@doors.public
@blueprint.arguments(SharedForSchema, location="query")
@blueprint.response(200, description="A piece of HTML, without a page around it.")
def html(asked: dict[str, Any], item_id: str) -> Response:
    """One text, as HTML to put into a page."""
    content, page, item = _text(asked, item_id)
    response = Response(html_of(_nodes(content, page, item)))
    response.headers["Content-Language"] = page.words(item).language
    response.headers["Link"] = f'<{LICENCE}>; rel="license", <{page.address(item.id)}>; rel="canonical"'
    return told_apart(response)


def _text(asked: dict[str, Any], item_id: str) -> tuple[Released, Page, Item]:
    content, language, code = the_release(), asked["lang"], asked["municipality"]
    item, local = content.items.get(item_id), _local(code)
    if item is None or item.kind not in PAGES or local is None:
        raise ApiError("not_found")
    front = house().settings.origin + front_path(local.municipality["slug"], language)
    return content, page_of(content, language, local, {}, up=front), item


def _local(code: str | None) -> Local | None:
    database, today = house().database, civil_day(now())
    if code is None:
        return read_whole_country(database, today=today)
    return read_municipality(database, "code", code, today=today)


def _told(content: Released, page: Page, item: Item) -> dict[str, Any]:
    words, gone = page.words(item), page.withdrawn(item)
    address = f"{page.origin}/api/syndication/texts/{item.id}.html?lang={page.language}"
    return {
        **TERMS,
        **item.pin.as_json(),
        "kind": item.kind,
        "release": page.release.id,
        "language": words.language,
        "title": words.text["title"],
        "approved": item.content["approved"],
        "withdrawn": gone,
        "notices": [
            {"severity": recall.severity, "text": recall.notice[page.language], "at": recall.at}
            for recall in content.recalls
            if recall.concerns(item.pin)
        ],
        "attribution": {"text": _attribution(page, item), "url": page.address(item.id)},
        "html": address,
        "nodes": _nodes(content, page, item),
    }


def _nodes(content: Released, page: Page, item: Item) -> list[Node]:
    drawn = render_template(
        "public/fragment.html",
        page=page,
        t=page.t,
        item=item,
        released=content,
        attribution=_attribution(page, item),
        licence=LICENCE,
    )
    return nodes_of(drawn, page.origin)


def _attribution(page: Page, item: Item) -> str:
    return page.t("attribution", release=page.release.id, edition=item.pin.edition)
