"""Care teams, as the clinic reads and changes them. Days are said as people say them: first and last."""

from __future__ import annotations

from backend.domain.people import CARE_ROLES
from backend.web.schemas.accounts import CareTeamMemberSchema
from backend.web.schemas.base import Bool, Day, Id, Int, Length, List, Matches, Nested, OneOf, Schema, String


class CareTeamSchema(Schema):
    """Who is on a patient's team, who will be, and who was; and what whoever asks may do about it."""

    now = List(Nested(CareTeamMemberSchema), required=True)
    coming = List(Nested(CareTeamMemberSchema), required=True)
    former = List(Nested(CareTeamMemberSchema), required=True)
    may_change = Bool(required=True)
    plan_runs = Bool(required=True)


class ColleagueSchema(Schema):
    """A clinician who can be let in."""

    id = Id(required=True)
    name = String(required=True)
    profession = String(required=True, allow_none=True)
    organisation = String(required=True)


class ColleaguesSchema(Schema):
    """The other clinicians where one works."""

    colleagues = List(Nested(ColleagueSchema), required=True)


class AddressSchema(Schema):
    """Exactly somebody's address."""

    email = String(required=True, validate=Length(1, 254))


class ChosenSchema(Schema):
    """Somebody from the list, or whoever has exactly this address."""

    id = Id(load_default=None, allow_none=True)
    email = String(load_default=None, allow_none=True, validate=Length(1, 254))


class JoiningSchema(Schema):
    """Who is to join the team, as what, and on which days."""

    who = Nested(ChosenSchema, required=True)
    role = String(required=True, validate=OneOf(CARE_ROLES))
    first_day = Day(required=True)
    last_day = Day(load_default=None, allow_none=True)


class LeavingSchema(Schema):
    """Who leaves, from which day on they are out, and who takes over; or, said outright, nobody."""

    id = Id(required=True)
    role = String(required=True, validate=OneOf(CARE_ROLES))
    out_from = Day(required=True)
    successor = Nested(ChosenSchema, load_default=None, allow_none=True)
    nobody = Bool(load_default=False)


class MoveSchema(Schema):
    """Where the patient is to live, from when, and who of the team stays."""

    municipality = String(required=True, validate=Matches(r"[0-9]{4}\Z"))
    from_ = Day(required=True)
    keep = List(Id(), required=True, validate=Length(0, 50))
    successor = Nested(ChosenSchema, load_default=None, allow_none=True)
    nobody = Bool(load_default=False)


class NewCoverSchema(Schema):
    """Who comes instead, on which days, for which patients."""

    who = Nested(ChosenSchema, required=True)
    first_day = Day(required=True)
    last_day = Day(required=True)
    patients = List(Id(), required=True, validate=Length(1, 1000))


class CoverSchema(Schema):
    """A cover that runs or is to come."""

    id = Id(required=True)
    name = String(required=True)
    first_day = Day(required=True)
    last_day = Day(required=True)
    patients = List(Id(), required=True)


class CoversSchema(Schema):
    """Everybody who comes instead of whoever asks."""

    covers = List(Nested(CoverSchema), required=True)


class EndCoverSchema(Schema):
    """The cover to end."""

    id = Id(required=True)
    first_day = Day(required=True)


class CountSchema(Schema):
    """For how many patients something was done."""

    patients = Int(required=True)
