"""What every act of an administrator is made of: the installation held still, and what is theirs to change.

Parts of the services that administer; each is called within their transaction. Who asks is read anew there,
because somebody else may have ended them a moment ago.
"""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Connection

from backend.domain.refusals import Refusal
from backend.domain.staff import RoleSpan, Scope, left_without_administrator, scope_of
from backend.storage import audit, installation, organisations, people, staff
from backend.storage.audit import AuditRow
from backend.storage.staff import Employee


def scope_to_read(connection: Connection, person_id: str, today: date) -> Scope | Refusal:
    """What this person administers today; refused when they administer nothing any more."""
    person = people.find_person(connection, person_id, today)
    if person is None or not person.is_a("administrator"):
        return Refusal("not_allowed")
    return scope_of(person, organisations.register(connection), today)


def scope_to_change(connection: Connection, person_id: str, today: date) -> Scope | Refusal:
    """The same, with the installation held: who end each other come one after the other."""
    installation.hold(connection)
    return scope_to_read(connection, person_id, today)


def employee_of(connection: Connection, scope: Scope, person_id: str, now: datetime) -> Employee | Refusal:
    """The employee, if any of their roles is in this scope; anybody else looks like nobody."""
    found = staff.find(connection, person_id, now)
    if found is None or not any(scope.covers(one.organisation_id) for one in found.roles):
        return Refusal("not_found")
    return found


def would_lock_out(connection: Connection, scope: Scope, ending: list[RoleSpan], on: date) -> Refusal | None:
    """The refusal when an organisation would be left without an administrator."""
    without = left_without_administrator(scope.register, staff.administrators(connection), ending, on)
    if not without:
        return None
    names = [found.organisation.name for one in without if (found := scope.register.find(one))]
    return Refusal("last_administrator", detail={"organisations": names})


def note_staff(
    connection: Connection, now: datetime, actor_id: str, subject_id: str, organisation_id: str | None = None
) -> None:
    """Note that an employee was changed, and for which organisation."""
    row = AuditRow(now, actor_id, None, "staff_changed", "administrator", subject_id, organisation_id)
    audit.note(connection, row)


def note_organisation(connection: Connection, now: datetime, actor_id: str, organisation_id: str) -> None:
    """Note that an organisation was made, changed or ended."""
    row = AuditRow(
        now, actor_id, None, "organisation_changed", "administrator", organisation_id=organisation_id
    )
    audit.note(connection, row)
