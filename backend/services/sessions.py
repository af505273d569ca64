"""Signing in, being known, and signing out."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from secrets import token_urlsafe

from sqlalchemy import Connection

from backend.domain.days import civil_day
from backend.domain.limits import SIGN_IN, SIGN_IN_KNOWN_DEVICE
from backend.domain.people import Person
from backend.domain.refusals import Refusal
from backend.services import throttle
from backend.services.known_devices import known_name
from backend.services.passwords import Passwords
from backend.services.people import address
from backend.storage import people, sessions
from backend.storage.sessions import OpenSession
from backend.storage.transaction import Database, StorageBusy, StorageFull

# A patient's phone stays signed in through a month without use; staff share rooms and machines.
PATIENT_IDLE, PATIENT_ABSOLUTE = timedelta(days=30), timedelta(days=180)
# Whoever has no password could not come in again by themselves: the phone remembers them for as long as
# browsers keep a cookie.
NO_PASSWORD_IDLE, NO_PASSWORD_ABSOLUTE = timedelta(days=180), timedelta(days=400)
STAFF_IDLE, STAFF_ABSOLUTE = timedelta(hours=12), timedelta(days=7)

# Writing at every request would make every read a write.
SEEN_AT_MOST_EVERY = timedelta(minutes=15)


@dataclass(frozen=True)
class Attempt:
    """Somebody at an address says who they are.

    `before` is the session that the browser had until now, `mark` what it keeps to be known again
    (known_devices.py).
    """

    email: str
    password: str
    address: str
    device_name: str
    before: str | None = None
    mark: str | None = None


@dataclass(frozen=True)
class SignedIn:
    """A new session: its token, told once, and how long the browser may keep it."""

    token: str
    person: Person
    keep_for: timedelta


def sign_in(
    database: Database, passwords: Passwords, attempt: Attempt, *, secret: str, now: datetime
) -> SignedIn | Refusal:
    """Open a session for the right password.

    Two transactions, because checking a password takes long and must not hold up other writers. First the try
    is counted, before the password is looked at, so that a thousand tries at the same instant are a thousand;
    then the session is kept.
    """
    email = address(attempt.email)
    with database.write() as connection:
        account = people.account(connection, email)
        # By person where there is one: an address and a user name are two names of the same tries.
        person_id = account.person_id if account else email
        device = known_name(secret, attempt.mark, person_id)
        counted = throttle.count_try(
            connection,
            SIGN_IN_KNOWN_DEVICE if device else SIGN_IN,
            secret=secret,
            now=now,
            account=person_id,
            address=attempt.address,
            device=device or "",
        )
    if isinstance(counted, Refusal):
        return counted

    right = passwords.right(account.password_hash if account else None, attempt.password)
    if not right or account is None or account.disabled or account.password_hash is None:
        return Refusal("wrong_credentials")

    renewed = passwords.hash(attempt.password) if passwords.outdated(account.password_hash) else None
    with database.write() as connection:
        person = people.find_person(connection, account.person_id, civil_day(now))
        if person is None:
            return Refusal("wrong_credentials")
        throttle.was_right(connection, counted)
        if renewed is not None:
            people.set_password(connection, person.id, renewed)
        return begin(connection, person, device_name=attempt.device_name, before=attempt.before, now=now)


def begin(
    connection: Connection, person: Person, *, device_name: str, before: str | None, now: datetime
) -> SignedIn:
    """Open a session for somebody who has shown who they are, in place of the one the browser had before."""
    token = token_urlsafe(32)
    idle, absolute = limits(person)
    sessions.forget_expired(connection, now)
    if before is not None:
        sessions.end(connection, before)
    sessions.open_session(
        connection,
        sessions.fingerprint(token),
        person.id,
        device_name,
        now,
        now + min(idle, absolute),
    )
    return SignedIn(token, person, absolute)


def who_is(database: Database, token: str, *, now: datetime) -> OpenSession | None:
    """The session that this token opens, if it still holds; using it keeps it alive."""
    today = civil_day(now)
    with database.read() as connection:
        found = sessions.find(connection, sessions.fingerprint(token), now, today)
    if found is not None and now - found.seen_at >= SEEN_AT_MOST_EVERY:
        idle, absolute = limits(found.person)
        # Being seen is a note. A database too full or busy to write must not keep anybody from reading.
        with suppress(StorageBusy, StorageFull), database.write() as connection:
            sessions.seen(connection, found.token_hash, now, min(now + idle, found.created_at + absolute))
    return found


def sign_out(database: Database, token_hash: str) -> None:
    """End this session."""
    with database.write() as connection:
        sessions.end(connection, token_hash)


def limits(person: Person) -> tuple[timedelta, timedelta]:
    """How long a session may lie unused, and how long it may last. A patient who is staff counts as staff."""
    only_patient = bool(person.roles) and all(held.role == "patient" for held in person.roles)
    if not only_patient:
        return STAFF_IDLE, STAFF_ABSOLUTE
    if not person.has_password:
        return NO_PASSWORD_IDLE, NO_PASSWORD_ABSOLUTE
    return PATIENT_IDLE, PATIENT_ABSOLUTE
