"""Sign an employee out everywhere, as when a phone was left on a bus."""

from __future__ import annotations

from datetime import datetime

from backend.domain.days import civil_day
from backend.domain.refusals import Refusal
from backend.services.administration import employee_of, note_staff, scope_to_change
from backend.storage import sessions
from backend.storage.transaction import Database


def end_sessions_of(database: Database, *, actor_id: str, person_id: str, now: datetime) -> int | Refusal:
    """How many sessions there were."""
    with database.write() as connection:
        scope = scope_to_change(connection, actor_id, civil_day(now))
        if isinstance(scope, Refusal):
            return scope
        employee = employee_of(connection, scope, person_id, now)
        if isinstance(employee, Refusal):
            return employee
        note_staff(connection, now, actor_id, person_id)
        return sessions.end_all(connection, person_id)
