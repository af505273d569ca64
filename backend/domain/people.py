"""People, the organisations they act for, and what they are there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

ROLES = ("patient", "clinician", "editor", "national_editor", "analyst", "administrator")
ORGANISATION_KINDS = (
    "municipality",
    "region",
    "practice",
    "health_centre",
    "chiropractor",
    "hospital",
    "national",
)
CARE_ROLES = ("clinician", "gp", "coordinator", "substitute")


@dataclass(frozen=True)
class Organisation:
    """Somewhere people belong; it has dates of its own, because municipalities and regions change."""

    id: str
    kind: str
    code: str | None
    name: str
    slug: str | None


@dataclass(frozen=True)
class RoleHeld:
    """What one person is at one organisation today."""

    role: str
    organisation: Organisation
    profession: str | None


@dataclass(frozen=True)
class CareTeamMember:
    """Somebody who looks after a patient, has done, or will: from which day, and the last if it is known."""

    id: str
    name: str
    role: str
    profession: str | None
    since: date
    last_day: date | None


@dataclass(frozen=True)
class Colleague:
    """A clinician whom another one can let in, and where they work."""

    id: str
    name: str
    profession: str | None
    organisation: Organisation


@dataclass(frozen=True)
class Person:
    """Somebody who can sign in, with the roles held today."""

    id: str
    name: str
    email: str | None
    user_name: str | None
    has_password: bool
    language: str
    born: date | None
    municipality_code: str | None
    roles: tuple[RoleHeld, ...]

    def is_a(self, *roles: str) -> bool:
        """Whether the person holds one of these roles today, anywhere."""
        return any(held.role in roles for held in self.roles)


@dataclass(frozen=True)
class NewPerson:
    """What is needed to make a person."""

    name: str
    email: str | None = None
    language: str = "da"
    born: date | None = None
    municipality_code: str | None = None
    user_name: str | None = None
