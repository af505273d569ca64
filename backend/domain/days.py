"""Civil days in Denmark: the day an instant falls on, and days as they are written."""

from datetime import UTC, date, datetime, time
from functools import lru_cache
from zoneinfo import ZoneInfo

COPENHAGEN = ZoneInfo("Europe/Copenhagen")


def civil_day(instant: datetime) -> date:
    """The day a Danish calendar shows at this instant.

    A time without an offset is refused: guessing where it was read could move a session to another day.
    """
    if instant.utcoffset() is None:
        raise ValueError("an instant needs an offset from UTC")
    return instant.astimezone(COPENHAGEN).date()


def day_begins(day: date) -> datetime:
    """The instant of the midnight that the day begins with in Denmark."""
    return datetime.combine(day, time(), COPENHAGEN).astimezone(UTC)


def instant_at(day: date, clock: time) -> datetime | None:
    """The instant at which clocks in Denmark show this; None in the hour that they skip in spring."""
    local = datetime.combine(day, clock, COPENHAGEN)
    instant = local.astimezone(UTC)
    return instant if instant.astimezone(COPENHAGEN).replace(fold=0) == local else None


def day_written(text: object) -> date | None:
    """The day that `text` writes as YYYY-MM-DD; None for anything else, other ISO spellings included."""
    return _day(text) if isinstance(text, str) else None


@lru_cache(maxsize=4096)
def _day(text: str) -> date | None:
    """The same days are written over and over; reading each once makes a fold a good deal faster."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if day.isoformat() == text else None
