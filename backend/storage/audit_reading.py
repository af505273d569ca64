"""The audit as people read it: with names, newest first, page by page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Select, and_, or_, select

from backend.domain.acts import Act, Why
from backend.storage.names import has_in_it
from backend.storage.tables import audit, organisation, person, role


@dataclass(frozen=True)
class Noted:
    """One row, with the names of who did it, to whom, and for which organisation."""

    id: str
    at: datetime
    act: Act
    why: Why | None
    actor_id: str
    actor: str
    profession: str | None
    organisation: str | None
    patient_id: str | None
    patient: str | None
    subject: str | None


@dataclass(frozen=True)
class Wanted:
    """Which rows. `organisations` is None for all of them; an empty list gives nothing."""

    organisations: Sequence[str] | None
    patient_id: str | None = None
    by_others_than: str | None = None
    acts_left_out: tuple[Act, ...] = ()
    actor_named: str | None = None
    patient_named: str | None = None
    since: datetime | None = None
    until: datetime | None = None
    before: str | None = None


_PATIENT = person.alias("patient")
_SUBJECT = person.alias("subject")


def page(connection: Connection, wanted: Wanted, size: int) -> tuple[Noted, ...]:
    """The newest rows that are wanted, or those before one that has been read."""
    query = _named().where(*_conditions(wanted)).order_by(audit.c.at.desc(), audit.c.id.desc()).limit(size)
    return tuple(Noted(**row) for row in connection.execute(query).mappings())


def _named() -> Select[tuple[object, ...]]:
    # What the person is at that organisation, or was: a profession does not end with an employment.
    profession = (
        select(role.c.profession)
        .where(role.c.person_id == audit.c.actor_id, role.c.organisation_id == audit.c.organisation_id)
        .where(role.c.profession.is_not(None))
        .order_by(role.c.valid_from.desc())
        .limit(1)
        .scalar_subquery()
    )
    return (
        select(
            audit.c.id,
            audit.c.at,
            audit.c.act,
            audit.c.why,
            audit.c.actor_id,
            person.c.name.label("actor"),
            profession.label("profession"),
            organisation.c.name.label("organisation"),
            audit.c.patient_id,
            _PATIENT.c.name.label("patient"),
            _SUBJECT.c.name.label("subject"),
        )
        .join_from(audit, person, person.c.id == audit.c.actor_id)
        .outerjoin(organisation, organisation.c.id == audit.c.organisation_id)
        .outerjoin(_PATIENT, _PATIENT.c.id == audit.c.patient_id)
        .outerjoin(_SUBJECT, _SUBJECT.c.id == audit.c.subject_id)
    )


def _conditions(wanted: Wanted) -> list[ColumnElement[bool]]:
    asked: list[ColumnElement[bool] | None] = [
        None if wanted.organisations is None else audit.c.organisation_id.in_(wanted.organisations),
        None if wanted.patient_id is None else audit.c.patient_id == wanted.patient_id,
        None if wanted.by_others_than is None else audit.c.actor_id != wanted.by_others_than,
        audit.c.act.not_in(wanted.acts_left_out) if wanted.acts_left_out else None,
        None if wanted.actor_named is None else _is_called(person.c.name, wanted.actor_named),
        None if wanted.patient_named is None else _is_called(_PATIENT.c.name, wanted.patient_named),
        None if wanted.since is None else audit.c.at >= wanted.since,
        None if wanted.until is None else audit.c.at < wanted.until,
        None if wanted.before is None else _before(wanted.before),
    ]
    return [condition for condition in asked if condition is not None]


def _is_called(name: ColumnElement[str], words: str) -> ColumnElement[bool]:
    """Every word of what was typed is somewhere in the name, in any order."""
    return and_(*(has_in_it(name, word) for word in words.split()))


def _before(row_id: str) -> ColumnElement[bool]:
    # A row that is unknown has nothing before it.
    last = audit.alias("last")
    at = select(last.c.at).where(last.c.id == row_id).scalar_subquery()
    return or_(audit.c.at < at, and_(audit.c.at == at, audit.c.id < row_id))
