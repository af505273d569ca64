"""The reform of 2027 is data: two regions are one from the first of January, and nobody does a thing."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import func, select

from backend.content_files.reading import read_draft
from backend.content_files.tree import read_tree
from backend.domain.days import civil_day
from backend.domain.organisations import Register, Registered
from backend.services.load_organisations import Loaded, load_organisations
from backend.services.publish_release import publish_release
from backend.services.read_organisations import read_organisations
from backend.storage import care_teams, organisations, people
from backend.storage.tables import organisation
from backend.storage.transaction import Database
from tests.cast import ANNA
from tests.clock import FixedClock, at
from tests.employees import employ
from tests.habits.test_rooms import ROOT

DRAFT = read_draft(read_tree(ROOT / "content"), date(2026, 3, 2))
LAST_EVENING = at("2026-12-31T22:59:00+00:00")
FIRST_MINUTE = at("2026-12-31T23:00:00+00:00")


@pytest.fixture(autouse=True)
def _loaded(database: Database, clock: FixedClock) -> None:
    publish_release(database, DRAFT, now=clock())
    assert isinstance(load_organisations(database, now=clock()), Loaded)


def register(database: Database) -> Register:
    with database.read() as connection:
        return organisations.register(connection)


def region(database: Database, slug: str) -> Registered:
    with database.read() as connection:
        found = organisations.with_slug(connection, "region", slug)
    assert found is not None
    return found


def test_all_municipalities_and_regions_are_there_once_however_often_they_are_loaded(
    database: Database, clock: FixedClock
) -> None:
    again = load_organisations(database, now=clock())
    assert isinstance(again, Loaded)
    assert (again.organisations, again.changed) == (104, 0)
    with database.read() as connection:
        counted = select(organisation.c.kind, func.count()).group_by(organisation.c.kind)
        kinds = {row[0]: row[1] for row in connection.execute(counted)}
    assert (kinds["municipality"], kinds["region"]) == (98, 6)


def test_46_municipalities_belong_to_another_region_from_new_years_day(database: Database) -> None:
    found, east = register(database), region(database, "oestdanmark")
    towns = [one for one in found if one.organisation.kind == "municipality"]
    for day, below in ((date(2026, 12, 31), 0), (date(2027, 1, 1), 46)):
        assert sum(found.is_within(one.id, frozenset({east.id}), day) for one in towns) == below


@pytest.mark.parametrize("slug", ["hovedstaden", "sjaelland"])
def test_who_works_for_a_region_that_ends_works_for_the_next_and_keeps_their_patients(
    database: Database, clock: FixedClock, slug: str
) -> None:
    old = region(database, slug)
    nurse = employ(database, "Ea Ny", at=old.organisation, now=clock)
    with database.write() as connection:
        care_teams.join(connection, ANNA.id, nurse, "clinician", date(2026, 1, 1), organisation_id=old.id)
    told = []
    for moment in (LAST_EVENING, FIRST_MINUTE):
        clock.now = moment
        with database.read() as connection:
            day = civil_day(clock())
            found = people.find_person(connection, nurse, day)
            assert found is not None
            told.append([one.organisation.name for one in found.roles])
            assert care_teams.looks_after(connection, nurse, ANNA.id, day)
    assert told == [[old.organisation.name], ["Østdanmark"]]


def test_the_administrators_of_both_regions_administer_the_new_one_together(
    database: Database, clock: FixedClock
) -> None:
    both = [
        employ(database, name, "administrator", region(database, slug).organisation, now=clock)
        for name, slug in (("Kim Dal", "hovedstaden"), ("Lis Eg", "sjaelland"))
    ]
    counted = []
    for moment in (LAST_EVENING, FIRST_MINUTE):
        clock.now = moment
        for who in both:
            seen = read_organisations(database, actor_id=who, now=clock())
            assert isinstance(seen, tuple)
            counted.append(sum(one.organisation.kind == "municipality" for one in seen))
    assert counted == [29, 17, 46, 46]
