"""A paper diary on its way into the log."""

from __future__ import annotations

from backend.domain.diary import DIARY_KINDS, MOST_ENTRIES
from backend.web.schemas.base import Day, Id, Length, List, Nested, Object, OneOf, Schema, String
from backend.web.schemas.sync import EntrySchema


class DiaryLineSchema(Schema):
    """One line of the diary: what happened, and on which day. The clinic makes the id."""

    id = Id(required=True)
    kind = String(required=True, validate=OneOf(DIARY_KINDS))
    on = Day(required=True)
    args = Object(required=True)


class DiarySchema(Schema):
    """What the paper tells, and the day up to which it has been read."""

    seen_through = Day(required=True)
    entries = List(Nested(DiaryLineSchema), required=True, validate=Length(0, MOST_ENTRIES))


class CopiedSchema(Schema):
    """The entries as they are in the log, and the day up to which the patient has now been heard."""

    entries = List(Nested(EntrySchema), required=True)
    heard_on = Day(required=True)
