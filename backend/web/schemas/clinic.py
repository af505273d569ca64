"""What the clinic reads and says: every field that leaves is listed here."""

from __future__ import annotations

from backend.domain.attention import URGENCY
from backend.domain.picture import DAY_STATES
from backend.web.schemas.accounts import CareTeamMemberSchema, MunicipalityNameSchema
from backend.web.schemas.base import (
    Amount,
    Bool,
    Day,
    Id,
    Instant,
    Int,
    List,
    Nested,
    OneOf,
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
    """A reason to look at a patient, with which warning signs were reported or which recalls it is about."""

    code = String(required=True, validate=OneOf(URGENCY))
    on = Day(required=True)
    assignment = Id(required=True, allow_none=True)
    signs = List(String(), required=True)
    recalls = List(Int(), required=True)


class SignSchema(Schema):
    """A warning sign in the words that the patient read."""

    id = String(required=True)
    text = Nested(TitleSchema, required=True)


class PatientsRecallSchema(Schema):
    """A recall that one of the reasons names: the text's name, and what its readers are told."""

    number = Int(required=True)
    title = Nested(TitleSchema, required=True)
    notice = Nested(TitleSchema, required=True)


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
    new_texts = Int(required=True)
    recalls = List(Nested(PatientsRecallSchema), required=True)


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
    """A released parameter: what it is when nobody says otherwise, how far it may be moved, and says who."""

    default = Amount(required=True)
    min = Amount(required=True)
    max = Amount(required=True)
    source = String(required=True)


class PercentBoundsSchema(Schema):
    """A released percentage with its bounds."""

    default = Int(required=True)
    min = Int(required=True)
    max = Int(required=True)
    source = String(required=True)


class PercentChoicesSchema(Schema):
    """A released percentage that is one of a few."""

    default = Int(required=True)
    choices = List(Int(), required=True)
    source = String(required=True)


class WeekdaysOfferedSchema(Schema):
    """The training days when nobody says otherwise."""

    default = List(Int(), required=True)
    source = String(required=True)


class OfferedLadderSchema(Schema):
    """A ladder as released, with what a clinician may adapt."""

    item = String(required=True)
    title = Nested(TitleSchema, required=True)
    activity = Nested(TitleSchema, required=True)
    unit = String(required=True, validate=OneOf(UNITS))
    goal = Nested(BoundsSchema, required=True)
    rise_percent = Nested(PercentBoundsSchema, required=True)
    start_percent = Nested(PercentBoundsSchema, required=True)
    flare_percent = Nested(PercentChoicesSchema, required=True)
    weekdays = Nested(WeekdaysOfferedSchema, required=True)


class LevelSchema(Schema):
    """One level of an exercise."""

    level = Int(required=True)
    sets = Int(required=True)
    reps = Int(required=True)
    hold_s = Int(required=True, allow_none=True)
    rest_s = Int(required=True, allow_none=True)


class OfferedExerciseSchema(Schema):
    """An exercise as released; a usual one is part of the pathway, and the others may be chosen beside it."""

    item = String(required=True)
    title = Nested(TitleSchema, required=True)
    group = String(required=True)
    per_week = Int(required=True, allow_none=True)
    usual = Bool(required=True)
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
    ladders = List(Nested(OfferedLadderSchema), required=True)
    exercises = List(Nested(OfferedExerciseSchema), required=True)
    pages = List(Nested(OfferedPageSchema), required=True)
    lessons = List(Nested(OfferedPageSchema), required=True)


class RuleNumberSchema(Schema):
    """A number that all ladders go by, or several that belong together, and where from: null is no source."""

    name = String(required=True)
    title = Nested(TitleSchema, required=True)
    values = List(Int(), required=True)
    source = String(required=True, allow_none=True)
    remark = Nested(TitleSchema, required=True)


class ApprovalSchema(Schema):
    """Who has approved an edition, as what, and when."""

    name = String(required=True)
    role = String(required=True)
    on = Day(required=True)


class LadderRulesSchema(Schema):
    """The rules' numbers as released, and who has approved them, if anybody."""

    item = String(required=True)
    approved = Nested(ApprovalSchema, required=True, allow_none=True)
    numbers = List(Nested(RuleNumberSchema), required=True)


class ParameterChangeSchema(Schema):
    """A number of graded activity that the present release changed. Running plans keep theirs."""

    item = String(required=True)
    parameter = String(required=True)
    before = String(required=True, allow_none=True)
    after = String(required=True, allow_none=True)


class PathwaysSchema(Schema):
    """What can be assigned today."""

    release = Nested(ReleaseNameSchema, required=True, allow_none=True)
    pathways = List(Nested(OfferedPathwaySchema), required=True)
    rules = Nested(LadderRulesSchema, required=True, allow_none=True)
    changes = List(Nested(ParameterChangeSchema), required=True)


class HandledSchema(Schema):
    """The reason that has been dealt with, as it was shown."""

    id = Id(required=True)
    code = String(required=True, validate=OneOf(URGENCY))
    on = Day(required=True)
    assignment = Id(load_default=None, allow_none=True)
