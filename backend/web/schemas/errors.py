"""The one shape of every error."""

from __future__ import annotations

from backend.web.schemas.base import List, Nested, Object, Schema, String


class MessageSchema(Schema):
    """The sentence for a person, in both languages."""

    da = String(required=True)
    en = String(required=True)


class ErrorSchema(Schema):
    """Why something was not done."""

    code = String(required=True)
    message = Nested(MessageSchema, required=True)
    by_field = Object(required=True, data_key="fields", keys=String(), values=List(String()))
    detail = Object(required=True)
