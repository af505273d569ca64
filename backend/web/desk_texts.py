"""The editors' desk: all texts, one text, checks while it is written, saving, and remarks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from backend.domain.days import civil_day
from backend.services.check_text import check_text
from backend.services.comment_on_text import comment_on_text, settle_comment
from backend.services.make_text import make_text
from backend.services.put_text_back import put_text_back
from backend.services.read_text import OpenedText, read_text
from backend.services.read_texts import read_texts
from backend.services.save_text import Wanted, save_text
from backend.services.take_text_away import take_text_away
from backend.web.access import current_person, doors
from backend.web.blueprint import Blueprint
from backend.web.errors import granted
from backend.web.found import found_and_said
from backend.web.house import house, now
from backend.web.schemas.desk_texts import (
    CheckedSchema,
    NewCommentSchema,
    NewTextSchema,
    OpenedTextSchema,
    SavedSchema,
    SaveSchema,
    TextLinesSchema,
    WrittenSchema,
)

blueprint = Blueprint(
    "desk_texts",
    __name__,
    url_prefix="/api/desk/texts",
    description="Texts at the editors' desk: read by all editors, written by the national ones.",
)


@blueprint.route("")
@doors.editor
@blueprint.response(200, TextLinesSchema)
def texts() -> dict[str, Any]:
    """Every text and what state it is in."""
    today = civil_day(now())
    return {"texts": read_texts(house().database, today=today), "today": today}


@blueprint.route("", methods=["POST"])
@doors.national_editor
@blueprint.arguments(NewTextSchema)
@blueprint.response(201, OpenedTextSchema)
def make(asked: Mapping[str, Any]) -> OpenedText:
    """A new text, from the form of one that is there."""
    made = granted(make_text(house().database, asked["id"], asked["like"], by=current_person().id, now=now()))
    return granted(read_text(house().database, made))


@blueprint.route("/<item_id>")
@doors.editor
@blueprint.response(200, OpenedTextSchema)
def text(item_id: str) -> OpenedText:
    """One text as it is and as it was published."""
    return granted(read_text(house().database, item_id))


@blueprint.route("/<item_id>", methods=["PUT"])
@doors.national_editor
@blueprint.arguments(SaveSchema)
@blueprint.response(200, SavedSchema)
def save(asked: Mapping[str, Any], item_id: str) -> dict[str, Any]:
    """Save, unless somebody else has saved meanwhile."""
    wanted = [Wanted(one["path"], one["text"], one["revision"]) for one in asked["files"]]
    files = granted(save_text(house().database, item_id, wanted, by=current_person().id, now=now()))
    return {"files": files}


@blueprint.route("/<item_id>", methods=["DELETE"])
@doors.national_editor
@blueprint.response(204)
def take_away(item_id: str) -> None:
    """Take a text away, unless another one names it."""
    granted(take_text_away(house().database, item_id, by=current_person().id, now=now()))


@blueprint.route("/<item_id>/put-back", methods=["POST"])
@doors.national_editor
@blueprint.response(204)
def put_back(item_id: str) -> None:
    """Put a text back that was taken away."""
    granted(put_text_back(house().database, item_id, by=current_person().id, now=now()))


@blueprint.route("/<item_id>/check", methods=["POST"])
@doors.editor
@blueprint.arguments(WrittenSchema)
@blueprint.response(200, CheckedSchema)
def check(asked: Mapping[str, Any], item_id: str) -> dict[str, Any]:
    """What `flask content check` would say, and what readers would see. Nothing is kept."""
    written = {one["path"]: one["text"] for one in asked["files"]}
    checked = granted(check_text(house().database, item_id, written, today=civil_day(now())))
    return {
        "findings": [found_and_said(finding) for finding in checked.findings],
        "item": checked.item,
        "readability": checked.readability,
        "figures": checked.figures,
        "titles": checked.titles,
    }


@blueprint.route("/<item_id>/comments", methods=["POST"])
@doors.editor
@blueprint.arguments(NewCommentSchema)
@blueprint.response(204)
def comment(asked: Mapping[str, Any], item_id: str) -> None:
    """Say something about it to the other editors."""
    granted(
        comment_on_text(
            house().database,
            item_id,
            comment_id=asked["id"],
            body=asked["body"],
            by=current_person().id,
            now=now(),
        )
    )


@blueprint.route("/<item_id>/comments/<comment_id>/settle", methods=["POST"])
@doors.editor
@blueprint.response(204)
def settle(item_id: str, comment_id: str) -> None:
    """Settle a remark."""
    granted(settle_comment(house().database, item_id, comment_id, by=current_person().id, now=now()))
