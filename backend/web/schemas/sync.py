"""The envelope of a sync. A mutation that is wrong inside is answered with a verdict, not refused here."""

from __future__ import annotations

from typing import Any

import marshmallow as ma
from marshmallow import fields

from backend.web.schemas.base import (
    LARGEST,
    Bool,
    Day,
    Id,
    Instant,
    Int,
    Length,
    List,
    Nested,
    Object,
    OneOf,
    Range,
    Schema,
    String,
)

PROTOCOL = 1


class Anything(fields.Raw):
    """A value that is judged on its own, with a verdict of its own."""


class WrittenDay(Day):
    """A day that is written already."""

    def _serialize(self, value: Any, *_: object, **__: object) -> Any:
        return value


class WrittenInstant(Instant):
    """A moment that is written already."""

    def _serialize(self, value: Any, *_: object, **__: object) -> Any:
        return value


class MutationSchema(Schema):
    """One numbered wish. Without a readable number and id there could be no verdict."""

    class Meta:
        """What else is in it is kept, to be refused by name in its verdict."""

        unknown = ma.INCLUDE

    number = Int(required=True, validate=Range(1, LARGEST))
    id = String(required=True, validate=Length(1, 64))
    kind = Anything(allow_none=True, metadata={"description": "The entry's kind."})
    on = Anything(allow_none=True, metadata={"description": "The patient's civil day, YYYY-MM-DD."})
    made_at = Anything(
        allow_none=True,
        metadata={"description": "When the phone's clock says it was made. A note, never an order."},
    )
    args = Anything(allow_none=True, metadata={"description": "What this kind of entry says."})


class HoldingSchema(Schema):
    """Which contents the phone holds."""

    release = String(required=True, allow_none=True, validate=Length(0, 64))
    recalls = Int(required=True, validate=Range(0, LARGEST))


class SyncSchema(Schema):
    """What a phone sends."""

    protocol = Int(required=True, validate=OneOf([PROTOCOL]))
    device = Id(required=True)
    epoch = String(load_default=None, allow_none=True, validate=Length(0, 64))
    cursor = Int(required=True, validate=Range(0, LARGEST))
    sent_at = Instant(required=True)
    mutations = List(Nested(MutationSchema), required=True)
    holding = Nested(HoldingSchema, load_default=None, allow_none=True)


class AuthorSchema(Schema):
    """Who recorded an entry."""

    role = String(required=True, validate=OneOf(["patient", "clinician", "organisation"]))
    id = Id(required=True)


class EntrySchema(Schema):
    """One entry of a patient's log. Kinds that are not known are passed on."""

    seq = Int(required=True)
    id = String(required=True)
    kind = String(required=True)
    on = WrittenDay(required=True)
    by = Nested(AuthorSchema, required=True)
    device = Id(required=True, allow_none=True)
    at = WrittenInstant(required=True)
    made_at = WrittenInstant(required=True, allow_none=True)
    moved_days = Int(required=True)
    args = Object(required=True)


class VerdictSchema(Schema):
    """What was decided of one mutation; a refused one says why, in a stable code."""

    number = Int(required=True)
    verdict = String(required=True, validate=OneOf(["accepted", "refused"]))
    code = String()
    again = Bool(required=True)


class ReleaseNameSchema(Schema):
    """Which contents are current."""

    id = String(required=True)
    fingerprint = String(required=True)


class AnswerSchema(Schema):
    """What the phone is told."""

    protocol = Int(required=True)
    epoch = String(required=True)
    cursor = Int(required=True)
    more = Bool(required=True)
    acknowledged = Int(required=True)
    verdicts = List(Nested(VerdictSchema), required=True)
    entries = List(Nested(EntrySchema), required=True)
    release = Nested(ReleaseNameSchema, required=True, allow_none=True)
    recalls = Int(required=True)
    server_time = Instant(required=True)
