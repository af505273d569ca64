"""Codes that let somebody in once, kept only as keyed hashes: a copy of the table opens nothing."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, and_, case, insert, select, update

from backend.storage.tables import access_code


@dataclass(frozen=True)
class KeptCode:
    """A code, and what the person whom it lets in must confirm."""

    id: str
    person_id: str
    purpose: str
    made_by: str | None
    usable: bool
    wrong: int


def add(
    connection: Connection,
    *,
    code_id: str,
    code_hash: str,
    person_id: str,
    purpose: str,
    made_by: str | None,
    made_at: datetime,
    expires_at: datetime,
) -> None:
    """Keep a new code."""
    connection.execute(
        insert(access_code).values(
            id=code_id,
            code_hash=code_hash,
            person_id=person_id,
            purpose=purpose,
            made_by=made_by,
            made_at=made_at,
            expires_at=expires_at,
            wrong=0,
        )
    )


def end_unused(connection: Connection, person_id: str, purposes: Collection[str], now: datetime) -> int:
    """End this person's codes for these purposes that nobody has used; how many there were."""
    waiting = and_(access_code.c.person_id == person_id, access_code.c.purpose.in_(purposes), usable(now))
    return connection.execute(update(access_code).where(waiting).values(ended_at=now)).rowcount


def find_to_redeem(connection: Connection, code_hash: str, now: datetime) -> KeptCode | None:
    """The code of this hash, kept from everybody else until the transaction ends: it lets in only once."""
    query = select(access_code, usable(now).label("usable")).where(access_code.c.code_hash == code_hash)
    row = connection.execute(query.with_for_update()).one_or_none()
    return KeptCode(row.id, row.person_id, row.purpose, row.made_by, row.usable, row.wrong) if row else None


def use(connection: Connection, code_hash: str, now: datetime) -> None:
    """The code has let somebody in, and lets in nobody more."""
    connection.execute(update(access_code).where(access_code.c.code_hash == code_hash).values(used_at=now))


def count_wrong(connection: Connection, code_hash: str, now: datetime, at_most: int) -> None:
    """Somebody confirmed wrongly beside this code; the last of so many ends it."""
    wrong = access_code.c.wrong + 1
    connection.execute(
        update(access_code)
        .where(access_code.c.code_hash == code_hash, usable(now))
        .values(wrong=wrong, ended_at=case((wrong >= at_most, now), else_=None))
    )


def let_in_at(connection: Connection, person_id: str, moment: datetime, purposes: Collection[str]) -> bool:
    """Whether a code for one of these purposes let this person in at this very moment."""
    query = select(access_code.c.id).where(
        access_code.c.person_id == person_id,
        access_code.c.used_at == moment,
        access_code.c.purpose.in_(purposes),
    )
    return connection.execute(query.limit(1)).first() is not None


def usable(now: datetime) -> ColumnElement[bool]:
    """Whether a code may still let somebody in."""
    return and_(
        access_code.c.used_at.is_(None), access_code.c.ended_at.is_(None), access_code.c.expires_at > now
    )
