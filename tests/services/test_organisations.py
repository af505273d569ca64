"""Organisations: who sees which, who makes one, and what becomes of people and patients when one ends."""

from __future__ import annotations

from datetime import timedelta

from backend.domain.people import Organisation
from backend.domain.refusals import Refusal
from backend.services.change_organisation import NewOrganisation, close_organisation, make_organisation
from backend.services.employ import Employed
from backend.services.read_organisations import OrganisationOpened, read_organisation, read_organisations
from backend.storage import people
from backend.storage.transaction import Database
from tests.cast import BO, HEALTH_CENTRE, IDA, NATIONAL, ODENSE
from tests.clock import FixedClock
from tests.services.staff import hire, role_at, sees


def test_the_nations_administrator_sees_every_organisation_and_any_other_their_own(
    database: Database, clock: FixedClock, rita: str
) -> None:
    everything = read_organisations(database, actor_id=IDA.id, now=clock())
    own = read_organisations(database, actor_id=rita, now=clock())
    assert not isinstance(everything, Refusal)
    assert not isinstance(own, Refusal)
    assert len(everything) == 6
    assert [(one.organisation, one.people, one.administrators) for one in own] == [(HEALTH_CENTRE, 2, 1)]
    opened = read_organisation(database, actor_id=rita, organisation_id=HEALTH_CENTRE.id, now=clock())
    assert isinstance(opened, OrganisationOpened)
    assert [one.name for one in opened.people] == ["Bo Friis", "Rita Skov"]
    other = read_organisation(database, actor_id=rita, organisation_id=ODENSE.id, now=clock())
    assert other == Refusal("not_found")


def test_an_organisation_is_made_below_ones_own_and_administered_from_above(
    database: Database, clock: FixedClock, rita: str
) -> None:
    new = NewOrganisation("practice", "Filialen", HEALTH_CENTRE.id, clock().date())
    made = make_organisation(database, actor_id=rita, new=new, now=clock())
    assert isinstance(made, str)
    branch = Organisation(made, "practice", None, "Filialen", None)
    assert isinstance(hire(database, clock, rita, role_at(branch, "clinician", clock)), Employed)
    beside = NewOrganisation("practice", "Ved siden af", None, clock().date())
    refusal = make_organisation(database, actor_id=rita, new=beside, now=clock())
    assert refusal == Refusal("not_yours_to_change")


def close(
    database: Database, clock: FixedClock, by: str, which: str, to: str | None, *, nobody: bool = False
) -> Refusal | None:
    return close_organisation(
        database,
        actor_id=by,
        organisation_id=which,
        out_from=clock().date() + timedelta(days=1),
        successor_id=to,
        nobody=nobody,
        now=clock(),
    )


def test_a_place_that_ends_hands_its_people_and_their_patients_to_its_successor(
    database: Database, clock: FixedClock, rita: str
) -> None:
    assert close(database, clock, rita, HEALTH_CENTRE.id, ODENSE.id) == Refusal("not_yours_to_change")
    assert close(database, clock, IDA.id, HEALTH_CENTRE.id, None) == Refusal("successor_missing")
    assert close(database, clock, IDA.id, NATIONAL.id, ODENSE.id) == Refusal("not_yours_to_change")
    assert close(database, clock, IDA.id, HEALTH_CENTRE.id, ODENSE.id) is None
    clock.move(days=1)
    assert sees(database, clock, BO.id)
    with database.read() as connection:
        bo = people.find_person(connection, BO.id, clock().date())
    assert bo is not None
    assert [one.organisation for one in bo.roles] == [ODENSE]
    own = read_organisations(database, actor_id=rita, now=clock())
    assert not isinstance(own, Refusal)
    assert ODENSE in [one.organisation for one in own]


def test_a_place_that_ends_without_a_successor_closes_every_record_to_its_people(
    database: Database, clock: FixedClock
) -> None:
    assert close(database, clock, IDA.id, HEALTH_CENTRE.id, None, nobody=True) is None
    assert sees(database, clock, BO.id)
    clock.move(days=1)
    assert not sees(database, clock, BO.id)
    with database.read() as connection:
        bo = people.find_person(connection, BO.id, clock().date())
    assert bo is not None
    assert bo.roles == ()
