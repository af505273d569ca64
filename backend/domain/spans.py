"""Stretches of days, and whether they leave a gap."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True)
class Span:
    """From a day on; `until` is the first day that it holds no more, or None while nobody has said."""

    from_: date
    until: date | None = None

    @property
    def last_day(self) -> date | None:
        """The last day, as people say it; also of what ended on the day that it began."""
        return self.until and max(self.from_, self.until - timedelta(days=1))

    def holds_on(self, day: date) -> bool:
        """Whether it holds on this day."""
        return self.from_ <= day and (self.until is None or self.until > day)

    def is_over_by(self, day: date) -> bool:
        """Whether neither this day nor any later one is in it."""
        return self.until is not None and self.until <= max(day, self.from_)


def covered_from(day: date, spans: Iterable[Span]) -> bool:
    """Whether there is somebody's span on this day and on every day after it, for good."""
    reached = day
    for span in sorted(spans, key=lambda one: one.from_):
        if span.from_ > reached:
            return False
        if span.until is None:
            return True
        reached = max(reached, span.until)
    return False


def common(one: Span, other: Span) -> Span | None:
    """The days that are in both; None when there are none."""
    until = min((day for day in (one.until, other.until) if day), default=None)
    both = Span(max(one.from_, other.from_), until)
    return None if both.is_over_by(both.from_) else both


def around(one: Span, other: Span) -> Span:
    """From the first day of either to the last, with whatever lies between."""
    until = None if one.until is None or other.until is None else max(one.until, other.until)
    return Span(min(one.from_, other.from_), until)


def day_after(day: date | None) -> date | None:
    """The first day that something holds no more, from the last day that it does."""
    return day and day + timedelta(days=1)
