"""Recalls at the editors' desk: made by the national editors, and followed by all."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from backend.services.read_reach import read_reach
from backend.services.read_recallable import read_recallable
from backend.services.read_recalled import RecalledSeen, read_recalled
from backend.services.recall_editions import recall_editions
from backend.web.access import current_person, doors
from backend.web.blueprint import Blueprint
from backend.web.errors import granted
from backend.web.house import house, now
from backend.web.schemas.desk_recalls import (
    NewRecallSchema,
    ReachSchema,
    RecallablesSchema,
    RecalledSeenSchema,
    RecallsMadeSchema,
)

blueprint = Blueprint(
    "desk_recalls",
    __name__,
    url_prefix="/api/desk/recalls",
    description="Texts that must not be used any more, and how far phones have heard of it.",
)


@blueprint.route("")
@doors.desk
@blueprint.response(200, RecalledSeenSchema)
def recalls() -> RecalledSeen:
    """Every recall, and how many phones know it."""
    return read_recalled(house().database, now=now())


@blueprint.route("/texts")
@doors.national_editor
@blueprint.response(200, RecallablesSchema)
def texts() -> dict[str, Any]:
    """Every text that may be recalled."""
    return {"texts": read_recallable(house().database)}


@blueprint.route("/texts/<item_id>")
@doors.national_editor
@blueprint.response(200, ReachSchema)
def reach(item_id: str) -> dict[str, Any]:
    """In how many running plans each edition of a text stands."""
    found = granted(read_reach(house().database, item_id))
    return {"editions": [{"edition": edition, "plans": plans} for edition, plans in found.items()]}


@blueprint.route("/texts/<item_id>", methods=["POST"])
@doors.national_editor
@blueprint.arguments(NewRecallSchema)
@blueprint.response(201, RecallsMadeSchema)
def recall(asked: Mapping[str, Any], item_id: str) -> dict[str, Any]:
    """Recall editions of a text. It is never taken back."""
    made = recall_editions(
        house().database,
        item_id,
        asked["editions"],
        severity=asked["severity"],
        notice=asked["notice"],
        by=current_person().id,
        now=now(),
    )
    return {"recalls": granted(made)}
