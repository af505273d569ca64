"""The people of every test: two patients, those who look after them, and those who do not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection

from backend.domain.organisations import Registered
from backend.domain.people import NewPerson, Organisation
from backend.storage import care_teams, installation, organisations, people

SINCE = date(2026, 1, 1)


def _id(number: int) -> str:
    return f"0192f0c8-0000-7000-8000-{number:012x}"


ODENSE = Organisation(_id(0x101), "municipality", "0461", "Odense", "odense")
AARHUS = Organisation(_id(0x102), "municipality", "0751", "Aarhus", "aarhus")
HEALTH_CENTRE = Organisation(_id(0x103), "health_centre", None, "Sundhedscenter Odense", None)
PRACTICE = Organisation(_id(0x104), "practice", None, "Lægerne Vestergade", None)
CHIROPRACTOR = Organisation(_id(0x105), "chiropractor", None, "Kiropraktorerne i Aarhus", None)
NATIONAL = Organisation(_id(0x106), "national", None, "Den nationale redaktion", None)
ORGANISATIONS = (ODENSE, AARHUS, HEALTH_CENTRE, PRACTICE, CHIROPRACTOR, NATIONAL)


@dataclass(frozen=True)
class Member:
    """Somebody in the cast."""

    id: str
    name: str
    role: str
    organisation: Organisation
    profession: str | None = None
    born: date | None = None

    @property
    def email(self) -> str:
        """Where to sign in as this person."""
        return f"{self.name.split()[0].lower()}@rygvej.test"


ANNA = Member(_id(1), "Anna Holm", "patient", ODENSE, born=date(1979, 4, 12))
CARLA = Member(_id(2), "Carla Juhl", "patient", AARHUS, born=date(1991, 10, 3))
BO = Member(_id(3), "Bo Friis", "clinician", HEALTH_CENTRE, "physiotherapist")
ERIK = Member(_id(4), "Erik Lund", "clinician", PRACTICE, "gp")
HANNE = Member(_id(5), "Hanne Krogh", "clinician", CHIROPRACTOR, "chiropractor")
DORTE = Member(_id(6), "Dorte Bach", "editor", ODENSE)
FREJA = Member(_id(7), "Freja Lind", "national_editor", NATIONAL)
GUSTAV = Member(_id(8), "Gustav Dam", "analyst", ODENSE)
LIV = Member(_id(10), "Liv Berg", "national_editor", NATIONAL)
IDA = Member(_id(9), "Ida Munk", "administrator", NATIONAL)

CAST = {
    member.name.split()[0].lower(): member
    for member in (ANNA, CARLA, BO, ERIK, HANNE, DORTE, FREJA, LIV, GUSTAV, IDA)
}

# Who looks after whom: the whole of it. Everybody else is a stranger to these two.
CARE_TEAMS = ((ANNA, BO, "clinician"), (ANNA, ERIK, "gp"), (CARLA, HANNE, "clinician"))


def settle(connection: Connection, now: datetime) -> None:
    """Put the cast into an empty database. Nobody has a password: tests that sign in with one set it."""
    installation.begin(connection, now)
    for organisation in ORGANISATIONS:
        organisations.add(connection, Registered(organisation, SINCE))
    for member in CAST.values():
        lives_in = member.organisation.code if member.role == "patient" else None
        new = NewPerson(member.name, member.email, "da", member.born, lives_in)
        people.add_person(connection, member.id, new, None, now)
        people.give_role(connection, member.id, member.organisation.id, member.role, member.profession, SINCE)
    for patient, carer, role in CARE_TEAMS:
        care_teams.join(connection, patient.id, carer.id, role, SINCE)
