"""What the clinic reads and says: every field that leaves is listed here."""

from __future__ import annotations

from backend.domain.attention import URGENCY
from backend.domain.picture import DAY_STATES
from backend.web.schemas.accounts import CareTeamMemberSchema, MunicipalityNameSchema
from backend.web.schemas.base import (
    Amount,
    Day,
    Id,
    Instant,
    Int,
    Length,
    List,
    Nested,
    OneOf,
    Range,
    Schema,
    String,
)
from backend.web.schemas.content import TitleSchema
from backend.web.schemas.sync import EntrySchema, ReleaseNameSchema

UNITS = ("minutes", "repetitions", "seconds", "steps", "metres")
PHASES = ("not_started", "measuring", "climbing", "ramp", "maintaining", "flare", "paused")


class PlanSeenSchema(Schema):
    """A plan by the name its pathway had when it was assigned."""

    assignment = Id(required=True)
    pathway_title = Nested(TitleSchema, required=True)
    from_ = Day(required=True)
    ended_on = Day(required=True, allow_none=True)


class AttentionSchema(Schema):
    """A reason to look at a patient; for reported warning signs also which."""

    code = String(required=True, validate=OneOf(URGENCY))
    on = Day(required=True)
    assignment = Id(required=True, allow_none=True)
    signs = List(String(), required=True)


class SignSchema(Schema):
    """A warning sign in the words that the patient read."""

    id = String(required=True)
    text = Nested(TitleSchema, required=True)


class WeekDaySchema(Schema):
    """How a day went."""

    on = Day(required=True)
    state = String(required=True, validate=OneOf(DAY_STATES))


class PlaceSchema(Schema):
    """Where the patient is on the ladder that runs now."""

    phase = String(required=True, validate=OneOf(PHASES))
    rung = Int(required=True, allow_none=True)
    rungs = Int(required=True)
    quota = Amount(required=True, allow_none=True)
    unit = String(required=True, validate=OneOf(UNITS))


class PatientSeenSchema(Schema):
    """A patient, and the day that every figure about them stands at."""

    id = Id(required=True)
    name = String(required=True)
    born = Day(required=True, allow_none=True)
    municipality = Nested(MunicipalityNameSchema, required=True, allow_none=True)
    heard_at = Instant(required=True, allow_none=True)
    heard_on = Day(required=True, allow_none=True)
    data_as_of = Day(required=True, allow_none=True)
    plans = List(Nested(PlanSeenSchema), required=True)
    attention = List(Nested(AttentionSchema), required=True)
    signs = List(Nested(SignSchema), required=True)
    four_weeks = List(Nested(WeekDaySchema), required=True)


class CaseloadPatientSchema(PatientSeenSchema):
    """A patient in the caseload."""

    standing = Nested(PlaceSchema, required=True, allow_none=True)


class CaseloadSchema(Schema):
    """A clinician's patients, the most urgent first."""

    patients = List(Nested(CaseloadPatientSchema), required=True)


class PatientRecordSchema(Schema):
    """One patient's whole record."""

    patient = Nested(PatientSeenSchema, required=True)
    care_team = List(Nested(CareTeamMemberSchema), required=True)
    entries = List(Nested(EntrySchema), required=True)
    heard_on = Day(required=True, allow_none=True)
    heard_at = Instant(required=True, allow_none=True)
    data_as_of = Day(required=True, allow_none=True)


class PinSchema(Schema):
    """Exactly one edition of exactly one text."""

    id = String(required=True)
    edition = Int(required=True)
    sha256 = String(required=True)


class BoundsSchema(Schema):
    """A released parameter: what it is when nobody says otherwise, and how far it may be moved."""

    default = Amount(required=True)
    min = Amount(required=True)
    max = Amount(required=True)


class PercentBoundsSchema(Schema):
    """A released percentage with its bounds."""

    default = Int(required=True)
    min = Int(required=True)
    max = Int(required=True)


class PercentChoicesSchema(Schema):
    """A released percentage that is one of a few."""

    default = Int(required=True)
    choices = List(Int(), required=True)


class OfferedLadderSchema(Schema):
    """A ladder as released, with what a clinician may adapt."""

    item = String(required=True)
    title = Nested(TitleSchema, required=True)
    unit = String(required=True, validate=OneOf(UNITS))
    goal = Nested(BoundsSchema, required=True)
    rise_percent = Nested(PercentBoundsSchema, required=True)
    start_percent = Nested(PercentBoundsSchema, required=True)
    flare_percent = Nested(PercentChoicesSchema, required=True)
    weekdays = List(Int(), required=True)


class LevelSchema(Schema):
    """One level of an exercise."""

    level = Int(required=True)
    sets = Int(required=True)
    reps = Int(required=True)
    hold_s = Int(required=True, allow_none=True)
    rest_s = Int(required=True, allow_none=True)


class OfferedExerciseSchema(Schema):
    """An exercise as released."""

    item = String(required=True)
    title = Nested(TitleSchema, required=True)
    group = String(required=True)
    per_week = Int(required=True, allow_none=True)
    levels = List(Nested(LevelSchema), required=True)


class OfferedPageSchema(Schema):
    """A text as released."""

    id = String(required=True)
    title = Nested(TitleSchema, required=True)


class OfferedPathwaySchema(Schema):
    """A pathway that can be assigned."""

    pin = Nested(PinSchema, required=True)
    title = Nested(TitleSchema, required=True)
    summary = Nested(TitleSchema, required=True)
    ladder = Nested(OfferedLadderSchema, required=True, allow_none=True)
    exercises = List(Nested(OfferedExerciseSchema), required=True)
    pages = List(Nested(OfferedPageSchema), required=True)


class PathwaysSchema(Schema):
    """What can be assigned today."""

    release = Nested(ReleaseNameSchema, required=True, allow_none=True)
    pathways = List(Nested(OfferedPathwaySchema), required=True)


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


class HandledSchema(Schema):
    """The reason that has been dealt with, as it was shown."""

    id = Id(required=True)
    code = String(required=True, validate=OneOf(URGENCY))
    on = Day(required=True)
    assignment = Id(load_default=None, allow_none=True)
