"""Organisations with their dates: which of them runs, which one takes over, and which lie below another.

What is said about an organisation that has ended is never copied to the one that came after. It is asked anew
each day who stands in its place, so that a reform is a date in the data and not a night's work.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from backend.domain.people import Organisation
from backend.domain.spans import Span


@dataclass(frozen=True)
class Registered:
    """An organisation as the register has it. `valid_to` is the first day that it is no more.

    `upgrades_minor_since` is from when its patients' plans take small changes of texts over by themselves.
    """

    organisation: Organisation
    valid_from: date
    valid_to: date | None = None
    successor_id: str | None = None
    part_of_id: str | None = None
    upgrades_minor_since: date | None = None

    @property
    def id(self) -> str:
        """The organisation's id."""
        return self.organisation.id

    @property
    def span(self) -> Span:
        """From when to when it is there."""
        return Span(self.valid_from, self.valid_to)

    def runs_on(self, day: date) -> bool:
        """Whether it is there on this day."""
        return self.span.holds_on(day)

    def upgrades_minor_on(self, day: date) -> bool:
        """Whether small changes are taken over without being asked, on this day."""
        return self.upgrades_minor_since is not None and self.upgrades_minor_since <= day

    def has_ended_by(self, day: date) -> bool:
        """Whether it is no more on this day."""
        return self.valid_to is not None and self.valid_to <= day


class Register:
    """Organisations by id. One that is not in it is nobody: nothing is assumed about it."""

    def __init__(self, organisations: Iterable[Registered]) -> None:
        self._by_id = {one.id: one for one in organisations}

    def __iter__(self) -> Iterator[Registered]:
        return iter(self._by_id.values())

    def find(self, organisation_id: str | None) -> Registered | None:
        """The organisation of this id, whether it runs or not."""
        return self._by_id.get(organisation_id or "")

    def seat(self, organisation_id: str | None, day: date) -> Registered | None:
        """Who stands in this organisation's place on this day: itself, its successor, theirs, or nobody."""
        seen: set[str] = set()
        found = self.find(organisation_id)
        while found is not None and found.has_ended_by(day):
            if found.id in seen:
                return None
            seen.add(found.id)
            found = self.find(found.successor_id)
        return found if found is not None and found.runs_on(day) else None

    def upwards(self, organisation_id: str | None, day: date) -> tuple[str, ...]:
        """The organisation's seat and everything that it is part of on this day, the nearest first."""
        line: list[str] = []
        found = self.seat(organisation_id, day)
        while found is not None and found.id not in line:
            line.append(found.id)
            found = self.seat(found.part_of_id, day)
        return tuple(line)

    def is_within(self, organisation_id: str, above: frozenset[str], day: date) -> bool:
        """Whether it is one of these organisations or lies below one. Below none of none lies nothing."""
        line = self.upwards(organisation_id, day) or self._line_of_one_not_running(organisation_id, day)
        return not above.isdisjoint(line)

    def _line_of_one_not_running(self, organisation_id: str, day: date) -> tuple[str, ...]:
        # One that is yet to begin, or ended for good, is still looked after by whoever is above it.
        found = self.find(organisation_id)
        return (found.id, *self.upwards(found.part_of_id, day)) if found else ()
