"""A patient's plan on paper: one page that the clinic opens and prints, for whoever has no phone."""

from __future__ import annotations

from functools import partial

from babel.dates import format_date
from flask import Blueprint, Response, render_template

from backend.domain.entries import FLARE_PLAN_SLOTS
from backend.services.read_paper import Paper, read_paper
from backend.web.access import doors
from backend.web.catalogue import LOCALES, read_catalogue
from backend.web.errors import granted
from backend.web.house import house, now
from backend.web.public_files import style_fingerprint
from backend.web.public_page import Page

blueprint = Blueprint("paper", __name__, url_prefix="/api/clinic/patients", template_folder="templates")


@blueprint.get("/<patient_id>/paper")
@doors.care_team
def plan_on_paper(patient_id: str) -> Response:
    """Everything that a phone would show and paper can: stairs with boxes, exercises, flare-ups, numbers."""
    paper = granted(read_paper(house().database, patient_id=patient_id, now=now()))
    catalogues = {
        name: read_catalogue(house().settings.content, name, paper.language)
        for name in ("paper", "public", "ladder", "own_plan")
    }

    return Response(
        render_template(
            "paper.html",
            paper=paper,
            page=_page(paper),
            t=catalogues["public"],
            p=catalogues["paper"],
            own=catalogues["own_plan"],
            slots=FLARE_PLAN_SLOTS,
            ladder=catalogues["ladder"],
            short_day=partial(format_date, format="EEE d/M", locale=LOCALES[paper.language]),
            released=paper.content,
        )
    )


def _page(paper: Paper) -> Page:
    content = paper.content
    return Page(
        language=paper.language,
        t=read_catalogue(house().settings.content, "public", paper.language),
        release=content.release,
        items=content.items,
        recalls=content.recalls,
        local=paper.local,
        paths={},
        up="",
        origin=house().settings.origin,
        style=style_fingerprint(),
    )
