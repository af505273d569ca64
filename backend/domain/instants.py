"""Moments as they are written: ISO 8601 with an offset coming in, UTC with a Z going out."""

from __future__ import annotations

from datetime import UTC, datetime

LONGEST = 40


def instant_written(text: object) -> datetime | None:
    """The moment that `text` names, in UTC; None for anything else, a time without an offset included."""
    if not isinstance(text, str) or len(text) > LONGEST:
        return None
    try:
        moment = datetime.fromisoformat(text)
        return moment.astimezone(UTC) if moment.tzinfo else None
    except (ValueError, OverflowError):
        return None


def write_instant(moment: datetime) -> str:
    """The moment as every answer writes it."""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")
