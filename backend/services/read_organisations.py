"""Organisations as an administrator sees them: those that are theirs, and one of them with its people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection

from backend.domain.days import civil_day
from backend.domain.organisations import Registered
from backend.domain.people import Organisation
from backend.domain.refusals import Refusal
from backend.domain.staff import Scope
from backend.services.administration import scope_to_read
from backend.services.read_staff import EmployeeSeen, see
from backend.storage import staff
from backend.storage.transaction import Database


@dataclass(frozen=True)
class OrganisationSeen:
    """An organisation with what it is part of, what comes after it, and how many people it has today."""

    organisation: Organisation
    first_day: date
    last_day: date | None
    runs: bool
    part_of: Organisation | None
    successor: Organisation | None
    people: int
    administrators: int
    from_above: bool
    upgrades_minor_since: date | None


@dataclass(frozen=True)
class OrganisationOpened:
    """One organisation, its people, and those that are part of it."""

    seen: OrganisationSeen
    people: Sequence[EmployeeSeen]
    parts: Sequence[OrganisationSeen]


def read_organisations(
    database: Database, *, actor_id: str, now: datetime
) -> tuple[OrganisationSeen, ...] | Refusal:
    """Everything that this administrator administers, by name."""
    with database.read() as connection:
        scope = scope_to_read(connection, actor_id, civil_day(now))
        return scope if isinstance(scope, Refusal) else _all(connection, scope)


def read_organisation(
    database: Database, *, actor_id: str, organisation_id: str, now: datetime
) -> OrganisationOpened | Refusal:
    """One of them; any other looks like none."""
    with database.read() as connection:
        scope = scope_to_read(connection, actor_id, civil_day(now))
        if isinstance(scope, Refusal):
            return scope
        everything = _all(connection, scope)
        found = next((one for one in everything if one.organisation.id == organisation_id), None)
        if found is None:
            return Refusal("not_found")
        people = staff.at(connection, [organisation_id], now)
        return OrganisationOpened(
            found,
            [see(connection, scope, actor_id, one, now) for one in people],
            [one for one in everything if one.part_of and one.part_of.id == organisation_id],
        )


def _all(connection: Connection, scope: Scope) -> tuple[OrganisationSeen, ...]:
    held = staff.held_on(connection, scope.day)
    people = Counter(organisation_id for organisation_id, _, _ in {(at, who, "") for at, who, _ in held})
    leaders = Counter(at for at, _, role in held if role == "administrator")
    seen = [
        _see(scope, one, people[one.id], leaders[one.id]) for one in scope.register if scope.covers(one.id)
    ]
    return tuple(sorted(seen, key=lambda one: (one.organisation.name.casefold(), one.first_day)))


def _see(scope: Scope, one: Registered, people: int, administrators: int) -> OrganisationSeen:
    part_of = scope.register.seat(one.part_of_id, scope.day) or scope.register.find(one.part_of_id)
    successor = scope.register.find(one.successor_id)
    return OrganisationSeen(
        organisation=one.organisation,
        first_day=one.valid_from,
        last_day=one.span.last_day,
        runs=one.runs_on(scope.day),
        part_of=part_of.organisation if part_of else None,
        successor=successor.organisation if successor else None,
        people=people,
        administrators=administrators,
        from_above=scope.is_above(one.id),
        upgrades_minor_since=one.upgrades_minor_since,
    )
