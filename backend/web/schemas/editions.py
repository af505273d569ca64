"""What the clinic reads and says about the editions of a plan's texts."""

from __future__ import annotations

from backend.domain.new_editions import READ_ALONE
from backend.web.schemas.base import (
    Bool,
    Day,
    Id,
    Int,
    Length,
    List,
    Nested,
    OneOf,
    Range,
    Schema,
    String,
)
from backend.web.schemas.clinic import PinSchema
from backend.web.schemas.content import SaidSchema, TitleSchema

KINDS = (*READ_ALONE, "figure")


class EditionChangeSchema(Schema):
    """What one edition changed, as its editor told it to readers; null where nobody said."""

    edition = Int(required=True)
    kind = String(required=True, allow_none=True, validate=OneOf(["minor", "major"]))
    said = Nested(SaidSchema, required=True, allow_none=True)


class NewEditionSchema(Schema):
    """A text with a newer edition. One that does not fit what the plan prescribes takes a new plan."""

    id = String(required=True)
    kind = String(required=True, validate=OneOf(KINDS))
    title = Nested(TitleSchema, required=True)
    held = Nested(PinSchema, required=True)
    to = Nested(PinSchema, required=True)
    is_minor = Bool(required=True)
    fits = Bool(required=True)
    changes = List(Nested(EditionChangeSchema), required=True)


class PlanEditionsSchema(Schema):
    """A running plan and what waits for it."""

    assignment = Id(required=True)
    texts = List(Nested(NewEditionSchema), required=True)


class NewEditionsSchema(Schema):
    """Every running plan."""

    plans = List(Nested(PlanEditionsSchema), required=True)


class ChosenEditionSchema(Schema):
    """A text, and the edition of it that was looked at."""

    id = String(required=True, validate=Length(1, 100))
    edition = Int(required=True, validate=Range(1, 1_000_000))


class UpgradeSchema(Schema):
    """What a plan is to take over."""

    id = Id(required=True)
    items = List(Nested(ChosenEditionSchema), required=True, validate=Length(1, 500))


class OnDaySchema(Schema):
    """Which day; today when left out."""

    on = Day(load_default=None)


class TextOnDaySchema(Schema):
    """A text in the edition of that day."""

    pin = Nested(PinSchema, required=True)
    kind = String(required=True, validate=OneOf(READ_ALONE))
    title = Nested(TitleSchema, required=True)


class PlanOnDaySchema(Schema):
    """A plan that ran that day."""

    assignment = Id(required=True)
    texts = List(Nested(TextOnDaySchema), required=True)


class TextsOnDaySchema(Schema):
    """The texts as they were."""

    on = Day(required=True)
    plans = List(Nested(PlanOnDaySchema), required=True)
