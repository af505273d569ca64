"""The patient's own view of the audit: who has seen my data, and why they could."""

from __future__ import annotations

from typing import Any

from backend.services.read_seen_by import PAGE, read_seen_by
from backend.web.access import current_person, doors
from backend.web.blueprint import Blueprint
from backend.web.house import house
from backend.web.schemas.audit import BeforeSchema, SeenBySchema

blueprint = Blueprint(
    "seen_by", __name__, url_prefix="/api/session/seen-by", description="Who has seen a patient's data."
)


@blueprint.route("")
@doors.patient
@blueprint.arguments(BeforeSchema, location="query")
@blueprint.response(200, SeenBySchema)
def seen_by(asked: dict[str, str | None]) -> dict[str, Any]:
    """Who has seen or changed one's own data, newest first, a page at a time."""
    looks = read_seen_by(house().database, patient_id=current_person().id, before=asked["before"])
    return {"looks": looks, "next": looks[-1].id if len(looks) == PAGE else None}
