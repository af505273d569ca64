"""The clinic's door to the editions of a plan's texts: what is newer, taking it over, how it was on a day."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flask import Response

from backend.domain.content.items import Item, titles
from backend.domain.content.words import in_every_language
from backend.domain.new_editions import NewEdition, change_of
from backend.services.read_new_editions import read_new_editions
from backend.services.read_texts_on_day import read_texts_on_day
from backend.services.upgrade_editions import upgrade_editions
from backend.web.access import current_person, doors
from backend.web.blueprint import Blueprint
from backend.web.clinic import written
from backend.web.house import house, now
from backend.web.schemas.editions import NewEditionsSchema, OnDaySchema, TextsOnDaySchema, UpgradeSchema
from backend.web.schemas.sync import EntrySchema

blueprint = Blueprint(
    "editions",
    __name__,
    url_prefix="/api/clinic/patients/<patient_id>",
    description="Which editions of its texts a patient's plan stands on.",
)


@blueprint.route("/editions")
@doors.care_team
@blueprint.response(200, NewEditionsSchema)
def waiting(patient_id: str) -> dict[str, Any]:
    """The running plans, and of which of their texts there is a newer edition."""
    found = read_new_editions(house().database, patient_id=patient_id)
    return {
        "plans": [
            {"assignment": one.plan.id, "texts": [_new(edition) for edition in one.new]} for one in found
        ]
    }


@blueprint.route("/plans/<assignment>/editions", methods=["POST"])
@doors.care_team
@blueprint.arguments(UpgradeSchema)
@blueprint.response(201, EntrySchema)
@blueprint.or_else(200, EntrySchema)
def upgrade(asked: Mapping[str, Any], patient_id: str, assignment: str) -> Response:
    """Let the plan take these over, if they are still what waits."""
    return written(
        upgrade_editions(
            house().database,
            clinician_id=current_person().id,
            patient_id=patient_id,
            assignment=assignment,
            entry_id=asked["id"],
            chosen=[(one["id"], one["edition"]) for one in asked["items"]],
            now=now(),
        )
    )


@blueprint.route("/texts")
@doors.care_team
@blueprint.arguments(OnDaySchema, location="query")
@blueprint.response(200, TextsOnDaySchema)
def texts_on(asked: Mapping[str, Any], patient_id: str) -> dict[str, Any]:
    """The texts that the patient's plans had on a day, in the editions of that day."""
    day, plans = read_texts_on_day(house().database, patient_id=patient_id, on=asked["on"], now=now())
    return {
        "on": day,
        "plans": [
            {"assignment": one.assignment, "texts": [_text(item) for item in one.texts]} for one in plans
        ],
    }


def _text(item: Item) -> dict[str, Any]:
    return {"pin": item.pin, "kind": item.kind, "title": titles(item)}


def _new(edition: NewEdition) -> dict[str, Any]:
    item = edition.item
    return {
        "id": item.id,
        "kind": item.kind,
        "title": in_every_language(item.content, "alt" if item.kind == "figure" else "title"),
        "held": edition.held,
        "to": item.pin,
        "is_minor": edition.is_minor,
        "fits": edition.fits,
        "changes": [_change(one) for one in (item, *reversed(edition.passed))],
    }


def _change(item: Item) -> dict[str, Any]:
    said = in_every_language(item.content, "changed")
    return {
        "edition": item.pin.edition,
        "kind": change_of(item),
        "said": said if all(said.values()) else None,
    }
