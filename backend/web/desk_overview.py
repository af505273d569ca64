"""The editors' desk at a glance. Nothing here is about a person but the one who asks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from backend.domain.days import civil_day
from backend.services.note_look import note_look
from backend.services.read_changes import Changes, read_changes
from backend.services.read_phones import PhonesHolding, read_phones
from backend.services.read_ratings import read_ratings
from backend.services.read_waiting import Waiting, read_waiting
from backend.web.access import current_person, doors
from backend.web.blueprint import Blueprint
from backend.web.errors import granted
from backend.web.house import house, now
from backend.web.schemas.desk_overview import (
    ChangesSchema,
    PhonesSchema,
    RatingsSchema,
    ReadUpToSchema,
    WaitingSchema,
)

blueprint = Blueprint(
    "desk_overview",
    __name__,
    url_prefix="/api/desk",
    description="The editors' desk at a glance: what is new, what readers say, what phones hold.",
)

_UNNAMED = {"da": None, "en": None}
_NOTHING: Mapping[str, Any] = {"release": None, "since": None, "read": True, "texts": [], "recalls": []}


@blueprint.route("/changes")
@doors.desk
@blueprint.response(200, ChangesSchema)
def changes() -> Mapping[str, Any]:
    """What is new in the shared texts since one last said that one had read it."""
    found = read_changes(house().database, current_person().id)
    return _changes(found) if found else _NOTHING


@blueprint.route("/changes/read", methods=["POST"])
@doors.desk
@blueprint.arguments(ReadUpToSchema)
@blueprint.response(204)
def changes_read(asked: Mapping[str, Any]) -> None:
    """One has read what is new up to this release."""
    granted(note_look(house().database, current_person().id, asked["release"], now=now()))


@blueprint.route("/ratings")
@doors.desk
@blueprint.response(200, RatingsSchema)
def ratings() -> dict[str, Any]:
    """The texts that readers found of no use, in numbers that give nobody away."""
    return {"texts": read_ratings(house().database, today=civil_day(now()))}


@blueprint.route("/phones")
@doors.desk
@blueprint.response(200, PhonesSchema)
def phones() -> PhonesHolding:
    """Which releases phones hold, in numbers that give nobody away."""
    return read_phones(house().database, now=now())


@blueprint.route("/waiting")
@doors.editor
@blueprint.response(200, WaitingSchema)
def waiting() -> Waiting:
    """What waits for somebody: texts under way, and remarks without an answer."""
    return read_waiting(house().database, current_person().id)


def _changes(found: Changes) -> dict[str, Any]:
    titles = {one.pin.id: one.title for one in found.release.items}
    return {
        "release": found.release,
        "since": found.since,
        "read": found.read,
        "texts": [
            {**vars(one.change), "change": one.kind_of_change, "notes": one.notes} for one in found.texts
        ],
        "recalls": [{**vars(one), "title": titles.get(one.item or "", _UNNAMED)} for one in found.recalls],
    }
