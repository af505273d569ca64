"""Employees as an administrator sees them: found by name, or one with every role there has been."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection

from backend.domain.days import civil_day
from backend.domain.people import Organisation
from backend.domain.refusals import Refusal
from backend.domain.staff import RoleSpan, Scope
from backend.services.administration import employee_of, scope_to_read
from backend.storage import staff
from backend.storage.staff import Employee
from backend.storage.transaction import Database

MOST_FOUND = 50


@dataclass(frozen=True)
class RoleSeen:
    """A role with its days. `theirs` says whether whoever looks may end it."""

    role: str
    profession: str | None
    organisation: Organisation
    first_day: date
    last_day: date | None
    runs: bool
    over: bool
    theirs: bool


@dataclass(frozen=True)
class EmployeeSeen:
    """An employee. Roles outside what the administrator administers are not told."""

    id: str
    name: str
    email: str | None
    disabled: bool
    has_password: bool
    invited_until: datetime | None
    last_seen: datetime | None
    sessions: int
    myself: bool
    roles: Sequence[RoleSeen]


def find_staff(
    database: Database, *, actor_id: str, text: str, now: datetime
) -> tuple[EmployeeSeen, ...] | Refusal:
    """Those of the administrator's own staff whose name or address has these letters in it."""
    with database.read() as connection:
        scope = scope_to_read(connection, actor_id, civil_day(now))
        if isinstance(scope, Refusal):
            return scope
        found = [one for one in staff.named(connection, text, now) if _is_theirs(scope, one)]
        return tuple(see(connection, scope, actor_id, one, now) for one in found[:MOST_FOUND])


def read_employee(
    database: Database, *, actor_id: str, person_id: str, now: datetime
) -> EmployeeSeen | Refusal:
    """One of them; anybody else looks like nobody."""
    with database.read() as connection:
        scope = scope_to_read(connection, actor_id, civil_day(now))
        if isinstance(scope, Refusal):
            return scope
        employee = employee_of(connection, scope, person_id, now)
        if isinstance(employee, Refusal):
            return employee
        return see(connection, scope, actor_id, employee, now)


def see(
    connection: Connection, scope: Scope, actor_id: str, employee: Employee, now: datetime
) -> EmployeeSeen:
    """The employee as this administrator may see them."""
    return EmployeeSeen(
        id=employee.id,
        name=employee.name,
        email=employee.email,
        disabled=employee.disabled,
        has_password=employee.has_password,
        invited_until=staff.invited_until(connection, employee.id, now),
        last_seen=employee.last_seen,
        sessions=employee.sessions,
        myself=employee.id == actor_id,
        roles=[_role(scope, one, actor_id) for one in employee.roles if scope.covers(one.organisation_id)],
    )


def _is_theirs(scope: Scope, employee: Employee) -> bool:
    return any(scope.covers(one.organisation_id) for one in employee.roles)


def _role(scope: Scope, one: RoleSpan, actor_id: str) -> RoleSeen:
    found = scope.register.find(one.organisation_id)
    if found is None:
        raise LookupError("a role is at an organisation that the register has")
    seat = scope.register.seat(one.organisation_id, scope.day)
    over = one.span.is_over_by(scope.day)
    return RoleSeen(
        role=one.role,
        profession=one.profession,
        organisation=(seat or found).organisation,
        first_day=one.span.from_,
        last_day=one.span.last_day,
        runs=one.span.holds_on(scope.day) and seat is not None,
        over=over,
        theirs=not over and one.person_id != actor_id,
    )
