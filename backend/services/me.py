"""Who one is: what somebody who is signed in is told about themselves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from backend.domain.days import civil_day
from backend.domain.people import CareTeamMember, Organisation, Person, RoleHeld
from backend.services.read_care_team import team_of
from backend.storage import organisations, people
from backend.storage.transaction import Database


@dataclass(frozen=True)
class PatientSelf:
    """What only a patient has."""

    id: str
    municipality: Organisation | None
    born: date | None
    clinicians: Sequence[CareTeamMember]
    coming_clinicians: Sequence[CareTeamMember]
    former_clinicians: Sequence[CareTeamMember]


@dataclass(frozen=True)
class Me:
    """A person, as the person sees it."""

    id: str
    name: str
    email: str | None
    user_name: str | None
    has_password: bool
    language: str
    roles: tuple[RoleHeld, ...]
    patient: PatientSelf | None
    server_time: datetime
    demo: bool


def me(database: Database, person: Person, *, demo: bool, now: datetime) -> Me:
    """Everything that the person is told about who they are here."""
    today = civil_day(now)
    patient = None
    if person.is_a("patient"):
        with database.read() as connection:
            code = person.municipality_code
            team = team_of(connection, person.id, today)
            patient = PatientSelf(
                id=person.id,
                municipality=organisations.find(connection, "municipality", code, today) if code else None,
                born=person.born,
                clinicians=team.now,
                coming_clinicians=team.coming,
                former_clinicians=team.former,
            )
    return Me(
        id=person.id,
        name=person.name,
        email=person.email,
        user_name=person.user_name,
        has_password=person.has_password,
        language=person.language,
        roles=person.roles,
        patient=patient,
        server_time=now,
        demo=demo,
    )


def choose_language(database: Database, person: Person, language: str) -> Person:
    """Keep the language that the person reads from now on."""
    with database.write() as connection:
        people.set_language(connection, person.id, language)
    return replace(person, language=language)
