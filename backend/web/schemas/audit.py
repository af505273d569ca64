"""Who did what with whose data, and why they could: every field that leaves is listed here."""

from __future__ import annotations

from backend.domain.acts import ACTS, WHYS
from backend.web.schemas.base import Day, Id, Instant, Length, List, Nested, OneOf, Schema, String


class BeforeSchema(Schema):
    """The row that the page before ended with."""

    before = Id(load_default=None)


class LookSchema(Schema):
    """One look or act, as the patient is told of it."""

    id = Id(required=True)
    at = Instant(required=True)
    act = String(required=True, validate=OneOf(ACTS))
    why = String(required=True, allow_none=True, validate=OneOf(WHYS))
    actor = String(required=True)
    profession = String(required=True, allow_none=True)
    organisation = String(required=True, allow_none=True)


class SeenBySchema(Schema):
    """One page, newest first. `next` is what to ask on with; null at the end."""

    looks = List(Nested(LookSchema), required=True)
    next = Id(required=True, allow_none=True)


class AuditSearchSchema(Schema):
    """What to look for. Names are looked for in a body, because addresses are kept in many places."""

    who = String(load_default=None, allow_none=True, validate=Length(1, 100))
    whose = String(load_default=None, allow_none=True, validate=Length(1, 100))
    first = Day(load_default=None, allow_none=True)
    last = Day(load_default=None, allow_none=True)
    before = Id(load_default=None, allow_none=True)


class AuditRowSchema(LookSchema):
    """One look or act, as an administrator is told of it."""

    patient = String(required=True, allow_none=True)
    subject = String(required=True, allow_none=True)


class AuditPageSchema(Schema):
    """One page, newest first. `next` is what to ask on with; null at the end."""

    rows = List(Nested(AuditRowSchema), required=True)
    next = Id(required=True, allow_none=True)
