"""Search what has been done with patients' data and with staff, within what one administers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import Connection

from backend.domain.days import civil_day, day_begins
from backend.domain.refusals import Refusal
from backend.domain.staff import Scope
from backend.services.administration import scope_to_read
from backend.storage import audit, audit_reading
from backend.storage.audit import AuditRow
from backend.storage.audit_reading import Noted, Wanted
from backend.storage.transaction import Database

PAGE = 50
EARLIEST, LATEST = date(1900, 1, 1), date(2999, 12, 31)


@dataclass(frozen=True)
class Question:
    """By whom, with whose data, from which day to which, both included; what is left out is anybody, ever."""

    who: str | None = None
    whose: str | None = None
    first: date | None = None
    last: date | None = None
    before: str | None = None


def search_audit(
    database: Database, *, actor_id: str, question: Question, now: datetime
) -> tuple[Noted, ...] | Refusal:
    """The newest rows that fit, a page at a time. That somebody searched is noted for each patient found."""
    with database.write() as connection:
        scope = scope_to_read(connection, actor_id, civil_day(now))
        if isinstance(scope, Refusal):
            return scope
        rows = audit_reading.page(connection, _wanted(question, scope), PAGE)
        _note(connection, actor_id, scope, rows, now)
        return rows


def _wanted(question: Question, scope: Scope) -> Wanted:
    theirs = [one.id for one in scope.register if scope.covers(one.id)]
    return Wanted(
        organisations=None if scope.everything else theirs,
        # How often a patient writes is no administrator's business.
        acts_left_out=("own_entries_sent",),
        actor_named=question.who,
        patient_named=question.whose,
        since=None if question.first is None else day_begins(_thinkable(question.first)),
        until=None if question.last is None else day_begins(_thinkable(question.last) + timedelta(days=1)),
        before=question.before,
    )


def _thinkable(day: date) -> date:
    # The calendar's own ends have no midnight in Denmark that could be counted from.
    return min(max(day, EARLIEST), LATEST)


def _note(
    connection: Connection, actor_id: str, scope: Scope, rows: tuple[Noted, ...], now: datetime
) -> None:
    organisation_id = min(scope.at, default=None)
    patients: set[str | None] = {one.patient_id for one in rows if one.patient_id is not None}
    audit.note(
        connection,
        *(
            AuditRow(
                now, actor_id, patient_id, "audit_searched", "administrator", organisation_id=organisation_id
            )
            for patient_id in sorted(patients, key=str) or [None]
        ),
    )
