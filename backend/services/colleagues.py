"""Whom a clinician can let in: the colleagues where they work, and others whose exact address they know."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection

from backend.domain.days import civil_day
from backend.domain.limits import FIND_COLLEAGUE
from backend.domain.people import Colleague
from backend.domain.refusals import Refusal
from backend.services import throttle
from backend.services.people import address
from backend.storage import organisations, people
from backend.storage.transaction import Database


@dataclass(frozen=True)
class Chosen:
    """Somebody who was chosen: a colleague from the list, or whoever has exactly this address."""

    person_id: str | None = None
    email: str | None = None


def read_colleagues(database: Database, *, person_id: str, now: datetime) -> tuple[Colleague, ...]:
    """The other clinicians of the organisations where this person is one, by name."""
    today = civil_day(now)
    with database.read() as connection:
        places = organisations.workplaces(connection, person_id, today)
        found = people.clinicians_at(connection, places, today)
    return tuple(one for one in found if one.id != person_id)


def find_by_address(
    database: Database, *, person_id: str, email: str, secret: str, now: datetime
) -> Colleague | Refusal:
    """The clinician with exactly this address, such as the patient's own doctor. Parts of one find nobody."""
    with database.write() as connection:
        counted = throttle.count_try(connection, FIND_COLLEAGUE, secret=secret, now=now, account=person_id)
        if isinstance(counted, Refusal):
            return Refusal("too_many_searches", detail=counted.detail)
        return resolve(connection, person_id, Chosen(email=email), civil_day(now))


def resolve(
    connection: Connection, person_id: str, chosen: Chosen, from_: date, *, today: date | None = None
) -> Colleague | Refusal:
    """Who was chosen, if they may look after patients from that day on; ids are believed of colleagues."""
    today = today or from_
    if chosen.email is not None:
        found = people.find_person_by_email(connection, address(chosen.email), today)
        wanted = found.id if found else None
    else:
        places = organisations.workplaces(connection, person_id, today)
        near = people.clinicians_at(connection, places, today)
        wanted = next((one.id for one in near if one.id == chosen.person_id), None)
    colleague = people.clinician(connection, wanted, from_) if wanted else None
    return colleague or Refusal("no_such_colleague")
