"""People and their roles: kept with the dates from and to which they hold."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    and_,
    delete,
    func,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.sql.selectable import FromClause

from backend.domain.organisations import Register, Registered
from backend.domain.people import Colleague, NewPerson, Organisation, Person, RoleHeld
from backend.storage import organisations
from backend.storage.dates import holds_on
from backend.storage.tables import organisation, person, residence, role
from backend.storage.upsert import insert_into

_COLUMNS = (
    person.c.id.label("person_id"),
    person.c.name.label("person_name"),
    person.c.email,
    person.c.user_name,
    person.c.password_hash.is_not(None).label("has_password"),
    person.c.language,
    person.c.born,
    role.c.role,
    role.c.profession,
    organisation.c.id.label("organisation_id"),
    organisation.c.kind,
    organisation.c.code,
    organisation.c.name.label("organisation_name"),
    organisation.c.slug,
    organisation.c.valid_from,
    organisation.c.valid_to,
    organisation.c.successor_id,
)


@dataclass(frozen=True)
class Account:
    """What signing in needs to know about an address."""

    person_id: str
    password_hash: str | None
    disabled: bool


def lives_in(today: date | ColumnElement[date]) -> ColumnElement[str | None]:
    """The code of the municipality where somebody lives today: the last that they moved to, or the first."""
    moved = (
        select(residence.c.municipality_code)
        .where(residence.c.patient_id == person.c.id, residence.c.valid_from <= today)
        .order_by(residence.c.valid_from.desc())
        .limit(1)
        .correlate(person)
        .scalar_subquery()
    )
    return func.coalesce(moved, person.c.municipality_code)


def person_columns(today: date | ColumnElement[date]) -> tuple[ColumnElement[Any], ...]:
    """What is read of a person, of the roles held today, and of the organisations that they were given at."""
    return (*_COLUMNS, lives_in(today).label("municipality_code"))


def person_with_roles(today: date | ColumnElement[date]) -> FromClause:
    """People beside the roles that they hold today: one row a role, or one without any."""
    held = and_(role.c.person_id == person.c.id, holds_on(today, role.c.valid_from, role.c.valid_to))
    return person.outerjoin(role, held).outerjoin(organisation, organisation.c.id == role.c.organisation_id)


def find_person(connection: Connection, person_id: str, today: date) -> Person | None:
    """The person of this id with today's roles, unless disabled."""
    return _one(connection, select(*person_columns(today)), today, person.c.id == person_id)


def find_person_by_email(connection: Connection, email: str, today: date) -> Person | None:
    """The person of this address with today's roles, unless disabled."""
    return _one(connection, select(*person_columns(today)), today, person.c.email == email)


def _one(
    connection: Connection, query: Select[Any], today: date, which: ColumnElement[bool]
) -> Person | None:
    query = query.select_from(person_with_roles(today)).where(which, person.c.disabled_at.is_(None))
    rows = connection.execute(query.order_by(role.c.role, organisation.c.name)).all()
    return read_person(connection, rows, today)


def read_person(connection: Connection, rows: Iterable[Any], today: date) -> Person | None:
    """Put one person's rows together: one row a role, or one without any.

    A role at an organisation that has ended is held at its successor, and at nobody's when there is none.
    """
    found = list(rows)
    if not found:
        return None
    first = found[0]
    return Person(
        id=first.person_id,
        name=first.person_name,
        email=first.email,
        user_name=first.user_name,
        has_password=first.has_password,
        language=first.language,
        born=first.born,
        municipality_code=first.municipality_code,
        roles=_roles(connection, found, today),
    )


def _roles(connection: Connection, rows: Iterable[Any], today: date) -> tuple[RoleHeld, ...]:
    at = [(row, _organisation(row)) for row in rows if row.role is not None]
    ended = {one.id for _, one in at if one.has_ended_by(today)}
    # Everybody who is signed in is read here, and next to nobody's organisation has ended.
    later = organisations.with_successors(connection, ended, today) if ended else Register(())
    seats = [(row, later.seat(one.id, today) if one.id in ended else one) for row, one in at]
    roles = [
        RoleHeld(role=row.role, profession=row.profession, organisation=seat.organisation)
        for row, seat in seats
        if seat is not None and seat.runs_on(today)
    ]
    return tuple(dict.fromkeys(roles))


def _organisation(row: Any) -> Registered:
    return Registered(
        Organisation(row.organisation_id, row.kind, row.code, row.organisation_name, row.slug),
        row.valid_from,
        row.valid_to,
        row.successor_id,
    )


def is_known(connection: Connection, person_id: str) -> bool:
    """Whether there is, or has been, a person of this id."""
    return connection.scalar(select(person.c.id).where(person.c.id == person_id)) is not None


def account(connection: Connection, known_as: str) -> Account | None:
    """What is needed to check a password for this address or user name; the two never look alike."""
    query = select(person.c.id, person.c.password_hash, person.c.disabled_at).where(
        or_(person.c.email == known_as, person.c.user_name == known_as)
    )
    row = connection.execute(query).one_or_none()
    return Account(row.id, row.password_hash, row.disabled_at is not None) if row else None


