"""The releases that come of the work on texts, as the desk reads and asks for them."""

from __future__ import annotations

from backend.domain.content.items import AUDIENCES, KINDS
from backend.domain.content.work import CHANGES
from backend.web.schemas.base import (
    Bool,
    Day,
    Instant,
    Int,
    Length,
    List,
    Matches,
    Nested,
    OneOf,
    Schema,
    String,
)
from backend.web.schemas.content import SaidSchema, TitleSchema
from backend.web.schemas.desk_texts import ITEM_ID, FindingSchema
from backend.web.schemas.desk_work import ReaderNoteSchema


class ChosenTextsSchema(Schema):
    """Approved texts."""

    texts = List(String(validate=ITEM_ID), required=True, validate=Length(1, 200))


class MomentSchema(ChosenTextsSchema):
    """Approved texts, and when they are to be published by clocks in Denmark."""

    day = Day(required=True)
    time = String(required=True, validate=Matches(r"([01][0-9]|2[0-3]):[0-5][0-9]\Z"))


class UndoingSchema(Schema):
    """What readers are told whose text becomes as it was before."""

    note = Nested(ReaderNoteSchema, required=True)


class ApprovedTextSchema(Schema):
    """An approved text that waits to be published, at a moment or by somebody."""

    id = String(required=True)
    title = Nested(TitleSchema, required=True)
    change = String(required=True, allow_none=True, validate=OneOf(CHANGES))
    note = Nested(SaidSchema, required=True, allow_none=True)
    approved_by_name = String(required=True, allow_none=True)
    checked_against = String(required=True, allow_none=True)
    publish_at = Instant(required=True, allow_none=True)


class ReleasedTextSchema(Schema):
    """A text that a release changed."""

    id = String(required=True)
    title = Nested(TitleSchema, required=True)
    act = String(required=True, validate=OneOf(("published", "undone")))
    edition = Int(required=True, allow_none=True)


class PastReleaseSchema(Schema):
    """A release. Without a publisher it was the content folder's, and its texts are not told one by one."""

    id = String(required=True)
    published_at = Instant(required=True)
    publisher = String(required=True, allow_none=True)
    undoes = String(required=True, allow_none=True)
    texts = List(Nested(ReleasedTextSchema), required=True)


class ReleasesSchema(Schema):
    """What waits, what has been published, and which of it may be undone."""

    waiting = List(Nested(ApprovedTextSchema), required=True)
    past = List(Nested(PastReleaseSchema), required=True)
    undoable = String(required=True, allow_none=True)


class ChangingTextSchema(Schema):
    """A text in the next release: from which edition to which, and whom it reaches."""

    id = String(required=True)
    kind = String(required=True, allow_none=True, validate=OneOf(KINDS))
    title = Nested(TitleSchema, required=True)
    audience = String(required=True, validate=OneOf(AUDIENCES))
    core = Bool(required=True)
    before = Int(required=True, allow_none=True)
    after = Int(required=True, allow_none=True)
    change = String(required=True, allow_none=True, validate=OneOf(CHANGES))
    note = Nested(SaidSchema, required=True, allow_none=True)
    plans = Int(required=True, allow_none=True)


class NextReleaseSchema(Schema):
    """What publishing would change. With a finding it cannot be done."""

    texts = List(Nested(ChangingTextSchema), required=True)
    shared = List(String(), required=True)
    findings = List(Nested(FindingSchema), required=True)


class NewestReleaseSchema(Schema):
    """The release that holds now."""

    id = String(required=True)
    fingerprint = String(required=True)
    published_at = Instant(required=True)
