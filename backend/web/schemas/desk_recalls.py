"""Recalls at the editors' desk: what may be recalled, whom it concerns, and how far it has been heard of."""

from __future__ import annotations

from backend.domain.content.recall import COVERED, SEVERITIES
from backend.web.schemas.base import (
    LARGEST,
    Bool,
    Day,
    Int,
    Length,
    List,
    Nested,
    OneOf,
    Range,
    Schema,
    String,
)
from backend.web.schemas.content import RecallSchema, SaidSchema, TitleSchema

# A notice is read in the place of a text, often standing up.
LONGEST_NOTICE = 400


class RecalledSchema(Schema):
    """A recall, and of the phones in use at least so many that know it or wait; null is too few to tell."""

    recall = Nested(RecallSchema, required=True)
    title = Nested(TitleSchema, required=True)
    by_name = String(required=True, allow_none=True)
    confirmed = Int(required=True, allow_none=True)
    waiting = Int(required=True, allow_none=True)
    waiting_since = Day(required=True, allow_none=True)


class RecalledSeenSchema(Schema):
    """Every recall, the newest first, and how many phones were heard from in the last `days` days."""

    recalls = List(Nested(RecalledSchema), required=True)
    phones = Int(required=True, allow_none=True)
    days = Int(required=True)


class EditionSchema(Schema):
    """An edition, whether the newest release has it, and how severely it is recalled, if it is."""

    edition = Int(required=True)
    current = Bool(required=True)
    recalled = String(required=True, allow_none=True, validate=OneOf(SEVERITIES))


class RecallableSchema(Schema):
    """A text that may be recalled, with its editions from the newest."""

    id = String(required=True)
    kind = String(required=True, validate=OneOf(COVERED))
    title = Nested(TitleSchema, required=True)
    editions = List(Nested(EditionSchema), required=True)


class RecallablesSchema(Schema):
    """Every text that was ever released and may be recalled."""

    texts = List(Nested(RecallableSchema), required=True)


class ReachedSchema(Schema):
    """In at least how many running plans an edition stands; null is fewer than can be told."""

    edition = Int(required=True)
    plans = Int(required=True, allow_none=True)


class ReachSchema(Schema):
    """Whom the recall of a text would concern, by edition."""

    editions = List(Nested(ReachedSchema), required=True)


class NoticeSchema(SaidSchema):
    """What patients are told, in both languages."""

    da = String(required=True, validate=Length(1, LONGEST_NOTICE))
    en = String(required=True, validate=Length(1, LONGEST_NOTICE))


class NewRecallSchema(Schema):
    """Which editions to recall, how severely, and what to tell whoever has them."""

    editions = List(Int(validate=Range(1, LARGEST)), required=True, validate=Length(1, 50))
    severity = String(required=True, validate=OneOf(SEVERITIES))
    notice = Nested(NoticeSchema, required=True)


class RecallsMadeSchema(Schema):
    """The recalls that were made."""

    recalls = List(Nested(RecallSchema), required=True)
