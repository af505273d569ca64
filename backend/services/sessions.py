"""Signing in, being known, and signing out."""

from __future__ import annotations

import hmac
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from ipaddress import ip_network
from secrets import token_urlsafe

from backend.domain.days import civil_day
from backend.domain.people import Person
from backend.domain.refusals import Refusal
from backend.services.passwords import Passwords
from backend.services.people import address
from backend.storage import people, sessions, sign_in_tries
from backend.storage.sessions import OpenSession
from backend.storage.transaction import Database, StorageBusy, StorageFull

# A patient's phone stays signed in through a month without use; staff share rooms and machines.
PATIENT_IDLE, PATIENT_ABSOLUTE = timedelta(days=30), timedelta(days=180)
STAFF_IDLE, STAFF_ABSOLUTE = timedelta(hours=12), timedelta(days=7)

# Writing at every request would make every read a write.
SEEN_AT_MOST_EVERY = timedelta(minutes=15)

WINDOW = timedelta(minutes=15)
WRONG_PER_ACCOUNT_AND_ADDRESS = 5
WRONG_PER_ADDRESS = 50


@dataclass(frozen=True)
class Attempt:
    """Somebody at an address says who they are. `before` is the session that the browser had until now."""

    email: str
    password: str
    address: str
    device_name: str
    before: str | None = None


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
    account_key = _key(secret, "account", email, _network(attempt.address))
    address_key = _key(secret, "address", _network(attempt.address))
    with database.write() as connection:
        sign_in_tries.forget_old(connection, now, WINDOW)
        by_account = sign_in_tries.count(connection, account_key, now, WINDOW)
        by_address = sign_in_tries.count(connection, address_key, now, WINDOW)
        account = people.account(connection, email)
    for tries, most in ((by_account, WRONG_PER_ACCOUNT_AND_ADDRESS), (by_address, WRONG_PER_ADDRESS)):
        if tries.count > most:
            wait = tries.since + WINDOW - now
            return Refusal("too_many_tries", detail={"seconds": max(1, int(wait.total_seconds()))})

    right = passwords.right(account.password_hash if account else None, attempt.password)
    if not right or account is None or account.disabled or account.password_hash is None:
        return Refusal("wrong_credentials")

    token = token_urlsafe(32)
    renewed = passwords.hash(attempt.password) if passwords.outdated(account.password_hash) else None
    with database.write() as connection:
        person = people.find_person(connection, account.person_id, civil_day(now))
        if person is None:
            return Refusal("wrong_credentials")
        idle, absolute = limits(person)
        sign_in_tries.forget(connection, account_key)
        sign_in_tries.take_back(connection, address_key)
        sessions.forget_expired(connection, now)
        if attempt.before is not None:
            sessions.end(connection, attempt.before)
        if renewed is not None:
            people.set_password(connection, person.id, renewed)
        sessions.open_session(
            connection,
            sessions.fingerprint(token),
            person.id,
            attempt.device_name,
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
    return (PATIENT_IDLE, PATIENT_ABSOLUTE) if only_patient else (STAFF_IDLE, STAFF_ABSOLUTE)


def _key(secret: str, *parts: str) -> str:
    # Keyed, so that the table of tries tells nobody who tried.
    return hmac.new(secret.encode(), "\0".join(parts).encode(), "sha256").hexdigest()


def _network(address: str) -> str:
    # Whoever has one IPv6 address has 2**64 of them.
    try:
        return str(ip_network(f"{address}/{64 if ':' in address else 32}", strict=False))
    except ValueError:
        return address
