"""A patient's own plan for a flare-up, as a clinician writes it down together with the patient."""

from __future__ import annotations

from backend.domain.entries import FLARE_PLAN_SLOTS
from backend.domain.shapes import ITEM_ID, PHONE_NUMBER
from backend.web.schemas.base import Id, Int, Length, List, Matches, Nested, OneOf, Schema, String
from backend.web.schemas.content import TitleSchema

PHASES = ("first_hours", "first_days", "way_back")


class StrategySchema(Schema):
    """Something that may help, and when it is for."""

    item = String(required=True)
    title = Nested(TitleSchema, required=True)
    phase = String(required=True, validate=OneOf(PHASES))


class StrategiesSchema(Schema):
    """What there is to choose from, in the order of the plan."""

    strategies = List(Nested(StrategySchema), required=True)


WordsSchema = Schema.from_dict(
    {slot: String(validate=Length(1, 500)) for slot in FLARE_PLAN_SLOTS}, name="FlarePlanWordsSchema"
)


class FlarePlanSchema(WordsSchema):  # type: ignore[misc, valid-type]
    """The plan as a whole: the person's own words slot by slot, each of which may be empty."""

    flare_percent = Int(validate=OneOf((25, 50, 75)))
    gp_phone = String(validate=Matches(PHONE_NUMBER.pattern + r"\Z"))


class NewFlarePlanSchema(Schema):
    """A version of the plan, and the version that was read before it was written."""

    id = Id(required=True)
    replaces = Id(required=True, allow_none=True)
    plan = Nested(FlarePlanSchema, required=True)


class ChosenStrategiesSchema(Schema):
    """The whole choice of strategies."""

    id = Id(required=True)
    strategies = List(
        String(validate=Matches(ITEM_ID.pattern + r"\Z")), required=True, validate=Length(0, 12)
    )
