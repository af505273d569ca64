"""The review calendar, and reviews themselves: read by the whole desk, made by the national editors."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from backend.domain.content.review import Review, SourceFound
from backend.domain.days import civil_day
from backend.services.read_review import read_review
from backend.services.read_reviews import read_reviews
from backend.services.review_text import review_text
from backend.web.access import current_person, doors
from backend.web.blueprint import Blueprint
from backend.web.errors import granted
from backend.web.house import house, now
from backend.web.schemas.desk_reviews import (
    CalendarSchema,
    NewReviewSchema,
    OpenedReviewSchema,
    ReviewKeptSchema,
)

blueprint = Blueprint(
    "desk_reviews",
    __name__,
    url_prefix="/api/desk/reviews",
    description="When texts must be read again, and what came of it.",
)


@blueprint.route("")
@doors.desk
@blueprint.response(200, CalendarSchema)
def calendar() -> dict[str, Any]:
    """Every released text by the day on which it is due."""
    return {**vars(read_reviews(house().database)), "today": civil_day(now())}


@blueprint.route("/<item_id>")
@doors.editor
@blueprint.response(200, OpenedReviewSchema)
def opened(item_id: str) -> dict[str, Any]:
    """One text with its sources, and what was found before."""
    return {**vars(granted(read_review(house().database, item_id))), "today": civil_day(now())}


@blueprint.route("/<item_id>", methods=["POST"])
@doors.national_editor
@blueprint.arguments(NewReviewSchema)
@blueprint.response(200, ReviewKeptSchema)
def review(asked: Mapping[str, Any], item_id: str) -> dict[str, str]:
    """Say what was looked at and what came of it."""
    said = Review(
        asked["checked"].strip(),
        tuple(SourceFound(**source) for source in asked["sources"]),
        asked["result"],
        asked["review_by"],
    )
    state = granted(
        review_text(
            house().database,
            item_id,
            said,
            revision=asked["revision"],
            by=current_person().id,
            now=now(),
        )
    )
    return {"state": state}
