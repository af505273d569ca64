"""Texts at the editors' desk: the list, one opened text, what is saved, and what a check says."""

from __future__ import annotations

from backend.domain.content.items import KINDS
from backend.domain.content.work import STATES
from backend.web.schemas.base import (
    LARGEST,
    SOMETHING,
    Bool,
    Day,
    Id,
    Instant,
    Int,
    Length,
    List,
    Matches,
    Nested,
    Object,
    OneOf,
    Range,
    Schema,
    String,
)
from backend.web.schemas.content import SaidSchema, TitleSchema

ITEM_ID = [Length(1, 60), Matches(r"[a-z0-9]+(-[a-z0-9]+)*\Z")]
# Longer than any text that somebody would read, and far below what a request may weigh.
LONGEST_FILE = 60_000


class TextLineSchema(Schema):
    """One text in the list. Without a kind its files cannot be read; with a state it is worked on.

    A text that is gone has been taken away from the desk, and is still published.
    """

    id = String(required=True)
    gone = Bool(required=True)
    kind = String(required=True, allow_none=True, validate=OneOf(KINDS))
    title = Nested(TitleSchema, required=True)
    edition = Int(required=True, allow_none=True)
    released = Int(required=True, allow_none=True)
    changed = Bool(required=True)
    state = String(required=True, allow_none=True, validate=OneOf(STATES))
    review_by = Day(required=True, allow_none=True)
    errors = Int(required=True)
    warnings = Int(required=True)
    comments = Int(required=True)
    updated_at = Instant(required=True)
    updated_by = String(required=True, allow_none=True)


class TextLinesSchema(Schema):
    """Every text at the desk, and the day on which reviews are due or not."""

    texts = List(Nested(TextLineSchema), required=True)
    today = Day(required=True)


class DeskFileSchema(Schema):
    """A file as it is. `by_name` is nobody where the files said so; `released` is what is published."""

    path = String(required=True)
    text = String(required=True)
    revision = Int(required=True)
    at = Instant(required=True)
    by_name = String(required=True, allow_none=True)


class OpenedFileSchema(DeskFileSchema):
    """A file beside what the newest release was made from."""

    released = String(required=True, allow_none=True)


class CommentSchema(Schema):
    """A remark, and when it was settled."""

    id = Id(required=True)
    at = Instant(required=True)
    by_name = String(required=True)
    body = String(required=True)
    settled_at = Instant(required=True, allow_none=True)
    settled_by_name = String(required=True, allow_none=True)


class OpenedTextSchema(Schema):
    """A text with its files and remarks; one that is gone has been taken away, and its files are empty."""

    id = String(required=True)
    gone = Bool(required=True)
    files = List(Nested(OpenedFileSchema), required=True)
    comments = List(Nested(CommentSchema), required=True)


class WrittenFileSchema(Schema):
    """A file as it stands in the editor."""

    path = String(required=True, validate=Length(1, 200))
    text = String(required=True, validate=Length(0, LONGEST_FILE))


class SavedFileSchema(WrittenFileSchema):
    """A file to save, and the revision that its editor began from; 0 where there was none."""

    revision = Int(required=True, validate=Range(0, LARGEST))


class WrittenSchema(Schema):
    """Files to check."""

    files = List(Nested(WrittenFileSchema), required=True, validate=Length(0, 4))


class SaveSchema(Schema):
    """Files to save, all or none of them."""

    files = List(Nested(SavedFileSchema), required=True, validate=Length(1, 4))


class SavedSchema(Schema):
    """The text's files as they are now, with the numbers that the desk has given them."""

    files = List(Nested(DeskFileSchema), required=True)


class FindingSchema(Schema):
    """One thing to look at, in one line of one file."""

    file = String(required=True)
    line = Int(required=True)
    code = String(required=True)
    stops = Bool(required=True)
    said = Nested(SaidSchema, required=True)


class ReadabilitySchema(Schema):
    """How hard the Danish words are to read."""

    lix = Int(required=True)
    words = Int(required=True)
    words_a_sentence = Int(required=True)


class CheckedSchema(Schema):
    """What there is to say, and the text as readers would have it, with the drawings that it shows."""

    findings = List(Nested(FindingSchema), required=True)
    item = Object(required=True, allow_none=True)
    readability = Nested(ReadabilitySchema, required=True, allow_none=True)
    figures = Object(required=True)
    titles = Object(required=True)


class NewTextSchema(Schema):
    """The id of a new text, and the text that it begins from."""

    id = String(required=True, validate=ITEM_ID)
    like = String(required=True, validate=ITEM_ID)


class NewCommentSchema(Schema):
    """A remark with an id that was made once, so that saying it twice says it once."""

    id = Id(required=True)
    body = String(required=True, validate=[Length(1, 2000), SOMETHING])
