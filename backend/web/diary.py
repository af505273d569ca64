"""The diary of a patient without a phone, copied from paper by somebody on the care team."""

from __future__ import annotations

from typing import Any

from backend.domain.mutation import Mutation
from backend.services.write_diary import Copied, Diary, write_diary
from backend.web.access import current_person, doors
from backend.web.blueprint import Blueprint
from backend.web.errors import granted
from backend.web.house import house, now
from backend.web.schemas.diary import CopiedSchema, DiarySchema

blueprint = Blueprint(
    "diary", __name__, url_prefix="/api/clinic/patients", description="Diaries kept on paper."
)


@blueprint.route("/<patient_id>/diary", methods=["POST"])
@doors.care_team
@blueprint.arguments(DiarySchema)
@blueprint.response(200, CopiedSchema)
def copy_diary(asked: dict[str, Any], patient_id: str) -> Copied:
    """Copy what the paper tells. Each line has an id of its own, so that copying twice writes it once."""
    lines = [Mutation(one["id"], one["kind"], one["on"], one["args"]) for one in asked["entries"]]
    return granted(
        write_diary(
            house().database,
            clinician_id=current_person().id,
            patient_id=patient_id,
            diary=Diary(asked["seen_through"], lines),
            now=now(),
        )
    )
