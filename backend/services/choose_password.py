"""Choosing a password once one is in: without one yet, just let in by a code, or knowing the old one."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Connection

from backend.domain.access_codes import JOIN, RETURN, STAFF
from backend.domain.limits import CHANGE_PASSWORD
from backend.domain.refusals import Refusal
from backend.services import throttle
from backend.services.access_codes import end_device_codes
from backend.services.password_rules import unfit
from backend.services.passwords import Passwords
from backend.storage import access_codes, audit, people, sessions
from backend.storage.audit import AuditRow
from backend.storage.sessions import OpenSession
from backend.storage.transaction import Database

# Somebody who has just come in by one of these codes has shown more than a password. Not so by `device`: that
# code can be made in any open session, and a borrowed phone must not become somebody's password.
STANDS_FOR_THE_OLD_ONE = (JOIN, RETURN, STAFF)
STANDS_FOR = timedelta(minutes=15)


def choose_password(
    database: Database,
    passwords: Passwords,
    *,
    session: OpenSession,
    password: str,
    old: str | None,
    secret: str,
    now: datetime,
) -> Refusal | None:
    """Keep a new password, and end every other session: whoever had the old one is out."""
    not_fit = unfit(password)
    if not_fit is not None:
        return not_fit
    person_id = session.person.id
    with database.write() as connection:
        kept = people.password_hash(connection, person_id)
        must_know = kept is not None and not _just_let_in(connection, session, now)
        counted = (
            throttle.count_try(connection, CHANGE_PASSWORD, secret=secret, now=now, account=person_id)
            if must_know
            else ()
        )
    if isinstance(counted, Refusal):
        return counted
    if must_know and not passwords.right(kept, old or ""):
        return Refusal("wrong_old_password", {"old": ("wrong",)})
    hashed = passwords.hash(password)
    with database.write() as connection:
        throttle.was_right(connection, counted)
        people.set_password(connection, person_id, hashed)
        patient_id = person_id if session.person.is_a("patient") else None
        audit.note(connection, AuditRow(now, person_id, patient_id, "password_chosen", "self"))
        if kept is not None:
            sessions.end_others(connection, person_id, session.token_hash)
            end_device_codes(connection, person_id, now)
    return None


def _just_let_in(connection: Connection, session: OpenSession, now: datetime) -> bool:
    # The session that a code opens begins at the very moment at which the code was used.
    return now - session.created_at <= STANDS_FOR and access_codes.let_in_at(
        connection, session.person.id, session.created_at, STANDS_FOR_THE_OLD_ONE
    )
