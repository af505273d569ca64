"""The clinic's door to a patient's own plan for a flare-up. Its addresses have no word about health."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flask import Response

from backend.domain.content.items import Item
from backend.services.choose_strategies import choose_strategies
from backend.services.read_strategies import read_strategies
from backend.services.write_flare_plan import write_flare_plan
from backend.web.access import current_person, doors
from backend.web.blueprint import Blueprint
from backend.web.clinic import written
from backend.web.house import house, now
from backend.web.schemas.flare_plan import ChosenStrategiesSchema, NewFlarePlanSchema, StrategiesSchema
from backend.web.schemas.sync import EntrySchema

blueprint = Blueprint(
    "own_plan", __name__, url_prefix="/api/clinic", description="The patient's own plan for a flare-up."
)


@blueprint.route("/strategies")
@doors.clinician
@blueprint.response(200, StrategiesSchema)
def strategies() -> dict[str, Any]:
    """What the current release offers for a flare-up."""
    return {"strategies": [_strategy(item) for item in read_strategies(house().database)]}


@blueprint.route("/patients/<patient_id>/own-plan", methods=["POST"])
@doors.care_team
@blueprint.arguments(NewFlarePlanSchema)
@blueprint.response(201, EntrySchema)
@blueprint.or_else(200, EntrySchema)
def write_plan(asked: Mapping[str, Any], patient_id: str) -> Response:
    """Write the plan as a whole, over the version that was read and no newer one."""
    return written(
        write_flare_plan(
            house().database,
            clinician_id=current_person().id,
            patient_id=patient_id,
            entry_id=asked["id"],
            plan=asked["plan"],
            replaces=asked["replaces"],
            now=now(),
        )
    )


@blueprint.route("/patients/<patient_id>/own-plan/strategies", methods=["POST"])
@doors.care_team
@blueprint.arguments(ChosenStrategiesSchema)
@blueprint.response(201, EntrySchema)
@blueprint.or_else(200, EntrySchema)
def choose(asked: Mapping[str, Any], patient_id: str) -> Response:
    """Choose what usually helps."""
    return written(
        choose_strategies(
            house().database,
            clinician_id=current_person().id,
            patient_id=patient_id,
            entry_id=asked["id"],
            strategies=asked["strategies"],
            now=now(),
        )
    )


def _strategy(item: Item) -> dict[str, Any]:
    return {
        "item": item.id,
        "title": {"da": item.title("da"), "en": item.title("en")},
        "phase": item.content["phase"],
    }
