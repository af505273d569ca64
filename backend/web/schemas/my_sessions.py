"""Where one is signed in, as it is told."""

from __future__ import annotations

from backend.web.schemas.base import Bool, Id, Instant, List, Nested, Schema, String


class DeviceNameSchema(Schema):
    """The browser and the system, where the browser told."""

    browser = String(required=True, allow_none=True)
    system = String(required=True, allow_none=True)


class MySessionSchema(Schema):
    """One session. Its id names it, and opens nothing."""

    id = Id(required=True)
    device = Nested(DeviceNameSchema, required=True)
    created_at = Instant(required=True)
    seen_at = Instant(required=True)
    synced_at = Instant(
        required=True, allow_none=True, metadata={"description": "When its phone was last heard from."}
    )
    current = Bool(required=True, metadata={"description": "Whether it is the one that asks."})


class MySessionsSchema(Schema):
    """All of them, the last used first."""

    sessions = List(Nested(MySessionSchema), required=True)
