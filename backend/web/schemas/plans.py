"""What a clinician says about a plan: a new one, and what is done to one that runs."""

from __future__ import annotations

from backend.web.schemas.base import Amount, Day, Id, Int, Length, List, Nested, OneOf, Range, Schema, String


class NewLadderSchema(Schema):
    """A ladder's parameters as adapted. Their ranges are the release's and the engine's to judge."""

    starts_on = Day()
    goal = Amount()
    rise_percent = Int()
    start_percent = Int()
    flare_percent = Int()
    weekdays = List(Int(validate=Range(1, 7)), validate=Length(0, 7))
    trials = List(Amount(), validate=Length(0, 10))
    start = Amount()
    item = String(validate=Length(1, 100))
    weekdays_allowed = List(Int(validate=Range(1, 7)), validate=Length(0, 7))


class NewExerciseSchema(Schema):
    """An exercise and the level to begin on."""

    item = String(required=True, validate=Length(1, 100))
    level = Int(required=True)


class NewPlanSchema(Schema):
    """A plan to assign. The id is made by the clinic, so that asking twice assigns once."""

    id = Id(required=True)
    pathway = String(required=True, validate=Length(1, 100))
    ladder = Nested(NewLadderSchema, load_default=None, allow_none=True)
    exercises = List(Nested(NewExerciseSchema), load_default=list, validate=Length(0, 50))
    pages = List(String(validate=Length(1, 100)), load_default=None, allow_none=True, validate=Length(0, 100))
    note = String(load_default=None, allow_none=True, validate=Length(0, 500))


class EndPlanSchema(Schema):
    """Why a plan ends."""

    id = Id(required=True)
    reason = String(required=True, validate=OneOf(["completed", "changed", "stopped"]))


class UndoPlanSchema(Schema):
    """The act's own id."""

    id = Id(required=True)


class SetRungSchema(Schema):
    """The rung that was agreed on. Whether there is such a one is the plan's to say."""

    id = Id(required=True)
    rung = Int(required=True, validate=Range(1, 1000))


class RemeasureSchema(Schema):
    """The act's own id."""

    id = Id(required=True)


class SetWeekdaysSchema(Schema):
    """The training days from today."""

    id = Id(required=True)
    weekdays = List(Int(validate=Range(1, 7)), required=True, validate=Length(0, 7))
