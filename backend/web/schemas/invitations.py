"""Inviting patients, and the codes that are handed over."""

from __future__ import annotations

from backend.domain.access_codes import JOIN, RETURN
from backend.services.read_invitations import INVITATION_STATES
from backend.web.schemas.base import (
    Day,
    Id,
    Instant,
    Length,
    List,
    Matches,
    Nested,
    OneOf,
    Schema,
    String,
)


class InvitationSchema(Schema):
    """Whom to let in. No CPR number is asked for, and none is taken."""

    id = Id(required=True)
    name = String(required=True, validate=Length(1, 200))
    born = Day(required=True)
    municipality = String(required=True, validate=Matches(r"[0-9]{4}\Z"))
    email = String(
        load_default=None,
        allow_none=True,
        validate=[Length(3, 254), Matches(r"\s*[^@\s]+@[^@\s]+\.[^@\s]+\s*\Z")],
    )
    language = String(required=True, validate=OneOf(["da", "en"]))


class HandedCodeSchema(Schema):
    """A code, told this once, and whom it lets in. `qr` is `url` as rows of 1 (dark) and 0 (light)."""

    patient = Id(required=True)
    name = String(required=True)
    email = String(required=True, allow_none=True)
    user_name = String(required=True, allow_none=True)
    language = String(required=True, validate=OneOf(["da", "en"]))
    purpose = String(required=True, validate=OneOf([JOIN, RETURN]))
    code = String(required=True)
    expires_at = Instant(required=True)
    url = String(required=True)
    qr = List(String(), required=True)


class OpenInvitationSchema(Schema):
    """Somebody who was invited and has not come yet."""

    patient_id = Id(required=True)
    name = String(required=True)
    born = Day(required=True, allow_none=True)
    made_at = Instant(required=True)
    expires_at = Instant(required=True)
    state = String(required=True, validate=OneOf(INVITATION_STATES))


class OpenInvitationsSchema(Schema):
    """Everybody whom one is waiting for, the newest first."""

    invitations = List(Nested(OpenInvitationSchema), required=True)


class MunicipalityChoiceSchema(Schema):
    """A municipality to choose."""

    code = String(required=True)
    name = String(required=True)


class MunicipalityChoicesSchema(Schema):
    """Every municipality that there is, by name."""

    municipalities = List(Nested(MunicipalityChoiceSchema), required=True)
