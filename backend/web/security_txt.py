"""`/.well-known/security.txt`: whom to tell of a weakness, as RFC 9116 wants it."""

from __future__ import annotations

from datetime import timedelta

from flask import Blueprint, Response

from backend.domain.days import civil_day
from backend.web.access import doors
from backend.web.errors import ApiError
from backend.web.house import house, now

blueprint = Blueprint("security_txt", __name__)

ADDRESS = "/.well-known/security.txt"
# The demo's contact is invented, and never goes out of date.
DEMO_LASTS = timedelta(days=30)


@blueprint.get(ADDRESS)
@doors.public
def security_txt() -> Response:
    """The contact, as long as it is believed. A stale one would be worse than none."""
    settings, today = house().settings, civil_day(now())
    expires = settings.security_expires or today + DEMO_LASTS
    if not settings.security_contact or expires < today:
        raise ApiError("not_found")
    lines = (
        f"Contact: {settings.security_contact}",
        f"Expires: {expires.isoformat()}T23:59:59Z",
        "Preferred-Languages: da, en",
        f"Canonical: {settings.origin}{ADDRESS}",
    )
    return Response("".join(f"{line}\n" for line in lines), content_type="text/plain; charset=utf-8")
