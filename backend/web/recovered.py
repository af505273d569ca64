"""The clinic's door to what a restored server lost and a patient's phone offers: taken in, or left out."""

from __future__ import annotations

from collections.abc import Mapping

from flask import Response

from backend.services.leave_out_recovered import leave_out_recovered
from backend.services.take_in_recovered import take_in_recovered
from backend.web.access import current_person, doors
from backend.web.blueprint import Blueprint
from backend.web.clinic import written
from backend.web.house import house, now
from backend.web.schemas.recovered import LeaveOutSchema
from backend.web.schemas.sync import EntrySchema

blueprint = Blueprint(
    "recovered",
    __name__,
    url_prefix="/api/clinic/patients/<patient_id>/recovered",
    description="What phones give back after a restore.",
)


@blueprint.route("/<offer>/take-in", methods=["POST"])
@doors.care_team
@blueprint.response(201, EntrySchema)
@blueprint.or_else(200, EntrySchema)
def take_in(patient_id: str, offer: str) -> Response:
    """Write the entry down again under its old id. Asked again, the answer is the same entry with 200."""
    return written(
        take_in_recovered(
            house().database,
            clinician_id=current_person().id,
            patient_id=patient_id,
            offer=offer,
            now=now(),
        )
    )


@blueprint.route("/<offer>/leave-out", methods=["POST"])
@doors.care_team
@blueprint.arguments(LeaveOutSchema)
@blueprint.response(201, EntrySchema)
@blueprint.or_else(200, EntrySchema)
def leave_out(asked: Mapping[str, str], patient_id: str, offer: str) -> Response:
    """Decide not to."""
    return written(
        leave_out_recovered(
            house().database,
            clinician_id=current_person().id,
            patient_id=patient_id,
            offer=offer,
            entry_id=asked["id"],
            now=now(),
        )
    )
