"""A clinician is suddenly away: an administrator finds a substitute for all the patients there, unseen."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from backend.domain.people import Organisation
from backend.domain.refusals import Refusal
from backend.services.arrange_cover import Absence, CoverShown, arrange_cover, show_cover
from backend.services.cover_absence import end_cover, read_covers
from backend.storage import audit, care_teams, people
from backend.storage.tables import audit as audit_table
from backend.storage.transaction import Database
from tests.cast import AARHUS, ANNA, BO, CARLA, CHIROPRACTOR, HANNE, HEALTH_CENTRE, IDA, PRACTICE
from tests.clock import FixedClock
from tests.employees import employ


def away(clock: FixedClock, days: tuple[int, int] = (0, 4), at: Organisation = HEALTH_CENTRE) -> Absence:
    today = clock().date()
    return Absence(at.id, today + timedelta(days=days[0]), today + timedelta(days=days[1]))


def arrange(
    database: Database,
    clock: FixedClock,
    by: str,
    who: str,
    *,
    days: tuple[int, int] = (0, 4),
    at: Organisation = HEALTH_CENTRE,
    for_: str = BO.id,
) -> int | Refusal:
    """A substitute is let in for all of somebody's patients, for days counted from today."""
    return arrange_cover(
        database,
        actor_id=by,
        person_id=for_,
        absence=away(clock, days, at),
        substitute_id=who,
        now=clock(),
    )


def show(
    database: Database, clock: FixedClock, by: str, at: Organisation = HEALTH_CENTRE
) -> CoverShown | Refusal:
    return show_cover(database, actor_id=by, person_id=BO.id, absence=away(clock, at=at), now=clock())


def looks_after(
    database: Database,
    clock: FixedClock,
    patient_id: str,
    who: str = BO.id,
    role: str = "clinician",
    *,
    at: Organisation | None = HEALTH_CENTRE,
    until: int | None = None,
) -> None:
    """Somebody is on a patient's team, at most until so many days from today."""
    today = clock().date()
    last = None if until is None else today + timedelta(days=until)
    with database.write() as connection:
        care_teams.join(connection, patient_id, who, role, today, last, organisation_id=at.id if at else None)


def sees(database: Database, clock: FixedClock, who: str, patient: str = ANNA.id) -> bool:
    with database.read() as connection:
        return care_teams.looks_after(connection, who, patient, clock().date())


def test_the_substitute_is_in_for_every_patient_from_the_first_day_to_the_last(
    database: Database, clock: FixedClock, rita: str, jens: str
) -> None:
    looks_after(database, clock, CARLA.id)
    assert arrange(database, clock, rita, jens, days=(1, 3)) == 2
    seen = []
    for _ in range(5):
        seen.append((sees(database, clock, jens), sees(database, clock, jens, CARLA.id)))
        clock.move(days=1)
    assert seen == [(False, False), *[(True, True)] * 3, (False, False)]


def test_what_is_shown_first_is_how_many_and_who_could_come_and_nothing_is_done(
    database: Database, clock: FixedClock, rita: str, jens: str
) -> None:
    shown = show(database, clock, rita)
    assert isinstance(shown, CoverShown)
    assert shown.patients == 1
    assert [(one.id, one.organisation) for one in shown.candidates] == [(jens, HEALTH_CENTRE)]
    assert not sees(database, clock, jens)
    with database.read() as connection:
        assert connection.execute(select(audit_table)).all() == []


def test_every_patient_can_read_who_let_whom_in_and_as_what(
    database: Database, clock: FixedClock, rita: str, jens: str
) -> None:
    assert arrange(database, clock, rita, jens) == 1
    with database.read() as connection:
        (row,) = audit.of_patient(connection, ANNA.id)
    assert (row.actor_id, row.act, row.why) == (rita, "care_team_changed", "administrator")
    assert (row.subject_id, row.organisation_id) == (BO.id, HEALTH_CENTRE.id)


