"""Slots at the editors' desk: the municipalities, one municipality's slots, and what is done about one."""

from __future__ import annotations

from backend.domain.content.slot_marks import MARKS
from backend.web.schemas.base import (
    LARGEST,
    SOMETHING,
    Bool,
    Day,
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
from backend.web.schemas.content import SaidSchema, TitleSchema
from backend.web.schemas.desk_texts import ReadabilitySchema

# Some paragraphs and a list; a page of its own is not a slot.
LONGEST_WORDS = 4000
# A notice is read in one breath.
LONGEST_NOTICE = 400


class MunicipalityGlanceSchema(Schema):
    """A municipality whose slots one may look at, how many are filled, and by slot what is to be done."""

    code = String(required=True)
    name = String(required=True)
    slug = String(required=True)
    may_write = Bool(required=True)
    filled = Int(required=True)
    slots = Object(required=True)


class MunicipalityGlancesSchema(Schema):
    """Every municipality whose slots one writes or looks after."""

    municipalities = List(Nested(MunicipalityGlanceSchema), required=True)


class SlotPlaceSchema(Schema):
    """A text that leaves the slot open."""

    id = String(required=True)
    sha256 = String(required=True)
    title = Nested(TitleSchema, required=True)


class SlotValueSchema(Schema):
    """Words with their days: as they were written, and as readers have them."""

    source = Nested(SaidSchema, required=True)
    body = Object(required=True)
    valid_from = Day(required=True)
    last_day = Day(required=True, allow_none=True)
    holds = Bool(required=True)


class DriftSchema(Schema):
    """A text in which the slot's surroundings have changed; none where it did not stand, or does not now."""

    item = String(required=True)
    title = String(required=True)
    before = List(String(), required=True)
    now = List(String(), required=True)


class SlotRecallSchema(Schema):
    """What stands in the place of recalled words."""

    at = Instant(required=True)
    notice = Nested(SaidSchema, required=True)


class SlotActSchema(Schema):
    """One thing that was done; by nobody where the files say so. Words of a value, or of a notice."""

    number = Int(required=True)
    at = Instant(required=True)
    by_name = String(required=True, allow_none=True)
    act = String(required=True)
    said = List(Object(), required=True)


class SlotSchema(Schema):
    """A slot: where it stands, what is in it, and what there is to do about it."""

    slot = String(required=True)
    label = Nested(SaidSchema, required=True)
    on_front_page = Bool(required=True)
    places = List(Nested(SlotPlaceSchema), required=True)
    marks = List(String(validate=OneOf(MARKS)), required=True)
    number = Int(required=True)
    values = List(Nested(SlotValueSchema), required=True)
    drifts = List(Nested(DriftSchema), required=True)
    recall = Nested(SlotRecallSchema, required=True, allow_none=True)
    acts = List(Nested(SlotActSchema), required=True)


class MunicipalitySlotsSchema(Schema):
    """A municipality's slots, and the release beside which they are looked at."""

    code = String(required=True)
    name = String(required=True)
    slug = String(required=True)
    may_write = Bool(required=True)
    release = String(required=True)
    today = Day(required=True)
    slots = List(Nested(SlotSchema), required=True)


class SlotWordsSchema(Schema):
    """Markdown in both languages."""

    da = String(required=True, validate=Length(0, LONGEST_WORDS))
    en = String(required=True, validate=Length(0, LONGEST_WORDS))


class CheckSlotSchema(Schema):
    """Words as they stand in the editor."""

    slot = String(required=True, validate=Length(1, 60))
    source = Nested(SlotWordsSchema, required=True)


class BeganFromSchema(Schema):
    """The number of the slot's newest act that the editor has seen; 0 before the first."""

    number = Int(required=True, validate=Range(0, LARGEST))


class SaveSlotSchema(BeganFromSchema):
    """Words to keep, and their first and last day."""

    source = Nested(SlotWordsSchema, required=True)
    valid_from = Day(required=True)
    last_day = Day(required=True, allow_none=True)


class StillRightSchema(BeganFromSchema):
    """The release beside which the words were found right."""

    release = String(required=True, validate=Length(1, 60))


class SlotNoticeSchema(Schema):
    """What readers are told, in both languages."""

    da = String(required=True, validate=[Length(1, LONGEST_NOTICE), SOMETHING])
    en = String(required=True, validate=[Length(1, LONGEST_NOTICE), SOMETHING])


class RecallSlotSchema(BeganFromSchema):
    """What stands in the place of the words from now on."""

    notice = Nested(SlotNoticeSchema, required=True)


class SlotFindingSchema(Schema):
    """One thing to look at, in one line of the words in one language."""

    language = String(required=True)
    line = Int(required=True)
    code = String(required=True)
    stops = Bool(required=True)
    said = Nested(SaidSchema, required=True)


class CheckedSlotSchema(Schema):
    """What there is to say, the words as readers would have them, and how hard the Danish ones are."""

    findings = List(Nested(SlotFindingSchema), required=True)
    body = Object(required=True)
    readability = Nested(ReadabilitySchema, required=True)
