"""Released content, as everybody may read it."""

from __future__ import annotations

from backend.domain.content.items import AUDIENCES, KINDS
from backend.domain.content.recall import SEVERITIES
from backend.web.schemas.base import (
    LARGEST,
    Bool,
    Day,
    Instant,
    Int,
    List,
    Nested,
    Object,
    OneOf,
    QueryInt,
    Range,
    Schema,
    String,
)


class SaidSchema(Schema):
    """Something in both languages."""

    da = String(required=True)
    en = String(required=True)


class TitleSchema(Schema):
    """An item's name, where it has one."""

    da = String(required=True, allow_none=True)
    en = String(required=True, allow_none=True)


class ListedSchema(Schema):
    """One line of a release: exactly one edition of one text. Every phone carries the core."""

    id = String(required=True)
    kind = String(required=True, validate=OneOf(KINDS))
    edition = Int(required=True)
    sha256 = String(required=True)
    core = Bool(required=True)
    title = Nested(TitleSchema, required=True)
    audience = String(required=True, validate=OneOf(AUDIENCES))


class ReleaseSchema(Schema):
    """What is current. The fingerprint says whether two places have the same."""

    id = String(required=True)
    fingerprint = String(required=True)
    published_at = Instant(required=True)
    items = List(Nested(ListedSchema), required=True)


class CoreSchema(Schema):
    """What is current, as far as every phone carries it: the rest it is given by its plans."""

    id = String(required=True)
    fingerprint = String(required=True)
    core = List(String(), required=True)


class AfterSchema(Schema):
    """The number of the last recall that the asker has."""

    after = QueryInt(load_default=0, validate=Range(0, LARGEST))


class RecallSchema(Schema):
    """What to tell whoever holds this edition of this text, or a municipality's words for a slot until then.

    One pair is there and the other null. Apps from before slots could be recalled look for neither null, and
    pass such a line by.
    """

    number = Int(required=True)
    item = String(required=True, allow_none=True)
    edition = Int(required=True, allow_none=True)
    municipality = String(required=True, allow_none=True)
    slot = String(required=True, allow_none=True)
    severity = String(required=True, validate=OneOf(SEVERITIES))
    at = Instant(required=True)
    notice = Nested(SaidSchema, required=True)


class RecallsSchema(Schema):
    """The recalls after a number, and the number of the newest."""

    recalls = List(Nested(RecallSchema), required=True)
    latest = Int(required=True)


class ItemSchema(Schema):
    """A text in both languages. Its kind says what else it holds (content/schema)."""

    id = String(required=True)
    kind = String(required=True, validate=OneOf(KINDS))
    edition = Int(required=True)
    text = Object(required=True)


class DatedWordsSchema(Schema):
    """What a municipality shows in a slot from one day to another, or until other words are written."""

    slot = String(required=True)
    valid_from = Day(required=True)
    last_day = Day(required=True, allow_none=True)
    body = Object(required=True)


class LocalSchema(Schema):
    """A municipality today: its region, and by slot and language the blocks that it has filled in.

    `dated` holds the same words and those of later days, by slot and then from the oldest. Of two that hold
    on a day, the later one is shown.
    """

    code = String(required=True)
    name = String(required=True)
    slug = String(required=True)
    region = String(required=True, allow_none=True)
    slots = Object(required=True)
    dated = List(Nested(DatedWordsSchema), required=True)
    recalls = Int(required=True, metadata={"description": "The newest recall that these words know of."})
