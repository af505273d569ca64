"""Reviews of texts: the calendar, one text opened for review, and what came of it."""

from __future__ import annotations

from backend.domain.content.items import KINDS
from backend.domain.content.review import FOUND, RESULTS
from backend.domain.content.work import STATES
from backend.services.review_text import UNTOUCHED
from backend.web.schemas.base import (
    LARGEST,
    SOMETHING,
    Bool,
    Day,
    Instant,
    Int,
    Length,
    List,
    Nested,
    OneOf,
    Range,
    Schema,
    String,
)
from backend.web.schemas.content import TitleSchema

_LONGEST = 1000


class SourceFoundSchema(Schema):
    """One of a text's sources, and what it turned out to be."""

    title = String(required=True, validate=Length(1, _LONGEST))
    ref = String(required=True, validate=Length(1, _LONGEST))
    found = String(required=True, validate=OneOf(FOUND))


class ReviewSaidSchema(Schema):
    """What was looked at, what each source turned out to be, and what came of it."""

    checked = String(required=True, validate=[Length(1, 2000), SOMETHING])
    sources = List(Nested(SourceFoundSchema), required=True, validate=Length(0, 50))
    result = String(required=True, validate=OneOf(RESULTS))
    review_by = Day(required=True, allow_none=True)


class NewReviewSchema(ReviewSaidSchema):
    """A review, and the revision of the text that was read."""

    revision = Int(required=True, validate=Range(0, LARGEST))


class ReviewKeptSchema(Schema):
    """The review is kept, and the work on the text is in this state, or there is none."""

    state = String(required=True, validate=OneOf([*STATES, UNTOUCHED]))


class ReviewedSchema(Schema):
    """A review that was made."""

    at = Instant(required=True)
    by_name = String(required=True, allow_none=True)
    edition = Int(required=True, allow_none=True)
    said = Nested(ReviewSaidSchema, required=True)


class ReviewLineSchema(Schema):
    """A released text in the calendar. One that is not at the desk is looked at in its files."""

    id = String(required=True)
    kind = String(required=True, validate=OneOf(KINDS))
    title = Nested(TitleSchema, required=True)
    edition = Int(required=True)
    review_by = Day(required=True)
    sources = Int(required=True)
    state = String(required=True, allow_none=True, validate=OneOf(STATES))
    last = Nested(ReviewedSchema, required=True, allow_none=True)
    at_the_desk = Bool(required=True)


class DrawingsSchema(Schema):
    """The drawings, which are reviewed together."""

    count = Int(required=True)
    review_by = Day(required=True)


class CalendarSchema(Schema):
    """Every released text by the day on which it is due, and the day that it is today."""

    today = Day(required=True)
    texts = List(Nested(ReviewLineSchema), required=True)
    drawings = Nested(DrawingsSchema, required=True, allow_none=True)


class SourceSchema(Schema):
    """What a text says that it rests on."""

    title = String(required=True)
    ref = String(required=True)
    evidence = String(required=True)
    claim = String(required=True)


class OpenedReviewSchema(Schema):
    """A text to review. `changed` is whether the desk has other words than readers are given."""

    id = String(required=True)
    title = Nested(TitleSchema, required=True)
    today = Day(required=True)
    review_by = Day(required=True, allow_none=True)
    revision = Int(required=True)
    sources = List(Nested(SourceSchema), required=True)
    changed = Bool(required=True)
    earlier = List(Nested(ReviewedSchema), required=True)
