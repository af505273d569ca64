"""What every municipality serves, as anybody may read and check it."""

from __future__ import annotations

from backend.web.schemas.base import Day, Instant, Int, List, Nested, Schema, String


class CarriedByAllSchema(Schema):
    """The national texts: the release that everybody serves."""

    id = String(required=True)
    fingerprint = String(required=True)
    published_at = Instant(required=True)


class ServedSchema(Schema):
    """What one municipality's readers get: the national texts, and what it shows of its own."""

    code = String(required=True)
    name = String(required=True)
    slug = String(required=True)
    region = String(required=True, allow_none=True)
    release = String(required=True)
    core = String(required=True)
    slots = List(String(), required=True)
    overlay = String(required=True)


class UniformitySchema(Schema):
    """Which release each municipality serves on a day. scripts/verify.py computes every fingerprint anew."""

    day = Day(required=True)
    release = Nested(CarriedByAllSchema, required=True)
    recalls = Int(required=True)
    municipalities = List(Nested(ServedSchema), required=True)
