"""Releases from the desk: what waits, what publishing would change, publishing, a moment for it, undoing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from datetime import time
from typing import Any

from backend.domain.content.release import Release
from backend.domain.days import civil_day
from backend.services.publish_texts import publish_texts
from backend.services.read_next_release import read_next_release
from backend.services.read_releases import Releases, read_releases
from backend.services.schedule_texts import schedule_texts, unschedule_texts
from backend.services.undo_release import undo_release
from backend.web.access import current_person, doors
from backend.web.blueprint import Blueprint
from backend.web.errors import granted
from backend.web.found import found_and_said
from backend.web.house import house, now
from backend.web.schemas.desk_releases import (
    ChosenTextsSchema,
    MomentSchema,
    NewestReleaseSchema,
    NextReleaseSchema,
    ReleasesSchema,
    UndoingSchema,
)

blueprint = Blueprint(
    "desk_releases",
    __name__,
    url_prefix="/api/desk/releases",
    description="What editors publish, in one release or not at all.",
)


@blueprint.route("")
@doors.desk
@blueprint.response(200, ReleasesSchema)
def releases() -> dict[str, Any]:
    """The approved texts that wait, and the releases so far, the newest first."""
    return _told(read_releases(house().database))


@blueprint.route("/next", methods=["POST"])
@doors.national_editor
@blueprint.arguments(ChosenTextsSchema)
@blueprint.response(200, NextReleaseSchema)
def next_release(asked: Mapping[str, Any]) -> dict[str, Any]:
    """What publishing these texts would change, and for whom. Nothing is done."""
    summary = granted(read_next_release(house().database, asked["texts"], today=civil_day(now())))
    findings = [found_and_said(finding) for finding in summary.findings]
    return {"texts": summary.texts, "shared": summary.shared, "findings": findings}


@blueprint.route("", methods=["POST"])
@doors.national_editor
@blueprint.arguments(ChosenTextsSchema)
@blueprint.response(201, NewestReleaseSchema)
def publish(asked: Mapping[str, Any]) -> Release:
    """Publish approved texts, all of them in one release."""
    return granted(publish_texts(house().database, asked["texts"], by=current_person().id, now=now()))


@blueprint.route("/schedule", methods=["POST"])
@doors.national_editor
@blueprint.arguments(MomentSchema)
@blueprint.response(200, ReleasesSchema)
def schedule(asked: Mapping[str, Any]) -> dict[str, Any]:
    """Let approved texts be published at a moment."""
    clock = time.fromisoformat(asked["time"])
    granted(
        schedule_texts(
            house().database, asked["texts"], asked["day"], clock, by=current_person().id, now=now()
        )
    )
    return _told(read_releases(house().database))


@blueprint.route("/unschedule", methods=["POST"])
@doors.national_editor
@blueprint.arguments(ChosenTextsSchema)
@blueprint.response(200, ReleasesSchema)
def unschedule(asked: Mapping[str, Any]) -> dict[str, Any]:
    """Let them wait for somebody instead."""
    granted(unschedule_texts(house().database, asked["texts"], by=current_person().id, now=now()))
    return _told(read_releases(house().database))


@blueprint.route("/<release_id>/undo", methods=["POST"])
@doors.national_editor
@blueprint.arguments(UndoingSchema)
@blueprint.response(201, NewestReleaseSchema)
def undo(asked: Mapping[str, Any], release_id: str) -> Release:
    """Give readers the words of the release before again."""
    return granted(
        undo_release(house().database, release_id, asked["note"], by=current_person().id, now=now())
    )


def _told(found: Releases) -> dict[str, Any]:
    past = [
        {
            "id": one.origin.id,
            "published_at": one.origin.published_at,
            "publisher": one.origin.publisher,
            "undoes": one.origin.undoes,
            "texts": [
                {
                    "id": act.item_id,
                    "title": found.titles[act.item_id],
                    "act": act.act,
                    "edition": act.edition,
                }
                for act in one.texts
            ],
        }
        for one in found.past
    ]
    waiting = [asdict(one) for one in found.waiting]
    return {"waiting": waiting, "past": past, "undoable": found.undoable}
