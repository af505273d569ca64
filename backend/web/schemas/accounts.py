"""Signing in, and who one is."""

from __future__ import annotations

from backend.domain.people import CARE_ROLES, ORGANISATION_KINDS, ROLES
from backend.web.schemas.base import (
    Bool,
    Day,
    Id,
    Instant,
    Length,
    List,
    Nested,
    OneOf,
    Schema,
    String,
)


class SignInSchema(Schema):
    """An address and a password."""

    email = String(required=True, validate=Length(1, 254))
    password = String(required=True, validate=Length(1, 1000))


class CodeSchema(Schema):
    """A code, and what its holder confirms: patients their birth date, staff their e-mail address."""

    code = String(required=True, validate=Length(1, 64))
    born = Day(load_default=None, allow_none=True)
    email = String(load_default=None, allow_none=True, validate=Length(1, 254))


class PasswordSchema(Schema):
    """A password to be, and the one until now where that has to be known."""

    password = String(required=True, validate=Length(1, 1000))
    old = String(load_default=None, allow_none=True, validate=Length(1, 1000))


class LanguageSchema(Schema):
    """The language that somebody reads."""

    language = String(required=True, validate=OneOf(["da", "en"]))


class OrganisationSchema(Schema):
    """Somewhere people belong."""

    id = Id(required=True)
    name = String(required=True)
    kind = String(required=True, validate=OneOf(ORGANISATION_KINDS))
    code = String(required=True, allow_none=True)


class RoleSchema(Schema):
    """What somebody is, and where."""

    role = String(required=True, validate=OneOf(ROLES))
    organisation = Nested(OrganisationSchema, required=True)


class MunicipalityNameSchema(Schema):
    """Where a patient lives."""

    code = String(required=True)
    name = String(required=True)
    slug = String(required=True, allow_none=True)


class CareTeamMemberSchema(Schema):
    """Somebody who looks after a patient."""

    id = Id(required=True)
    name = String(required=True)
    role = String(required=True, validate=OneOf(CARE_ROLES))
    profession = String(required=True, allow_none=True)
    since = Day(required=True)
    last_day = Day(required=True, allow_none=True)


class PatientSelfSchema(Schema):
    """What a patient is told about the patient."""

    id = Id(required=True)
    municipality = Nested(MunicipalityNameSchema, required=True, allow_none=True)
    born = Day(required=True, allow_none=True)
    clinicians = List(Nested(CareTeamMemberSchema), required=True)
    coming_clinicians = List(Nested(CareTeamMemberSchema), required=True)
    former_clinicians = List(Nested(CareTeamMemberSchema), required=True)


class MeSchema(Schema):
    """Who one is here."""

    id = Id(required=True)
    name = String(required=True)
    email = String(required=True, allow_none=True)
    user_name = String(required=True, allow_none=True)
    has_password = Bool(required=True)
    language = String(required=True, validate=OneOf(["da", "en"]))
    roles = List(Nested(RoleSchema), required=True)
    patient = Nested(PatientSelfSchema, required=True, allow_none=True)
    server_time = Instant(required=True)
    demo = Bool(required=True)
