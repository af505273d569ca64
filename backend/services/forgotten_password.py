"""A link to choose a new password, by mail, for whoever has forgotten the old one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Protocol

from backend.domain.access_codes import HOLDS_FOR, RESET
from backend.domain.days import civil_day
from backend.domain.limits import FORGOTTEN
from backend.domain.refusals import Refusal
from backend.mail.courier import Courier
from backend.mail.letter import Letter
from backend.services import throttle
from backend.services.access_codes import make_code
from backend.services.people import address as as_kept
from backend.storage import people
from backend.storage.transaction import Database


class Words(Protocol):
    """Sentences in one language, by key."""

    def __call__(self, key: str, /, **params: str | int) -> str:
        """The sentence, filled in."""


@dataclass(frozen=True)
class Stationery:
    """What a letter is written with: the sentences of each language, and the address of this installation."""

    words: Callable[[str], Words]
    origin: str


@dataclass(frozen=True)
class Forgotten:
    """Somebody at an address names a person who has forgotten the password, as that person signs in."""

    who: str
    address: str


def send_link(
    database: Database,
    courier: Courier,
    forgotten: Forgotten,
    stationery: Stationery,
    *,
    secret: str,
    now: datetime,
) -> Refusal | None:
    """Have a link sent, if there is anybody to send it to.

    What is done before the answer is the same whoever is asked for: the try is counted under what was
    typed, and an errand is handed on. Whether there is such a person, with an address, is found out by the
    courier, when nobody waits any more; so neither the answer nor its time can tell.
    """
    who = as_kept(forgotten.who)
    with database.write() as connection:
        counted = throttle.count_try(
            connection, FORGOTTEN, secret=secret, now=now, account=who, address=forgotten.address
        )
    if isinstance(counted, Refusal):
        return counted
    courier.later(partial(_write, database, who, stationery, secret, now), now)
    return None


def _write(database: Database, who: str, stationery: Stationery, secret: str, now: datetime) -> Letter | None:
    with database.write() as connection:
        account = people.account(connection, who)
        person = people.find_person(connection, account.person_id, civil_day(now)) if account else None
        if person is None or person.email is None:
            return None
        new = make_code(connection, secret=secret, person_id=person.id, purpose=RESET, made_by=None, now=now)
    words = stationery.words(person.language)
    minutes = int(HOLDS_FOR[RESET].total_seconds() // 60)
    # Behind the #, which no browser sends, so that no log and no other site ever sees the token.
    link = f"{stationery.origin}/nulstil#{new.code}"
    return Letter(
        to=person.email,
        subject=words("mail.reset.subject"),
        text=words("mail.reset.text", link=link, minutes=minutes),
        language=person.language,
    )
