"""What a clinician says about an offer of a patient's phone."""

from __future__ import annotations

from backend.web.schemas.base import Id, Schema


class LeaveOutSchema(Schema):
    """The decision's own id, made by the clinic, so that asking twice decides once."""

    id = Id(required=True)
