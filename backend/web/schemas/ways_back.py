"""Coming in again, or on another device."""

from __future__ import annotations

from backend.web.schemas.base import Instant, Length, List, Schema, String


class DeviceCodeSchema(Schema):
    """A code for another device, told this once. `qr` is the address with the code as rows of 1 and 0."""

    code = String(required=True)
    expires_at = Instant(required=True)
    address = String(required=True)
    qr = List(String(), required=True)


class ForgottenSchema(Schema):
    """An e-mail address or a user name."""

    who = String(required=True, validate=Length(1, 254))


class ResetSchema(Schema):
    """The token of a link, and the new password."""

    token = String(required=True, validate=Length(1, 200))
    password = String(required=True, validate=Length(1, 1000))
