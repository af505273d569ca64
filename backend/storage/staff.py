"""Employees: the roles that they hold, held or will hold, and when they were last here."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, or_, select, update

from backend.domain.spans import Span
from backend.domain.staff import STAFF_ROLES, RoleSpan
from backend.storage.dates import holds_on
from backend.storage.names import has_in_it
from backend.storage.tables import access_code, person, role, session


@dataclass(frozen=True)
class Employee:
    """Somebody who is or was staff, with every role there has been, and what lets them in."""

    id: str
    name: str
    email: str | None
    language: str
    disabled: bool
    has_password: bool
    last_seen: datetime | None
    sessions: int
    roles: tuple[RoleSpan, ...]


def find(connection: Connection, person_id: str, now: datetime) -> Employee | None:
    """The employee of this id; None for somebody who has never been staff."""
    return next(iter(_employees(connection, person.c.id == person_id, now)), None)


def at(connection: Connection, organisation_ids: Collection[str], now: datetime) -> tuple[Employee, ...]:
    """Everybody who is, was or will be staff at these organisations, by name."""
    there = select(role.c.person_id).where(role.c.organisation_id.in_(list(organisation_ids)), _IS_STAFF)
    return _employees(connection, person.c.id.in_(there), now)


def named(connection: Connection, text: str, now: datetime) -> tuple[Employee, ...]:
    """Staff whose name or address has these letters in it, by name."""
    text = text.strip()
    fits = or_(has_in_it(person.c.name, text), person.c.email.contains(text.lower(), autoescape=True))
    anywhere = select(role.c.person_id).where(_IS_STAFF)
    return _employees(connection, fits & person.c.id.in_(anywhere), now)


def held_on(connection: Connection, day: date) -> tuple[tuple[str, str, str], ...]:
    """Every staff role held on this day by people who can sign in: at which organisation, by whom, what."""
    query = (
        select(role.c.organisation_id, role.c.person_id, role.c.role)
        .join(person, person.c.id == role.c.person_id)
        .where(holds_on(day, role.c.valid_from, role.c.valid_to), _IS_STAFF, person.c.disabled_at.is_(None))
    )
    return tuple((row.organisation_id, row.person_id, row.role) for row in connection.execute(query))


def administrators(connection: Connection) -> tuple[RoleSpan, ...]:
    """Every administrator's role of everybody who has not been disabled."""
    query = _roles().join(person, person.c.id == role.c.person_id)
    return _spans(connection, query.where(role.c.role == "administrator", person.c.disabled_at.is_(None)))


def end_role(connection: Connection, one: RoleSpan, until: date) -> None:
    """Let a role be held no longer than to this day; not at all when it begins later."""
    connection.execute(
        update(role)
        .where(
            role.c.person_id == one.person_id,
            role.c.organisation_id == one.organisation_id,
            role.c.role == one.role,
            role.c.valid_from == one.span.from_,
        )
        .values(valid_to=max(until, one.span.from_))
    )


def let_in_again(connection: Connection, person_id: str) -> None:
    """Let somebody who was disabled sign in again."""
    connection.execute(update(person).where(person.c.id == person_id).values(disabled_at=None))


def invited_until(connection: Connection, person_id: str, now: datetime) -> datetime | None:
    """Until when a code of theirs waits to be used; None when none does."""
    until: datetime | None = connection.scalar(
        select(func.max(access_code.c.expires_at)).where(
            access_code.c.person_id == person_id,
            access_code.c.purpose == "staff",
            access_code.c.used_at.is_(None),
            access_code.c.ended_at.is_(None),
            access_code.c.expires_at > now,
        )
    )
    return until


_IS_STAFF = role.c.role.in_(STAFF_ROLES)


def _employees(connection: Connection, which: ColumnElement[bool], now: datetime) -> tuple[Employee, ...]:
    here = (
        select(session.c.person_id, func.max(session.c.seen_at).label("seen"), func.count().label("open"))
        .where(session.c.expires_at > now)
        .group_by(session.c.person_id)
        .subquery()
    )
    query = (
        select(person, here.c.seen, here.c.open)
        .outerjoin(here, here.c.person_id == person.c.id)
        .where(which)
        .order_by(person.c.name, person.c.id)
    )
    rows = connection.execute(query).all()
    roles: dict[str, list[RoleSpan]] = {row.id: [] for row in rows}
    for span in _spans(connection, _roles().where(role.c.person_id.in_(list(roles)), _IS_STAFF)):
        roles[span.person_id].append(span)
    return tuple(_employee(row, roles[row.id]) for row in rows if roles[row.id])


def _employee(row: Any, roles: Iterable[RoleSpan]) -> Employee:
    return Employee(
        id=row.id,
        name=row.name,
        email=row.email,
        language=row.language,
        disabled=row.disabled_at is not None,
        has_password=row.password_hash is not None,
        last_seen=row.seen,
        sessions=row.open or 0,
        roles=tuple(roles),
    )


def _roles() -> Select[Any]:
    return select(role).order_by(role.c.valid_from.desc(), role.c.role, role.c.organisation_id)


def _spans(connection: Connection, query: Select[Any]) -> tuple[RoleSpan, ...]:
    return tuple(
        RoleSpan(
            row.person_id, row.organisation_id, row.role, row.profession, Span(row.valid_from, row.valid_to)
        )
        for row in connection.execute(query)
    )
