"""The desk at a glance: what is new, what waits, what readers say, and what phones hold."""

from __future__ import annotations

from backend.domain.content.items import KINDS
from backend.domain.content.recall import SEVERITIES
from backend.domain.content.work import CHANGES, STATES
from backend.web.schemas.base import Bool, Instant, Int, Length, List, Nested, OneOf, Schema, String
from backend.web.schemas.content import SaidSchema, TitleSchema


class PublishedSchema(Schema):
    """A release without its list."""

    id = String(required=True)
    published_at = Instant(required=True)


class NoteSchema(Schema):
    """What readers were told of an edition, in the languages in which it was said."""

    da = String(required=True, allow_none=True)
    en = String(required=True, allow_none=True)


class ChangedTextSchema(Schema):
    """A text that has come (nothing before), has changed, or has gone (nothing now)."""

    id = String(required=True)
    kind = String(required=True, validate=OneOf(KINDS))
    title = Nested(TitleSchema, required=True)
    before = Int(required=True, allow_none=True)
    now = Int(required=True, allow_none=True)
    change = String(required=True, allow_none=True, validate=OneOf(CHANGES))
    notes = List(Nested(NoteSchema), required=True)


class RecalledTextSchema(Schema):
    """A text that has been recalled meanwhile."""

    item = String(required=True)
    title = Nested(TitleSchema, required=True)
    severity = String(required=True, validate=OneOf(SEVERITIES))
    at = Instant(required=True)
    notice = Nested(SaidSchema, required=True)


class ChangesSchema(Schema):
    """What is new in the shared texts since this person said that they had read it."""

    release = Nested(PublishedSchema, required=True, allow_none=True)
    since = Nested(PublishedSchema, required=True, allow_none=True)
    read = Bool(required=True)
    texts = List(Nested(ChangedTextSchema), required=True)
    recalls = List(Nested(RecalledTextSchema), required=True)


class ReadUpToSchema(Schema):
    """The release that has been read up to."""

    release = String(required=True, validate=Length(1, 40))


class NotUsefulSchema(Schema):
    """An edition that readers found of no use: at least so many; null is fewer than can be told."""

    id = String(required=True)
    title = Nested(TitleSchema, required=True)
    edition = Int(required=True)
    current = Bool(required=True)
    not_useful = Int(required=True)
    useful = Int(required=True, allow_none=True)


class RatingsSchema(Schema):
    """What readers found of no use, the worst first."""

    texts = List(Nested(NotUsefulSchema), required=True)


class HeldReleaseSchema(Schema):
    """How many phones hold a release: at least so many; null is fewer than can be told."""

    release_id = String(required=True)
    published_at = Instant(required=True)
    phones = Int(required=True, allow_none=True)


class PhonesSchema(Schema):
    """The phones heard from lately, by the release that they hold; null is fewer than can be told."""

    days = Int(required=True)
    newest = String(required=True, allow_none=True)
    phones = Int(required=True, allow_none=True)
    older = Int(required=True, allow_none=True)
    unaware = Int(required=True, allow_none=True)
    silent = Int(required=True, allow_none=True)
    releases = List(Nested(HeldReleaseSchema), required=True)


class GivenBackSchema(Schema):
    """A text was given back, with words about what is to be done."""

    by_name = String(required=True, allow_none=True)
    at = Instant(required=True)
    words = String(required=True)


class WaitingTextSchema(Schema):
    """A text under way. `mine` is whether the words are the reader's."""

    id = String(required=True)
    title = Nested(TitleSchema, required=True)
    state = String(required=True, validate=OneOf(STATES))
    change = String(required=True, allow_none=True, validate=OneOf(CHANGES))
    mine = Bool(required=True)
    edited_by_name = String(required=True, allow_none=True)
    publish_at = Instant(required=True, allow_none=True)
    updated_at = Instant(required=True)
    returned = Nested(GivenBackSchema, required=True, allow_none=True)


class WaitingRemarksSchema(Schema):
    """The unsettled remarks about a text, and whether one of them is the reader's."""

    id = String(required=True)
    title = Nested(TitleSchema, required=True)
    count = Int(required=True)
    newest_at = Instant(required=True)
    took_part = Bool(required=True)


class WaitingSchema(Schema):
    """What waits at the desk: what has waited longest first, and of remarks the newest."""

    texts = List(Nested(WaitingTextSchema), required=True)
    remarks = List(Nested(WaitingRemarksSchema), required=True)
