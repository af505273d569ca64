"""Welcome the demo's people, and let those who have a story live it. A second time, everything is kept."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from uuid_utils.compat import uuid7

from backend.domain.days import civil_day
from backend.domain.demo_story import DemoCover, DemoInvited, DemoPeople, DemoPerson
from backend.domain.invitation import Invitation
from backend.domain.people import NewPerson
from backend.domain.refusals import Refusal
from backend.services.colleagues import Chosen
from backend.services.cover_absence import Cover, cover_absence
from backend.services.give_code import HandedCode
from backend.services.invite_patient import invite_patient
from backend.services.live_demo_story import StoryError, live_demo_story
from backend.services.load_organisations import load_organisations
from backend.services.passwords import Passwords
from backend.services.people import Place, add_person, join_care_team
from backend.services.read_release import released
from backend.storage import patient_log, people
from backend.storage.transaction import Database

# Known to everybody, which is why an installation with these people serves this machine alone.
PASSWORD: Final = "rygvej-demo"  # noqa: S105


@dataclass(frozen=True)
class Welcomed:
    """How many came now, and how many of them lived a story."""

    people: int
    stories: int


def seed_demo(
    database: Database, passwords: Passwords, demo: DemoPeople, *, secret: str, now: datetime
) -> Welcomed | Refusal:
    """Make whoever is missing. Many transactions: every day of every story is a service call of its own."""
    current = released(database)
    if current is None:
        return Refusal("nothing_released")
    load_organisations(database, now=now)
    strategies = [item.id for item in current.of_kind("strategy")]
    everybody = (*demo.staff, *demo.patients)
    ids = _ids(database, everybody)
    missing = [person for person in everybody if person.email not in ids]
    for person in missing:
        _welcome(database, passwords, person, now - timedelta(days=person.came))
    ids = _ids(database, everybody)
    stories = 0
    for patient in demo.patients:
        _care(database, patient, now - timedelta(days=patient.came))
        if patient.story is not None and not _has_a_log(database, ids[patient.email]):
            live_demo_story(
                database,
                patient,
                patient_id=ids[patient.email],
                clinician_id=ids[next(iter(patient.care))],
                strategies=strategies,
                now=now,
            )
            stories += 1
    new = {person.email for person in missing}
    _arrange(database, demo, ids, new, secret=secret, now=now)
    return Welcomed(len(missing), stories)


def _ids(database: Database, everybody: tuple[DemoPerson, ...]) -> dict[str, str]:
    with database.read() as connection:
        accounts = {person.email: people.account(connection, person.email) for person in everybody}
    return {email: account.person_id for email, account in accounts.items() if account is not None}


def _welcome(database: Database, passwords: Passwords, person: DemoPerson, came: datetime) -> None:
    at = person.organisation
    lives_in = at["code"] if person.role == "patient" else None
    made = add_person(
        database,
        passwords,
        new=NewPerson(person.name, person.email, "da", person.born, lives_in),
        place=Place(person.role, person.profession, at["kind"], at["name"], at.get("code"), at.get("slug")),
        password=PASSWORD,
        now=came,
    )
    if isinstance(made, Refusal):
        raise StoryError(f"{person.email} cannot be made: {made}")


def _care(database: Database, patient: DemoPerson, came: datetime) -> None:
    for carer, role in patient.care.items():
        refusal = join_care_team(database, patient=patient.email, carer=carer, role=role, now=came)
        if refusal is not None and refusal.code != "already_exists":
            raise StoryError(f"{carer} cannot look after {patient.email}: {refusal}")


def _arrange(
    database: Database,
    demo: DemoPeople,
    ids: Mapping[str, str],
    new: Container[str],
    *,
    secret: str,
    now: datetime,
) -> None:
    """What staff who have come now have arranged: who covers for them, and whom they wait for."""
    for cover in demo.covers:
        if cover.by in new:
            _cover(database, cover, ids, [one for one in demo.patients if cover.of in one.care], now)
    for invited in demo.invited:
        if invited.by in new:
            _invite(database, invited, ids[invited.by], secret=secret, now=now - timedelta(days=invited.days))


def _cover(
    database: Database,
    cover: DemoCover,
    ids: Mapping[str, str],
    patients: Iterable[DemoPerson],
    now: datetime,
) -> None:
    first_day = civil_day(now) + timedelta(days=cover.from_)
    wanted = Cover(
        Chosen(person_id=ids[cover.by]),
        first_day,
        first_day + timedelta(days=cover.days - 1),
        [ids[one.email] for one in patients],
    )
    given = cover_absence(database, person_id=ids[cover.of], cover=wanted, now=now)
    if isinstance(given, Refusal):
        raise StoryError(f"{cover.by} cannot come instead of {cover.of}: {given}")


def _invite(
    database: Database, invited: DemoInvited, clinician_id: str, *, secret: str, now: datetime
) -> None:
    with database.read() as connection:
        clinician = people.find_person(connection, clinician_id, civil_day(now))
    wish = Invitation(invited.name, invited.born, invited.municipality, None, "da")
    handed = clinician and invite_patient(
        database,
        clinician=clinician,
        invitation_id=str(uuid7()),
        invitation=wish,
        secret=secret,
        now=now,
    )
    if not isinstance(handed, HandedCode):
        raise StoryError(f"{invited.name} cannot be invited: {handed}")


def _has_a_log(database: Database, patient_id: str) -> bool:
    with database.read() as connection:
        return patient_log.read_head(connection, patient_id).seq > 0
