"""People, organisations and roles: kept with the dates from and to which they hold."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    and_,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.sql.selectable import FromClause

from backend.domain.people import NewPerson, Organisation, Person, RoleHeld
from backend.storage.tables import organisation, person, role

PERSON_COLUMNS = (
    person.c.id.label("person_id"),
    person.c.name.label("person_name"),
    person.c.email,
    person.c.user_name,
    person.c.language,
    person.c.born,
    person.c.municipality_code,
    role.c.role,
    role.c.profession,
    organisation.c.id.label("organisation_id"),
    organisation.c.kind,
    organisation.c.code,
    organisation.c.name.label("organisation_name"),
    organisation.c.slug,
)


@dataclass(frozen=True)
class Account:
    """What signing in needs to know about an address."""

    person_id: str
    password_hash: str | None
    disabled: bool


def holds_on(
    today: date | ColumnElement[date], valid_from: ColumnElement[date], valid_to: ColumnElement[Any]
) -> ColumnElement[bool]:
    """Whether something with dates holds today; the day it ends is the first day that it does not."""
    return and_(valid_from <= today, or_(valid_to.is_(None), valid_to > today))


def person_with_roles(today: date | ColumnElement[date]) -> FromClause:
    """People beside the roles that they hold today: one row a role, or one without any."""
    held = and_(role.c.person_id == person.c.id, holds_on(today, role.c.valid_from, role.c.valid_to))
    return person.outerjoin(role, held).outerjoin(organisation, organisation.c.id == role.c.organisation_id)


def find_person(connection: Connection, person_id: str, today: date) -> Person | None:
    """The person of this id with today's roles, unless disabled."""
    return _one(connection, select(*PERSON_COLUMNS), today, person.c.id == person_id)


def find_person_by_email(connection: Connection, email: str, today: date) -> Person | None:
    """The person of this address with today's roles, unless disabled."""
    return _one(connection, select(*PERSON_COLUMNS), today, person.c.email == email)


def _one(
    connection: Connection, query: Select[Any], today: date, which: ColumnElement[bool]
) -> Person | None:
    query = query.select_from(person_with_roles(today)).where(which, person.c.disabled_at.is_(None))
    return read_person(connection.execute(query.order_by(role.c.role, organisation.c.name)).all())


def read_person(rows: Iterable[Any]) -> Person | None:
    """Put one person's rows together: one row a role, or one without any."""
    found = list(rows)
    if not found:
        return None
    first = found[0]
    return Person(
        id=first.person_id,
        name=first.person_name,
        email=first.email,
        user_name=first.user_name,
        language=first.language,
        born=first.born,
        municipality_code=first.municipality_code,
        roles=tuple(
            RoleHeld(
                role=row.role,
                profession=row.profession,
                organisation=Organisation(
                    id=row.organisation_id,
                    kind=row.kind,
                    code=row.code,
                    name=row.organisation_name,
                    slug=row.slug,
                ),
            )
            for row in found
            if row.role is not None
        ),
    )


def is_known(connection: Connection, person_id: str) -> bool:
    """Whether there is, or has been, a person of this id."""
    return connection.scalar(select(person.c.id).where(person.c.id == person_id)) is not None


def account(connection: Connection, email: str) -> Account | None:
    """What is needed to check a password for this address."""
    query = select(person.c.id, person.c.password_hash, person.c.disabled_at).where(person.c.email == email)
    row = connection.execute(query).one_or_none()
    return Account(row.id, row.password_hash, row.disabled_at is not None) if row else None


def password_hash(connection: Connection, person_id: str) -> str | None:
    """What is kept of this person's password; None for somebody who has chosen none yet."""
    return connection.scalar(select(person.c.password_hash).where(person.c.id == person_id))


def add_person(
    connection: Connection, person_id: str, new: NewPerson, password_hash: str | None, now: datetime
) -> None:
    """Make a person."""
    connection.execute(
        insert(person).values(
            id=person_id,
            name=new.name,
            email=new.email,
            password_hash=password_hash,
            language=new.language,
            born=new.born,
            municipality_code=new.municipality_code,
            created_at=now,
        )
    )


def set_password(connection: Connection, person_id: str, password_hash: str) -> None:
    """Keep another password for this person."""
    connection.execute(update(person).where(person.c.id == person_id).values(password_hash=password_hash))


def set_language(connection: Connection, person_id: str, language: str) -> None:
    """Keep the language that this person reads."""
    connection.execute(update(person).where(person.c.id == person_id).values(language=language))


def disable(connection: Connection, person_id: str, now: datetime) -> None:
    """Let this person in no more. What the person did stays."""
    connection.execute(update(person).where(person.c.id == person_id).values(disabled_at=now))


def add_organisation(
    connection: Connection, new: Organisation, valid_from: date, valid_to: date | None = None
) -> None:
    """Make an organisation."""
    connection.execute(
        insert(organisation).values(
            id=new.id,
            kind=new.kind,
            code=new.code,
            name=new.name,
            slug=new.slug,
            valid_from=valid_from,
            valid_to=valid_to,
        )
    )


def find_organisation(
    connection: Connection, kind: str, code: str | None, today: date, *, name: str | None = None
) -> Organisation | None:
    """The organisation of this kind today: by its code where it has one, else by its name."""
    known_by = organisation.c.code == code if code else organisation.c.name == name
    valid = holds_on(today, organisation.c.valid_from, organisation.c.valid_to)
    query = select(organisation).where(organisation.c.kind == kind, known_by, valid)
    row = connection.execute(query.order_by(organisation.c.valid_from.desc())).first()
    return Organisation(row.id, row.kind, row.code, row.name, row.slug) if row else None


def give_role(
    connection: Connection,
    person_id: str,
    organisation_id: str,
    name: str,
    profession: str | None,
    from_: date,
) -> None:
    """Make a person something somewhere, from this day on."""
    connection.execute(
        insert(role).values(
            person_id=person_id,
            organisation_id=organisation_id,
            role=name,
            profession=profession,
            valid_from=from_,
        )
    )
