"""Who looked at or changed which patient's record. Rows are added, never changed: the database refuses it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, select
from uuid_utils.compat import uuid7

from backend.domain.acts import Act, Why
from backend.storage.tables import audit


@dataclass(frozen=True)
class AuditRow:
    """One look or act. `subject_id` is the employee it was about, `organisation_id` for whom it was done."""

    at: datetime
    actor_id: str
    patient_id: str | None
    act: Act
    why: Why | None
    subject_id: str | None = None
    organisation_id: str | None = None


_NOTE = insert(audit)


def note(connection: Connection, *rows: AuditRow) -> None:
    """Keep that somebody did something: one row for each patient whose record it was."""
    if rows:
        connection.execute(_NOTE, [{"id": str(uuid7()), **vars(row)} for row in rows])


def noted_since(connection: Connection, actor_id: str, act: Act, since: datetime) -> frozenset[str]:
    """The patients for whom this act of this person has been noted since then."""
    query = select(audit.c.patient_id).where(
        audit.c.actor_id == actor_id, audit.c.at >= since, audit.c.act == act, audit.c.patient_id.is_not(None)
    )
    return frozenset(connection.scalars(query))


def of_patient(connection: Connection, patient_id: str) -> tuple[AuditRow, ...]:
    """Everything that was done with a patient's record, newest first."""
    query = (
        select(audit).where(audit.c.patient_id == patient_id).order_by(audit.c.at.desc(), audit.c.id.desc())
    )
    return tuple(_rows(connection.execute(query)))


def _rows(found: Iterable[object]) -> Iterable[AuditRow]:
    names = AuditRow.__dataclass_fields__
    return (AuditRow(**{name: getattr(row, name) for name in names}) for row in found)
