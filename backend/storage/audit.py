"""Who looked at or changed which patient's record. Rows are added, never changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, select
from uuid_utils.compat import uuid7

from backend.storage.tables import audit


@dataclass(frozen=True)
class AuditRow:
    """One look or act."""

    at: datetime
    actor_id: str
    patient_id: str | None
    act: str
    why: str | None


def note(connection: Connection, *rows: AuditRow) -> None:
    """Keep that somebody did something: one row for each patient whose record it was."""
    if rows:
        connection.execute(insert(audit), [{"id": str(uuid7()), **vars(row)} for row in rows])


def of_patient(connection: Connection, patient_id: str) -> tuple[AuditRow, ...]:
    """Everything that was done with a patient's record, newest first."""
    query = (
        select(audit).where(audit.c.patient_id == patient_id).order_by(audit.c.at.desc(), audit.c.id.desc())
    )
    return tuple(
        AuditRow(row.at, row.actor_id, row.patient_id, row.act, row.why) for row in connection.execute(query)
    )
