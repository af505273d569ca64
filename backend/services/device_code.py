"""A code that somebody makes in an open session, to come in on another device of their own."""

from __future__ import annotations

from datetime import datetime

from backend.domain.access_codes import DEVICE
from backend.domain.people import Person
from backend.services.access_codes import NewCode, make_code
from backend.storage.transaction import Database


def make_device_code(database: Database, person: Person, *, secret: str, now: datetime) -> NewCode:
    """Make the code; the one before it, if nobody has used it, holds no more."""
    with database.write() as connection:
        return make_code(
            connection, secret=secret, person_id=person.id, purpose=DEVICE, made_by=person.id, now=now
        )