def test_whoever_is_back_early_ends_the_cover_themselves(
    database: Database, clock: FixedClock, rita: str, jens: str
) -> None:
    today = clock().date()
    assert arrange(database, clock, rita, jens) == 1
    assert [one.name for one in read_covers(database, person_id=BO.id, now=clock())] == ["Jens Bro"]
    assert end_cover(database, person_id=BO.id, substitute_id=jens, first_day=today, now=clock()) == 1
    assert not sees(database, clock, jens)


@pytest.mark.parametrize("at", [None, HEALTH_CENTRE])
def test_only_the_patients_of_that_organisation_are_covered(
    database: Database, clock: FixedClock, rita: str, jens: str, at: Organisation | None
) -> None:
    with database.write() as connection:
        people.give_role(
            connection, BO.id, PRACTICE.id, "clinician", None, clock().date() - timedelta(days=900)
        )
    looks_after(database, clock, CARLA.id, at=PRACTICE)
    looks_after(database, clock, HANNE.id, at=at)
    assert arrange(database, clock, rita, jens) == 2
    assert not sees(database, clock, jens, CARLA.id)


def test_nobody_is_covered_beyond_the_day_on_which_the_patient_is_handed_over(
    database: Database, clock: FixedClock, rita: str, jens: str
) -> None:
    looks_after(database, clock, CARLA.id, until=2)
    assert arrange(database, clock, rita, jens) == 2
    clock.move(days=2)
    assert sees(database, clock, jens)
    assert not sees(database, clock, jens, CARLA.id)


def test_whom_one_looks_after_as_a_substitute_are_not_handed_on(
    database: Database, clock: FixedClock, rita: str, jens: str
) -> None:
    looks_after(database, clock, CARLA.id, role="substitute", until=3)
    assert arrange(database, clock, rita, jens) == 1
    assert not sees(database, clock, jens, CARLA.id)


def test_the_substitute_is_another_clinician_of_the_same_organisation_on_the_first_day(
    database: Database, clock: FixedClock, rita: str
) -> None:
    gone = employ(database, "Kaj Ude", until=clock().date(), now=clock)
    analyst = employ(database, "Per Tal", "analyst", now=clock)
    for who in (BO.id, HANNE.id, CARLA.id, gone, analyst, "nobody"):
        assert arrange(database, clock, rita, who) == Refusal("no_such_colleague")


def test_no_administrator_lets_in_themselves(database: Database, clock: FixedClock, rita: str) -> None:
    with database.write() as connection:
        people.give_role(connection, rita, HEALTH_CENTRE.id, "clinician", None, clock().date())
    shown = show(database, clock, rita)
    assert isinstance(shown, CoverShown)
    assert shown.candidates == ()
    assert arrange(database, clock, rita, rita) == Refusal("own_roles")
    assert not sees(database, clock, rita)
    assert arrange(database, clock, IDA.id, rita) == 1


def test_nobody_arranges_cover_outside_what_they_administer(
    database: Database, clock: FixedClock, rita: str, jens: str
) -> None:
    elsewhere = employ(database, "Tove Dal", "administrator", AARHUS, now=clock)
    for nobody in (elsewhere, BO.id, ANNA.id):
        assert isinstance(arrange(database, clock, nobody, jens), Refusal)
    assert arrange(database, clock, rita, jens, at=CHIROPRACTOR) == Refusal("not_yours_to_change")
    assert arrange(database, clock, rita, jens, for_=HANNE.id) == Refusal("not_found")
    assert show(database, clock, elsewhere) == Refusal("not_found")
    assert not sees(database, clock, jens)


def test_where_an_employee_does_not_work_there_is_nobody_to_cover(
    database: Database, clock: FixedClock
) -> None:
    assert show(database, clock, IDA.id, at=CHIROPRACTOR) == CoverShown(0, ())


def test_no_cover_is_arranged_for_days_that_have_passed_or_that_end_before_they_begin(
    database: Database, clock: FixedClock, rita: str, jens: str
) -> None:
    for days, code in (((-1, 3), "day_has_passed"), ((3, 2), "ends_before_it_begins")):
        refusal = arrange(database, clock, rita, jens, days=days)
        assert isinstance(refusal, Refusal)
        assert refusal.code == code
