"""Who writes a municipality's own words, and from which day: prevention changes owner on 1 January 2027."""

from __future__ import annotations

from datetime import date

from backend.domain.content.directory import Directory, Municipality, region_on
from backend.domain.people import Organisation, Person

# From 2027 patient-oriented prevention is the regions', while some municipalities go on with it by agreement:
# both write, and history says who did.
WRITES_FROM = {"municipality": date(2007, 1, 1), "region": date(2027, 1, 1)}


def may_write(person: Person, directory: Directory, municipality: Municipality, day: date) -> bool:
    """Whether somebody may fill this municipality's slots on this day."""
    return any(
        held.role == "editor" and _answers_for(held.organisation, directory, municipality, day)
        for held in person.roles
    )


def may_look(person: Person, directory: Directory, municipality: Municipality, day: date) -> bool:
    """Whether somebody may see how its slots are kept, and recall what is wrong in them."""
    return person.is_a("national_editor") or may_write(person, directory, municipality, day)


def _answers_for(
    organisation: Organisation, directory: Directory, municipality: Municipality, day: date
) -> bool:
    if organisation.kind not in WRITES_FROM or day < WRITES_FROM[organisation.kind]:
        return False
    if organisation.kind == "municipality":
        return organisation.code == str(municipality["code"])
    region = region_on(directory, municipality, day)
    return region is not None and organisation.slug == str(region["id"])
