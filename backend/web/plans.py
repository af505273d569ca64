"""The clinic's door to a patient's plans: giving one, agreeing on something about it, replacing, ending."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flask import Response

from backend.domain.prescription import LadderWish
from backend.services.assign_plan import PlanWish, assign_plan
from backend.services.change_plan import Change, change_plan
from backend.services.end_plan import end_plan
from backend.services.replace_plan import replace_plan
from backend.services.undo_plan import undo_plan
from backend.web.access import current_person, doors
from backend.web.blueprint import Blueprint
from backend.web.clinic import written
from backend.web.house import house, now
from backend.web.schemas.plans import (
    EndPlanSchema,
    NewPlanSchema,
    RemeasureSchema,
    SetRungSchema,
    SetWeekdaysSchema,
    UndoPlanSchema,
)
from backend.web.schemas.sync import EntrySchema

blueprint = Blueprint(
    "plans", __name__, url_prefix="/api/clinic/patients/<patient_id>/plans", description="A patient's plans."
)


@blueprint.route("", methods=["POST"])
@doors.care_team
@blueprint.arguments(NewPlanSchema)
@blueprint.response(201, EntrySchema)
@blueprint.or_else(200, EntrySchema)
def assign(asked: Mapping[str, Any], patient_id: str) -> Response:
    """Assign a plan. Asked again under the same id, the answer is the same entry with 200."""
    return written(
        assign_plan(
            house().database,
            clinician_id=current_person().id,
            patient_id=patient_id,
            wish=_wish(asked),
            now=now(),
        )
    )


@blueprint.route("/<assignment>/replace", methods=["POST"])
@doors.care_team
@blueprint.arguments(NewPlanSchema)
@blueprint.response(201, EntrySchema)
@blueprint.or_else(200, EntrySchema)
def replace(asked: Mapping[str, Any], patient_id: str, assignment: str) -> Response:
    """Give another plan in the place of one that runs."""
    return written(
        replace_plan(
            house().database,
            clinician_id=current_person().id,
            patient_id=patient_id,
            assignment=assignment,
            wish=_wish(asked),
            now=now(),
        )
    )


@blueprint.route("/<assignment>/rung", methods=["POST"])
@doors.care_team
@blueprint.arguments(SetRungSchema)
@blueprint.response(201, EntrySchema)
@blueprint.or_else(200, EntrySchema)
def rung(asked: Mapping[str, Any], patient_id: str, assignment: str) -> Response:
    """Agree on a rung from today."""
    return _change("rung_set", asked, patient_id, assignment)


@blueprint.route("/<assignment>/remeasure", methods=["POST"])
@doors.care_team
@blueprint.arguments(RemeasureSchema)
@blueprint.response(201, EntrySchema)
@blueprint.or_else(200, EntrySchema)
def remeasure(asked: Mapping[str, Any], patient_id: str, assignment: str) -> Response:
    """Measure anew from today."""
    return _change("remeasure", asked, patient_id, assignment)


@blueprint.route("/<assignment>/weekdays", methods=["POST"])
@doors.care_team
@blueprint.arguments(SetWeekdaysSchema)
@blueprint.response(201, EntrySchema)
@blueprint.or_else(200, EntrySchema)
def weekdays(asked: Mapping[str, Any], patient_id: str, assignment: str) -> Response:
    """Agree on other training days from today."""
    return _change("weekdays_set", asked, patient_id, assignment)


@blueprint.route("/<assignment>/end", methods=["POST"])
@doors.care_team
@blueprint.arguments(EndPlanSchema)
@blueprint.response(201, EntrySchema)
@blueprint.or_else(200, EntrySchema)
def end(asked: Mapping[str, str], patient_id: str, assignment: str) -> Response:
    """End a plan today."""
    return written(
        end_plan(
            house().database,
            clinician_id=current_person().id,
            patient_id=patient_id,
            assignment=assignment,
            entry_id=asked["id"],
            reason=asked["reason"],
            now=now(),
        )
    )


@blueprint.route("/<assignment>/undo", methods=["POST"])
@doors.care_team
@blueprint.arguments(UndoPlanSchema)
@blueprint.response(201, EntrySchema)
@blueprint.or_else(200, EntrySchema)
def undo(asked: Mapping[str, str], patient_id: str, assignment: str) -> Response:
    """Undo a plan that one has assigned by mistake."""
    return written(
        undo_plan(
            house().database,
            clinician_id=current_person().id,
            patient_id=patient_id,
            assignment=assignment,
            entry_id=asked["id"],
            now=now(),
        )
    )


def _change(change: Change, asked: Mapping[str, Any], patient_id: str, assignment: str) -> Response:
    return written(
        change_plan(
            house().database,
            clinician_id=current_person().id,
            patient_id=patient_id,
            assignment=assignment,
            entry_id=asked["id"],
            change=change,
            said={name: value for name, value in asked.items() if name != "id"},
            now=now(),
        )
    )


def _wish(asked: Mapping[str, Any]) -> PlanWish:
    ladder = asked["ladder"]
    return PlanWish(
        id=asked["id"],
        pathway=asked["pathway"],
        ladder=None if ladder is None else LadderWish(**ladder),
        exercises=[(one["item"], one["level"]) for one in asked["exercises"]],
        pages=asked["pages"],
        note=asked["note"],
    )
