"""The work on texts and the releases that come of it, as the desk reads and asks for them."""

from __future__ import annotations

from backend.domain.content.items import AUDIENCES, KINDS
from backend.domain.content.work import CHANGES, STATES
from backend.web.schemas.base import (
    Bool,
    Day,
    Instant,
    Int,
    Length,
    List,
    Matches,
    Nested,
    Object,
    OneOf,
    Schema,
    String,
)
from backend.web.schemas.content import SaidSchema, TitleSchema
from backend.web.schemas.desk_texts import ITEM_ID, FindingSchema

# One sentence or two to a reader; a screen of a phone holds no more of them.
LONGEST_NOTE = 300
SOMETHING = Matches(r"\s*\S")


class ReaderNoteSchema(Schema):
    """What readers of the edition before are told, in both languages."""

    da = String(required=True, validate=Length(0, LONGEST_NOTE))
    en = String(required=True, validate=Length(0, LONGEST_NOTE))


class WorkActSchema(Schema):
    """Something that was done about a text, by whom and when, with the words that came with it."""

    act = String(required=True)
    at = Instant(required=True)
    by_name = String(required=True, allow_none=True)
    edition = Int(required=True, allow_none=True)
    said = Object(required=True, allow_none=True)


class WorkSchema(Schema):
    """The work on a text. Without a state the text is as it is released."""

    id = String(required=True)
    state = String(required=True, allow_none=True, validate=OneOf(STATES))
    change = String(required=True, allow_none=True, validate=OneOf(CHANGES))
    note = Nested(SaidSchema, required=True, allow_none=True)
    fingerprint = String(required=True)
    tells_readers = Bool(required=True)
    released = Int(required=True, allow_none=True)
    edited_by_name = String(required=True, allow_none=True)
    mine = Bool(required=True)
    approved_by_name = String(required=True, allow_none=True)
    approved_as = String(required=True, allow_none=True)
    approved_at = Instant(required=True, allow_none=True)
    checked_against = String(required=True, allow_none=True)
    publish_at = Instant(required=True, allow_none=True)
    my_role = String(required=True, allow_none=True)
    acts = List(Nested(WorkActSchema), required=True)


class SubmissionSchema(Schema):
    """How much is another, and what readers are told of it."""

    change = String(required=True, validate=OneOf(CHANGES))
    note = Nested(ReaderNoteSchema, required=True, allow_none=True)


class ReturnSchema(Schema):
    """What is to be done before somebody can approve it."""

    words = String(required=True, validate=[Length(1, 2000), SOMETHING])


class TextApprovalSchema(Schema):
    """What was read, what it was held against, and what the person is who stands for it."""

    fingerprint = String(required=True, validate=Matches(r"[0-9a-f]{64}\Z"))
    checked_against = String(required=True, validate=[Length(1, 600), SOMETHING])
    role = String(required=True, validate=[Length(1, 80), SOMETHING])


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
