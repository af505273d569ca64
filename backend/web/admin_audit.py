"""The administrators' door to the audit: who did what with whose data, and why they could."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from backend.services.search_audit import PAGE, Question, search_audit
from backend.web.access import current_person, doors
from backend.web.blueprint import Blueprint
from backend.web.errors import granted
from backend.web.house import house, now
from backend.web.schemas.audit import AuditPageSchema, AuditSearchSchema

blueprint = Blueprint(
    "admin_audit", __name__, url_prefix="/api/admin/audit", description="Who did what with whose data."
)


@blueprint.route("/search", methods=["POST"])
@doors.administrator
@blueprint.arguments(AuditSearchSchema)
@blueprint.response(200, AuditPageSchema)
def search(asked: Mapping[str, Any]) -> dict[str, Any]:
    """What was done for the organisations that one administers, newest first. The search itself is noted."""
    rows = granted(
        search_audit(house().database, actor_id=current_person().id, question=Question(**asked), now=now())
    )
    return {"rows": rows, "next": rows[-1].id if len(rows) == PAGE else None}
