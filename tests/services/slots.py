"""What tests of slots begin from: a released folder, filled slots, and an editor's words."""

from __future__ import annotations

from datetime import date, datetime

from backend.content_files.tree import Tree
from backend.domain.content.overlay import KeptValue
from backend.domain.days import civil_day
from backend.domain.people import Person
from backend.domain.refusals import Refusal
from backend.services.fill_slots import fill_from_draft
from backend.services.publish_release import publish_release
from backend.services.read_municipality import read_municipality
from backend.services.read_slots import MunicipalityAtDesk, read_slots
from backend.services.save_slot import SlotWords, save_slot
from backend.services.slots_at_desk import SlotAtDesk
from backend.storage import people, slot_values
from backend.storage.transaction import Database
from tests.cast import DORTE, Member
from tests.content.small import draft_of, small

ODENSE = "0461"


def released(database: Database, now: datetime, tree: Tree | None = None) -> None:
    """Publish a folder and fill the slots from it."""
    folder = dict(tree or small())
    made = publish_release(database, draft_of(folder), now=now, sources=folder)
    assert not isinstance(made, Refusal), made
    fill_from_draft(database, draft_of(folder), now=now)


def person(database: Database, member: Member, now: datetime) -> Person:
    """Somebody of the cast, as they are at this time."""
    with database.read() as connection:
        found = people.find_person(connection, member.id, civil_day(now))
    assert found is not None
    return found


def desk(database: Database, now: datetime, member: Member = DORTE, code: str = ODENSE) -> MunicipalityAtDesk:
    """The municipality's slots as somebody sees them at the desk."""
    found = read_slots(database, person(database, member, now), code, now=now)
    assert isinstance(found, MunicipalityAtDesk), found
    return found


def contacts(database: Database, now: datetime, code: str = ODENSE) -> SlotAtDesk:
    """The one slot that the small folder has."""
    member = DORTE if code == ODENSE else None
    assert member is not None
    return next(one for one in desk(database, now, member, code).slots if one.slot == "contacts")


def words(text: str, valid_from: date, last_day: date | None = None) -> SlotWords:
    """The same words in both languages."""
    return SlotWords({"da": text, "en": f"{text} (en)"}, valid_from, last_day)


def saved(database: Database, now: datetime, text: str, *, last_day: date | None = None) -> Refusal | None:
    """Dorte fills the slot from today, beginning from what is there."""
    return save_slot(
        database,
        person(database, DORTE, now),
        ODENSE,
        "contacts",
        words(text, civil_day(now), last_day),
        number=contacts(database, now).number,
        now=now,
    )


def shown(database: Database, day: date) -> str | None:
    """The Danish words that readers are shown on a day, without the heading."""
    local = read_municipality(database, "code", ODENSE, today=day)
    blocks = local.slots.get("contacts", {}).get("da") if local else None
    if not blocks:
        return None
    inner = blocks[0]["c"][0] if blocks[0]["t"] == "note" else blocks[1]
    return "".join(part if isinstance(part, str) else "".join(part["c"]) for part in inner["c"])


def kept(database: Database) -> list[KeptValue]:
    """Every value that the slot has had."""
    with database.read() as connection:
        return slot_values.of_municipality(connection, ODENSE)
