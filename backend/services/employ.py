"""An employee's first day: made, given a role from a day on, and invited with a code that works once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection
from uuid_utils.compat import uuid7

from backend.domain.access_codes import STAFF
from backend.domain.days import civil_day
from backend.domain.people import NewPerson
from backend.domain.refusals import Refusal
from backend.domain.spans import day_after
from backend.domain.staff import Scope, may_give
from backend.services.access_codes import NewCode, make_code
from backend.services.administration import employee_of, note_staff, scope_to_change
from backend.services.people import address
from backend.storage import people, staff
from backend.storage.staff import Employee
from backend.storage.transaction import Database


@dataclass(frozen=True)
class NewRole:
    """What somebody is to be, where, from which day, and until which when that is known."""

    organisation_id: str
    role: str
    profession: str | None
    first_day: date
    last_day: date | None = None


@dataclass(frozen=True)
class Employed:
    """An employee, the code to hand over, which is told once, and the language in which to hand it over."""

    person_id: str
    code: NewCode
    language: str


def employ(
    database: Database,
    *,
    actor_id: str,
    name: str,
    email: str,
    language: str,
    new: NewRole,
    secret: str,
    now: datetime,
) -> Employed | Refusal:
    """Make somebody who can sign in once they have chosen a password with their code.

    An address in use is refused in the same words whoever has it, so that nobody can ask who is here.
    """
    today = civil_day(now)
    person = NewPerson(" ".join(name.split()), address(email), language)
    with database.write() as connection:
        scope = scope_to_change(connection, actor_id, today)
        if isinstance(scope, Refusal):
            return scope
        refusal = _days(new, today) or may_give(scope, actor_id, None, new.role, new.organisation_id)
        if refusal is not None:
            return refusal
        person_id = str(uuid7())
        if people.account(connection, address(email)) or not people.add_person(
            connection, person_id, person, None, now
        ):
            return Refusal("already_exists", {"email": ("already_exists",)})
        _give(connection, person_id, new)
        note_staff(connection, now, actor_id, person_id, new.organisation_id)
        code = make_code(
            connection, secret=secret, person_id=person_id, purpose=STAFF, made_by=actor_id, now=now
        )
    return Employed(person_id, code, language)


def give_role(
    database: Database, *, actor_id: str, person_id: str, new: NewRole, now: datetime
) -> Refusal | None:
    """Give an employee one more role. Nobody gives themselves any."""
    today = civil_day(now)
    with database.write() as connection:
        found = _theirs(connection, actor_id, person_id, now)
        if isinstance(found, Refusal):
            return found
        scope, employee = found
        refusal = _days(new, today) or may_give(scope, actor_id, person_id, new.role, new.organisation_id)
        if refusal is not None:
            return refusal
        if _is_held(employee, new):
            return Refusal("already_exists")
        _give(connection, person_id, new)
        note_staff(connection, now, actor_id, person_id, new.organisation_id)
    return None


def invite_again(
    database: Database, *, actor_id: str, person_id: str, secret: str, now: datetime
) -> Employed | Refusal:
    """A new code for somebody who has never come in; the one before works no more.

    Who has a password gets back in by their e-mail. A code would let whoever makes it in as somebody else;
    so would one for somebody who is to be more than this administrator administers.
    """
    with database.write() as connection:
        found = _theirs(connection, actor_id, person_id, now)
        if isinstance(found, Refusal):
            return found
        scope, employee = found
        if employee.has_password or employee.disabled or actor_id == person_id:
            return Refusal("not_yours_to_change")
        if not _administers_all_of(scope, employee):
            return Refusal("not_yours_to_change")
        note_staff(connection, now, actor_id, person_id)
        code = make_code(
            connection, secret=secret, person_id=person_id, purpose=STAFF, made_by=actor_id, now=now
        )
    return Employed(person_id, code, employee.language)


def let_in_again(database: Database, *, actor_id: str, person_id: str, now: datetime) -> Refusal | None:
    """Let a disabled employee sign in again. What they may do depends on the roles that they hold."""
    with database.write() as connection:
        found = _theirs(connection, actor_id, person_id, now)
        if isinstance(found, Refusal):
            return found
        if not _administers_all_of(*found):
            return Refusal("not_yours_to_change")
        staff.let_in_again(connection, person_id)
        note_staff(connection, now, actor_id, person_id)
    return None


def _theirs(
    connection: Connection, actor_id: str, person_id: str, now: datetime
) -> tuple[Scope, Employee] | Refusal:
    scope = scope_to_change(connection, actor_id, civil_day(now))
    if isinstance(scope, Refusal):
        return scope
    employee = employee_of(connection, scope, person_id, now)
    return employee if isinstance(employee, Refusal) else (scope, employee)


def _administers_all_of(scope: Scope, employee: Employee) -> bool:
    return all(scope.covers(one.organisation_id) for one in employee.roles)


def _days(new: NewRole, today: date) -> Refusal | None:
    if new.first_day < today:
        return Refusal("day_has_passed", {"first_day": ("day_has_passed",)})
    if new.last_day is not None and new.last_day < new.first_day:
        return Refusal("ends_before_it_begins", {"last_day": ("ends_before_it_begins",)})
    return None


def _is_held(employee: Employee, new: NewRole) -> bool:
    same = [
        one for one in employee.roles if (one.organisation_id, one.role) == (new.organisation_id, new.role)
    ]
    return any(one.span.from_ == new.first_day or not one.span.is_over_by(new.first_day) for one in same)


def _give(connection: Connection, person_id: str, new: NewRole) -> None:
    people.give_role(
        connection,
        person_id,
        new.organisation_id,
        new.role,
        new.profession,
        new.first_day,
        day_after(new.last_day),
    )
