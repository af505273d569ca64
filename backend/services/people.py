"""Making people, giving them passwords, and letting them in no more."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from uuid_utils.compat import uuid7

from backend.domain.days import civil_day
from backend.domain.organisations import Registered
from backend.domain.people import NewPerson, Organisation, Person
from backend.domain.refusals import Refusal
from backend.domain.staff import Scope
from backend.services.access_codes import end_device_codes
from backend.services.administration import would_lock_out
from backend.services.password_rules import unfit
from backend.services.passwords import Passwords
from backend.storage import care_teams, installation, organisations, people, sessions, staff
from backend.storage.transaction import Database


@dataclass(frozen=True)
class Place:
    """What somebody is to be, and at which organisation: one that is there, or one to make."""

    role: str
    profession: str | None
    kind: str
    name: str
    code: str | None = None
    slug: str | None = None


def add_person(
    database: Database, passwords: Passwords, *, new: NewPerson, place: Place, password: str, now: datetime
) -> str | Refusal:
    """Make somebody who can sign in; the person's id."""
    not_fit = unfit(password)
    if not_fit is not None:
        return not_fit
    new = replace(new, email=address(new.email) if new.email else None)
    kept = passwords.hash(password)
    today = civil_day(now)
    with database.write() as connection:
        person_id = str(uuid7())
        if not people.add_person(connection, person_id, new, kept, now):
            return Refusal("already_exists", {"email": ("already_exists",)})
        organisation = organisations.find(connection, place.kind, place.code, today, name=place.name)
        if organisation is None:
            organisation = Organisation(str(uuid7()), place.kind, place.code, place.name, place.slug)
            organisations.add(connection, Registered(organisation, today))
        people.give_role(connection, person_id, organisation.id, place.role, place.profession, today)
    return person_id


def join_care_team(
    database: Database, *, patient: str, carer: str, role: str, now: datetime
) -> Refusal | None:
    """Let a clinician look after a patient from today on; both are named by their addresses."""
    today = civil_day(now)
    with database.write() as connection:
        looked_after = people.find_person_by_email(connection, address(patient), today)
        looks_after = people.find_person_by_email(connection, address(carer), today)
        if looked_after is None or looks_after is None:
            return Refusal("no_such_person")
        colleague = people.clinician(connection, looks_after.id, today)
        if not looked_after.is_a("patient") or colleague is None:
            return Refusal("not_patient_and_clinician")
        if care_teams.looks_after(connection, looks_after.id, looked_after.id, today):
            return Refusal("already_exists")
        at = colleague.organisation.id
        care_teams.join(connection, looked_after.id, looks_after.id, role, today, organisation_id=at)
    return None


def disable_person(database: Database, *, email: str, now: datetime) -> Person | Refusal:
    """Let somebody in no more, and end every session at once. What the person did stays."""
    with database.write() as connection:
        installation.hold(connection)
        person = people.find_person_by_email(connection, address(email), civil_day(now))
        if person is None:
            return Refusal("no_such_person")
        employee = staff.find(connection, person.id, now)
        everywhere = Scope(organisations.register(connection), civil_day(now), frozenset(), everything=True)
        roles = list(employee.roles) if employee else []
        refusal = would_lock_out(connection, everywhere, roles, civil_day(now))
        if refusal is not None:
            return refusal
        people.disable(connection, person.id, now)
        sessions.end_all(connection, person.id)
    return person


def change_password(
    database: Database, passwords: Passwords, *, email: str, password: str, now: datetime
) -> Person | Refusal:
    """Give somebody another password, and end every session: whoever had the old one is out."""
    not_fit = unfit(password)
    if not_fit is not None:
        return not_fit
    kept = passwords.hash(password)
    with database.write() as connection:
        person = people.find_person_by_email(connection, address(email), civil_day(now))
        if person is None:
            return Refusal("no_such_person")
        people.set_password(connection, person.id, kept)
        sessions.end_all(connection, person.id)
        end_device_codes(connection, person.id, now)
    return person


def end_sessions(database: Database, *, email: str, now: datetime) -> int | Refusal:
    """Sign somebody out everywhere; how many sessions there were."""
    with database.write() as connection:
        person = people.find_person_by_email(connection, address(email), civil_day(now))
        if person is None:
            return Refusal("no_such_person")
        end_device_codes(connection, person.id, now)
        return sessions.end_all(connection, person.id)


def address(email: str) -> str:
    """An e-mail address as it is kept: however it was typed, it is the same one."""
    return email.strip().casefold()
