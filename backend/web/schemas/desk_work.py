"""The work on texts, as the desk reads and asks for it."""

from __future__ import annotations

from backend.domain.content.work import CHANGES, STATES
from backend.web.schemas.base import (
    SOMETHING,
    Bool,
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
from backend.web.schemas.content import SaidSchema

# One sentence or two to a reader; a screen of a phone holds no more of them.
LONGEST_NOTE = 300


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
