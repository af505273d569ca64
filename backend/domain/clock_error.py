"""A phone whose clock is wrong: how far it is off, and on which civil day its entries really belong."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from backend.domain.days import civil_day

# Less than this is a slow clock or a slow network, and moves no day. More is a clock that nobody has set.
TOLERATED = timedelta(hours=12)


def clock_error(sent_at: datetime, now: datetime) -> timedelta:
    """What must be added to the phone's clock; nothing while it is at most twelve hours off."""
    error = now.astimezone(UTC) - sent_at.astimezone(UTC)
    return error if abs(error) > TOLERATED else timedelta(0)


def days_to_move(made_at: datetime, error: timedelta) -> int:
    """By how many civil days the wrong clock missed the day, at the moment when the entry was made.

    Counted there and not at the sending, because a clock that is 100 days and 7 hours off misses by 100 days
    in the morning and by 101 in the evening.
    """
    if not error:
        return 0
    try:
        return (civil_day(made_at + error) - civil_day(made_at)).days
    except OverflowError:
        return error.days


def moved(on: date, days: int) -> date | None:
    """The day so many days later; None outside the calendar."""
    try:
        return on + timedelta(days=days)
    except OverflowError:
        return None
