"""Texts for other sites: the words, whose they are, and how long they are shown without asking again."""

from __future__ import annotations

import marshmallow as ma

from backend.domain.content.items import AUDIENCES
from backend.domain.content.recall import SEVERITIES
from backend.domain.content.words import LANGUAGES
from backend.web.schemas.base import Bool, Instant, Int, List, Nested, OneOf, Schema, String
from backend.web.schemas.content import SaidSchema


class SharedForSchema(Schema):
    """For whom: the language, and the municipality whose own words and numbers stand in the text."""

    lang = String(load_default="da", validate=OneOf(LANGUAGES))
    municipality = String(load_default=None, allow_none=True, metadata={"description": "A four-digit code."})


class SharedLicenceSchema(Schema):
    """What everybody may do with the texts."""

    name = String(required=True)
    url = String(required=True)


class SharedTermsSchema(Schema):
    """What whoever shows a text owes its readers."""

    licence = Nested(SharedLicenceSchema, required=True)
    max_age = Int(
        required=True,
        metadata={"description": "After so many seconds, ask again before the text is shown again."},
    )


class SharedLineSchema(Schema):
    """A text that can be shown elsewhere."""

    id = String(required=True)
    kind = String(required=True)
    audience = String(required=True, validate=OneOf(AUDIENCES))
    edition = Int(required=True)
    sha256 = String(required=True)
    title = Nested(SaidSchema, required=True)
    withdrawn = Bool(required=True)


class SharedListSchema(SharedTermsSchema):
    """Every text of the release."""

    release = String(required=True)
    fingerprint = String(required=True)
    texts = List(Nested(SharedLineSchema), required=True)


class SharedApprovalSchema(Schema):
    """Who has read this edition and put their name to it."""

    name = String(required=True)
    role = String(required=True)
    on = String(required=True)


class SharedNoticeSchema(Schema):
    """What has been said about this edition since it was released: shown with the text or in its place."""

    severity = String(required=True, validate=OneOf(SEVERITIES))
    text = String(required=True)
    at = Instant(required=True)


class SharedAttributionSchema(Schema):
    """What must stand beside the text, and where it leads."""

    text = String(required=True)
    url = String(required=True)


class SharedTextSchema(SharedTermsSchema):
    """One text for one reader. Of a withdrawn one there is only its notice."""

    id = String(required=True)
    kind = String(required=True)
    edition = Int(required=True)
    sha256 = String(required=True)
    release = String(required=True)
    language = String(required=True, validate=OneOf(LANGUAGES))
    title = String(required=True)
    approved = Nested(SharedApprovalSchema, required=True, allow_none=True)
    withdrawn = Bool(required=True)
    notices = List(Nested(SharedNoticeSchema), required=True)
    attribution = Nested(SharedAttributionSchema, required=True)
    html = String(required=True, metadata={"description": "Where the same is as HTML."})
    nodes = List(
        ma.fields.Raw(),
        required=True,
        metadata={"description": "Elements as {t: tag, a: attributes, c: children}, and words as strings."},
    )
