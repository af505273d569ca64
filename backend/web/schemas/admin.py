"""Organisations and staff, as administrators read and change them. Days are said as people say them."""

from __future__ import annotations

from backend.domain.people import ORGANISATION_KINDS
from backend.domain.staff import STAFF_ROLES
from backend.web.schemas.accounts import OrganisationSchema
from backend.web.schemas.base import (
    SOMETHING,
    Bool,
    Day,
    Id,
    Instant,
    Int,
    Length,
    List,
    Matches,
    Nested,
    Object,
    OneOf,
    Schema,
    String,
)
from backend.web.schemas.care_teams import ColleagueSchema

# Of a person or an organisation.
NAME = [Length(1, 120), SOMETHING]


class OrganisationSeenSchema(Schema):
    """An organisation with its days, and how many people it has."""

    organisation = Nested(OrganisationSchema, required=True)
    first_day = Day(required=True)
    last_day = Day(required=True, allow_none=True)
    runs = Bool(required=True)
    part_of = Nested(OrganisationSchema, required=True, allow_none=True)
    successor = Nested(OrganisationSchema, required=True, allow_none=True)
    people = Int(required=True)
    administrators = Int(required=True)
    from_above = Bool(required=True)
    upgrades_minor_since = Day(required=True, allow_none=True)


class OrganisationsSchema(Schema):
    """Everything that one administers."""

    organisations = List(Nested(OrganisationSeenSchema), required=True)


class RoleSeenSchema(Schema):
    """A role with its days."""

    role = String(required=True, validate=OneOf(STAFF_ROLES))
    profession = String(required=True, allow_none=True)
    organisation = Nested(OrganisationSchema, required=True)
    first_day = Day(required=True)
    last_day = Day(required=True, allow_none=True)
    runs = Bool(required=True)
    over = Bool(required=True)
    theirs = Bool(required=True)


class EmployeeSchema(Schema):
    """An employee with the roles that one administers."""

    id = Id(required=True)
    name = String(required=True)
    email = String(required=True, allow_none=True)
    disabled = Bool(required=True)
    has_password = Bool(required=True)
    invited_until = Instant(required=True, allow_none=True)
    last_seen = Instant(required=True, allow_none=True)
    sessions = Int(required=True)
    myself = Bool(required=True)
    roles = List(Nested(RoleSeenSchema), required=True)


class OrganisationOpenedSchema(Schema):
    """One organisation, its people, and what is part of it."""

    seen = Nested(OrganisationSeenSchema, required=True)
    people = List(Nested(EmployeeSchema), required=True)
    parts = List(Nested(OrganisationSeenSchema), required=True)


class NewOrganisationSchema(Schema):
    """An organisation to make."""

    kind = String(required=True, validate=OneOf(ORGANISATION_KINDS))
    name = String(required=True, validate=NAME)
    part_of = Id(load_default=None, allow_none=True)
    first_day = Day(required=True)


class MinorRuleSchema(Schema):
    """Whether running plans take small changes of their texts over by themselves."""

    follows = Bool(required=True)


class MadeSchema(Schema):
    """The id of what was made."""

    id = Id(required=True)


class OrganisationChangeSchema(Schema):
    """What an organisation is to be called, and part of."""

    name = String(required=True, validate=NAME)
    part_of = Id(load_default=None, allow_none=True)


class SuccessorSchema(Schema):
    """What comes after an organisation."""

    successor = Id(load_default=None, allow_none=True)


class ClosingSchema(Schema):
    """What ending an organisation would mean."""

    people = Int(required=True)
    roles = Int(required=True)
    successor = Nested(OrganisationSchema, required=True, allow_none=True)


class CloseSchema(Schema):
    """From which day an organisation is no more, and what comes after it; or, said outright, nothing."""

    out_from = Day(required=True)
    successor = Id(load_default=None, allow_none=True)
    nobody = Bool(load_default=False)


class SearchSchema(Schema):
    """Letters of a name or an address. Sent in a body, because addresses of pages are kept in logs."""

    text = String(required=True, validate=Length(2, 100))


class StaffSchema(Schema):
    """Those who were found."""

    staff = List(Nested(EmployeeSchema), required=True)


class NewRoleSchema(Schema):
    """What somebody is to be, where, and on which days."""

    organisation = Id(required=True)
    role = String(required=True, validate=OneOf(STAFF_ROLES))
    profession = String(load_default=None, allow_none=True, validate=Matches(r"[a-z_]{2,40}\Z"))
    first_day = Day(required=True)
    last_day = Day(load_default=None, allow_none=True)


class NewEmployeeSchema(NewRoleSchema):
    """A new employee."""

    name = String(required=True, validate=NAME)
    email = String(required=True, validate=Matches(r"\s*[^@\s]{1,64}@[^@\s]{1,180}\s*\Z"))
    language = String(load_default="da", validate=OneOf(["da", "en"]))


class StaffCodeSchema(Schema):
    """A code to hand over, and in which language. It is told once."""

    id = Id(required=True)
    code = String(required=True)
    expires_at = Instant(required=True)
    language = String(required=True, validate=OneOf(["da", "en"]))


class EndingSchema(Schema):
    """Which roles end, and from which day on; without one named, all that are one's to end."""

    out_from = Day(required=True)
    organisation = Id(load_default=None, allow_none=True)
    role = String(load_default=None, allow_none=True, validate=OneOf(STAFF_ROLES))
    disable = Bool(load_default=False)


class LeftAloneSchema(Schema):
    """A patient whose plan nobody would follow."""

    id = Id(required=True)
    name = String(required=True)
    born_year = Int(required=True, allow_none=True)


class EffectSchema(Schema):
    """What it would mean."""

    roles = Int(required=True)
    patients = Int(required=True)
    left_alone = List(Nested(LeftAloneSchema), required=True)
    candidates = List(Nested(ColleagueSchema), required=True)
    without_administrator = List(String(), required=True)


class EndSchema(EndingSchema):
    """The same to be done, with whoever takes over."""

    successor = Id(load_default=None, allow_none=True)
    everybody = Bool(load_default=False)
    by_patient = Object(load_default=dict, keys=Id(), values=Id(), validate=Length(0, 1000))
    nobody = Bool(load_default=False)


class AbsenceSchema(Schema):
    """Where an employee is away, and from which day to which."""

    organisation = Id(required=True)
    first_day = Day(required=True)
    last_day = Day(required=True)


class CoverShownSchema(Schema):
    """For how many patients a substitute would come, and who could."""

    patients = Int(required=True)
    candidates = List(Nested(ColleagueSchema), required=True)


class NewStaffCoverSchema(AbsenceSchema):
    """The same to be done, with whoever comes."""

    substitute = Id(required=True)


class SessionsEndedSchema(Schema):
    """How many sessions there were."""

    sessions = Int(required=True)