def hold(connection: Connection, person_id: str) -> None:
    """Hold this person's row until the transaction ends, so that what is done about them is done in turn."""
    connection.execute(select(person.c.id).where(person.c.id == person_id).with_for_update())


def password_hash(connection: Connection, person_id: str) -> str | None:
    """What is kept of this person's password; None for somebody who has chosen none yet."""
    return connection.scalar(select(person.c.password_hash).where(person.c.id == person_id))


def add_person(
    connection: Connection, person_id: str, new: NewPerson, password_hash: str | None, now: datetime
) -> bool:
    """Make a person; False when somebody has just been given the same address or user name."""
    once = insert_into(connection, person).values(
        id=person_id,
        name=new.name,
        email=new.email,
        password_hash=password_hash,
        language=new.language,
        born=new.born,
        municipality_code=new.municipality_code,
        user_name=new.user_name,
        created_at=now,
    )
    return connection.execute(once.on_conflict_do_nothing().returning(person.c.id)).first() is not None


def set_password(connection: Connection, person_id: str, password_hash: str) -> None:
    """Keep another password for this person."""
    connection.execute(update(person).where(person.c.id == person_id).values(password_hash=password_hash))


def set_language(connection: Connection, person_id: str, language: str) -> None:
    """Keep the language that this person reads."""
    connection.execute(update(person).where(person.c.id == person_id).values(language=language))


def disable(connection: Connection, person_id: str, now: datetime) -> None:
    """Let this person in no more. What the person did stays."""
    connection.execute(update(person).where(person.c.id == person_id).values(disabled_at=now))


def give_role(
    connection: Connection,
    person_id: str,
    organisation_id: str,
    name: str,
    profession: str | None,
    from_: date,
    until: date | None = None,
) -> None:
    """Make a person something somewhere, from this day on."""
    connection.execute(
        insert(role).values(
            person_id=person_id,
            organisation_id=organisation_id,
            role=name,
            profession=profession,
            valid_from=from_,
            valid_to=until,
        )
    )


def clinicians_at(
    connection: Connection, organisation_ids: Collection[str], today: date
) -> tuple[Colleague, ...]:
    """The clinicians of these organisations today, by name; of no organisations nobody."""
    return _colleagues(connection, role.c.organisation_id.in_(list(organisation_ids)), today)


def clinician(connection: Connection, person_id: str, today: date) -> Colleague | None:
    """Somebody as a clinician, at the newest of the organisations where they are one on this day."""
    return next(iter(_colleagues(connection, role.c.person_id == person_id, today)), None)


def _colleagues(connection: Connection, which: ColumnElement[bool], today: date) -> tuple[Colleague, ...]:
    query = (
        select(person.c.name.label("person_name"), role.c.person_id, role.c.profession, organisation)
        .join_from(role, person, person.c.id == role.c.person_id)
        .join(organisation, organisation.c.id == role.c.organisation_id)
        .where(which, role.c.role == "clinician", person.c.disabled_at.is_(None))
        .where(holds_on(today, role.c.valid_from, role.c.valid_to))
        .order_by(person.c.name, role.c.person_id, role.c.valid_from.desc())
    )
    rows = connection.execute(query).all()
    later = organisations.with_successors(connection, {row.id for row in rows}, today)
    found: dict[str, Colleague] = {}
    for row in rows:
        seat = later.seat(row.id, today)
        if seat is not None:
            one = Colleague(row.person_id, row.person_name, row.profession, seat.organisation)
            found.setdefault(one.id, one)
    return tuple(found.values())


def move(
    connection: Connection,
    patient_id: str,
    municipality_code: str,
    organisation_id: str,
    from_: date,
    *,
    added_by: str,
) -> None:
    """Let a patient live in another municipality from this day on; moves that were to come later are off."""
    connection.execute(
        delete(residence).where(residence.c.patient_id == patient_id, residence.c.valid_from >= from_)
    )
    connection.execute(
        insert(residence).values(
            patient_id=patient_id,
            valid_from=from_,
            municipality_code=municipality_code,
            added_by=added_by,
        )
    )
    as_patient = (role.c.person_id == patient_id) & (role.c.role == "patient")
    connection.execute(delete(role).where(as_patient, role.c.valid_from >= from_))
    connection.execute(
        update(role)
        .where(as_patient, or_(role.c.valid_to.is_(None), role.c.valid_to > from_))
        .values(valid_to=from_)
    )
    give_role(connection, patient_id, organisation_id, "patient", None, from_)


@dataclass(frozen=True)
class Known:
    """As little of somebody as tells them from others: a name and a year of birth."""

    id: str
    name: str
    born_year: int | None


def known(connection: Connection, person_ids: Collection[str]) -> tuple[Known, ...]:
    """Who these people are, by name."""
    query = select(person.c.id, person.c.name, person.c.born).where(person.c.id.in_(list(person_ids)))
    return tuple(
        Known(row.id, row.name, row.born.year if row.born else None)
        for row in connection.execute(query.order_by(person.c.name, person.c.id))
    )
