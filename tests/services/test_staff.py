"""An employee's first and last day: who may, what it takes along, that nobody is left alone or locked out."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import Any

import pytest
from sqlalchemy import select

from backend.domain.people import Organisation
from backend.domain.refusals import Refusal
from backend.services.employ import Employed, give_role, invite_again, let_in_again
from backend.services.end_sessions_of import end_sessions_of
from backend.services.ending_plan import Ending
from backend.services.read_organisations import read_organisations
from backend.services.read_staff import find_staff, read_employee
from backend.services.show_ending import Effect, show_ending
from backend.storage import audit, care_teams, people
from backend.storage.tables import audit as audit_table
from backend.storage.tables import session
from backend.storage.transaction import Database
from tests import employees
from tests.cast import AARHUS, ANNA, BO, CARLA, DORTE, GUSTAV, HANNE, HEALTH_CENTRE, IDA, NATIONAL, ODENSE
from tests.clock import FixedClock
from tests.conftest import SECRET
from tests.plans import give_plan
from tests.services.staff import end, hire, role_at, sees


def test_an_employee_is_what_they_are_from_their_first_day(
    database: Database, clock: FixedClock, rita: str
) -> None:
    made = hire(database, clock, rita, role_at(HEALTH_CENTRE, "clinician", clock, after=3))
    assert isinstance(made, Employed)
    held = []
    for _ in range(4):
        with database.read() as connection:
            found = people.find_person(connection, made.person_id, clock().date())
        assert found is not None
        held.append(found.is_a("clinician"))
        clock.move(days=1)
    assert held == [False, False, False, True]


@pytest.mark.parametrize("role", ["clinician", "administrator", "analyst"])
@pytest.mark.parametrize("at", [ODENSE, AARHUS, NATIONAL])
def test_nobody_employs_outside_what_they_administer(
    database: Database, clock: FixedClock, rita: str, role: str, at: Organisation
) -> None:
    assert hire(database, clock, rita, role_at(at, role, clock)) == Refusal("not_yours_to_change")


def test_what_only_the_nation_has_is_given_by_the_nation_and_there_alone(
    database: Database, clock: FixedClock, rita: str
) -> None:
    wanted = role_at(HEALTH_CENTRE, "national_editor", clock)
    assert hire(database, clock, rita, wanted) == Refusal("not_a_role_there")
    assert hire(database, clock, IDA.id, wanted) == Refusal("not_a_role_there")
    there = role_at(NATIONAL, "national_editor", clock)
    assert isinstance(hire(database, clock, IDA.id, there), Employed)


def test_nobody_gives_themselves_a_role_or_ends_their_own(
    database: Database, clock: FixedClock, rita: str
) -> None:
    new = role_at(HEALTH_CENTRE, "clinician", clock)
    given = give_role(database, actor_id=rita, person_id=rita, new=new, now=clock())
    assert given == Refusal("own_roles")
    assert end(database, clock, rita, rita) == Refusal("own_roles")
    assert end(database, clock, IDA.id, IDA.id) == Refusal("own_roles")


@pytest.mark.parametrize("who", [BO.id, DORTE.id, ANNA.id])
def test_who_is_no_administrator_can_do_nothing_here(
    database: Database, clock: FixedClock, jens: str, who: str
) -> None:
    new = role_at(HEALTH_CENTRE, "clinician", clock)
    assert hire(database, clock, who, new) == Refusal("not_allowed")
    assert end(database, clock, who, jens) == Refusal("not_allowed")
    assert read_organisations(database, actor_id=who, now=clock()) == Refusal("not_allowed")
    assert find_staff(database, actor_id=who, text="bo", now=clock()) == Refusal("not_allowed")


@pytest.mark.parametrize("address", [ANNA.email, HANNE.email, IDA.email, f" {BO.email.upper()} "])
def test_an_address_in_use_is_refused_alike_whoever_has_it(
    database: Database, clock: FixedClock, rita: str, address: str
) -> None:
    new = role_at(HEALTH_CENTRE, "clinician", clock)
    refusal = hire(database, clock, rita, new, address)
    assert refusal == Refusal("already_exists", {"email": ("already_exists",)})


def test_an_administrator_finds_their_own_staff_and_of_them_only_the_roles_that_are_theirs(
    database: Database, clock: FixedClock, rita: str
) -> None:
    with database.write() as connection:
        people.give_role(connection, BO.id, AARHUS.id, "analyst", None, date(2026, 1, 1))
    found = find_staff(database, actor_id=rita, text="RYGVEJ", now=clock())
    assert not isinstance(found, Refusal)
    assert {one.name for one in found} == {"Bo Friis", "Rita Skov"}
    (bo,) = [one for one in found if one.id == BO.id]
    assert [one.organisation for one in bo.roles] == [HEALTH_CENTRE]
    for stranger in (HANNE.id, IDA.id, ANNA.id, "nobody"):
        assert read_employee(database, actor_id=rita, person_id=stranger, now=clock()) == Refusal("not_found")


def test_nobody_is_left_alone_without_a_word_about_it(
    database: Database, clock: FixedClock, rita: str, jens: str
) -> None:
    give_plan(database, ANNA.id, BO.id, clock())
    with database.write() as connection:
        care_teams.join(connection, CARLA.id, BO.id, "coordinator", date(2026, 1, 1))
    effect = show_ending(database, actor_id=rita, person_id=BO.id, ending=Ending(clock().date()), now=clock())
    assert isinstance(effect, Effect)
    assert effect.patients == 2
    assert [(one.name, one.born_year) for one in effect.left_alone] == [("Anna Holm", 1979)]
    assert [one.id for one in effect.candidates] == [jens]
    refusal = end(database, clock, rita, BO.id)
    assert refusal == Refusal("needs_successor", detail={"patients": 1})
    assert sees(database, clock, BO.id)
    assert end(database, clock, rita, BO.id, successor_id=HANNE.id) == Refusal("no_such_colleague")
    assert end(database, clock, rita, BO.id, successor_id=jens) == 2
    assert [sees(database, clock, BO.id, who) for who in (ANNA.id, CARLA.id)] == [False, False]
    assert [sees(database, clock, jens, who) for who in (ANNA.id, CARLA.id)] == [True, False]


def test_all_patients_can_be_handed_over_from_the_day_after_the_last(
    database: Database, clock: FixedClock, rita: str, jens: str
) -> None:
    give_plan(database, ANNA.id, BO.id, clock())
    assert end(database, clock, rita, BO.id, after=5, successor_id=jens, everybody=True) == 1
    assert (sees(database, clock, BO.id), sees(database, clock, jens)) == (True, False)
    clock.move(days=5)
    assert (sees(database, clock, BO.id), sees(database, clock, jens)) == (False, True)


def test_each_patient_can_go_to_somebody_else_or_to_nobody_when_that_is_said(
    database: Database, clock: FixedClock, rita: str, jens: str
) -> None:
    give_plan(database, ANNA.id, BO.id, clock())
    give_plan(database, CARLA.id, BO.id, clock())
    with database.write() as connection:
        today = clock().date()
        care_teams.end(connection, care_teams.memberships(connection, of=[CARLA.id])[0], today, today)
        care_teams.join(connection, CARLA.id, BO.id, "clinician", date(2026, 1, 1))
    assert end(database, clock, rita, BO.id, by_patient={ANNA.id: jens}) == Refusal(
        "needs_successor", detail={"patients": 2}
    )
    assert end(database, clock, rita, BO.id, by_patient={ANNA.id: jens}, nobody=True) == 2
    assert [sees(database, clock, jens, who) for who in (ANNA.id, CARLA.id)] == [True, False]


def test_that_an_administrator_saw_or_moved_patients_is_in_the_audit_and_they_never_see_the_record(
    database: Database, clock: FixedClock, rita: str, jens: str
) -> None:
    give_plan(database, ANNA.id, BO.id, clock())
    show_ending(database, actor_id=rita, person_id=BO.id, ending=Ending(clock().date()), now=clock())
    assert end(database, clock, rita, BO.id, successor_id=jens) == 1
    with database.read() as connection:
        rows = audit.of_patient(connection, ANNA.id)
    assert [(row.actor_id, row.act, row.why, row.subject_id) for row in rows] == [
        (rita, "care_team_changed", "administrator", BO.id),
        (rita, "seen_in_list", "administrator", BO.id),
    ]
    assert len({row.organisation_id for row in rows}) == 1
    assert not sees(database, clock, rita)


def test_one_of_two_roles_ends_and_the_patients_of_the_other_stay(
    database: Database, clock: FixedClock, rita: str
) -> None:
    with database.write() as connection:
        people.give_role(connection, BO.id, AARHUS.id, "clinician", None, date(2026, 1, 1))
        care_teams.join(connection, CARLA.id, BO.id, "gp", date(2026, 1, 1), organisation_id=AARHUS.id)
        (annas,) = care_teams.memberships(connection, person_id=BO.id, of=[ANNA.id])
        care_teams.join(
            connection, ANNA.id, BO.id, annas.role, annas.span.from_, organisation_id=HEALTH_CENTRE.id
        )
    assert end(database, clock, rita, BO.id) == 1
    assert [sees(database, clock, BO.id, who) for who in (ANNA.id, CARLA.id)] == [False, True]


def test_the_last_administrator_of_a_place_stays_until_there_is_another(
    database: Database, clock: FixedClock, rita: str
) -> None:
    refusal = end(database, clock, IDA.id, rita)
    assert refusal == Refusal("last_administrator", detail={"organisations": [HEALTH_CENTRE.name]})
    employees.employ(database, "Svend By", "administrator", HEALTH_CENTRE, now=clock)
    assert end(database, clock, IDA.id, rita) == 0


def test_two_administrators_who_end_each_other_at_the_same_instant_leave_one(
    database: Database, clock: FixedClock
) -> None:
    other = employees.employ(database, "Svend By", "administrator", NATIONAL, now=clock)
    for _ in range(3):
        with ThreadPoolExecutor(2) as pool:
            pairs = ((IDA.id, other), (other, IDA.id))
            results = [job.result() for job in [pool.submit(end, database, clock, *pair) for pair in pairs]]
        assert results.count(0) <= 1
    with database.read() as connection:
        today = clock().date()
        left = [people.find_person(connection, who, today) for who in (IDA.id, other)]
    assert [one.is_a("administrator") for one in left if one].count(True) == 1


def test_who_is_disabled_is_out_everywhere_at_once_and_can_be_let_in_again(
    database: Database, clock: FixedClock, rita: str
) -> None:
    assert end(database, clock, rita, BO.id, ending={"disable": True}) == 1
    with database.read() as connection:
        assert people.find_person(connection, BO.id, clock().date()) is None
    assert let_in_again(database, actor_id=rita, person_id=BO.id, now=clock()) is None
    with database.read() as connection:
        found = people.find_person(connection, BO.id, clock().date())
    assert found is not None
    assert found.roles == ()


def test_nobody_disables_somebody_who_is_also_somebody_elses(
    database: Database, clock: FixedClock, rita: str
) -> None:
    with database.write() as connection:
        people.give_role(connection, BO.id, AARHUS.id, "analyst", None, date(2026, 1, 1))
    refusal = end(database, clock, rita, BO.id, ending={"disable": True}, nobody=True)
    assert refusal == Refusal("not_yours_to_change")


def test_a_last_day_that_is_today_ends_every_session(
    database: Database, clock: FixedClock, rita: str, app: Any
) -> None:
    employees.browser_of(app, BO.id, clock)
    assert end(database, clock, rita, BO.id) == 1
    with database.read() as connection:
        assert connection.execute(select(session).where(session.c.person_id == BO.id)).all() == []


def test_sessions_can_be_ended_alone(database: Database, clock: FixedClock, rita: str, app: Any) -> None:
    employees.browser_of(app, BO.id, clock)
    assert end_sessions_of(database, actor_id=rita, person_id=BO.id, now=clock()) == 1
    stranger = end_sessions_of(database, actor_id=rita, person_id=HANNE.id, now=clock())
    assert stranger == Refusal("not_found")


def test_a_new_code_is_made_only_for_somebody_who_has_never_come_in(
    database: Database, clock: FixedClock, rita: str, jens: str
) -> None:
    asked: dict[str, Any] = {"actor_id": rita, "secret": SECRET, "now": clock()}
    assert not isinstance(invite_again(database, person_id=jens, **asked), Refusal)
    with database.write() as connection:
        people.set_password(connection, jens, "kept")
    assert invite_again(database, person_id=jens, **asked) == Refusal("not_yours_to_change")


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_code_is_handed_over_in_the_language_that_was_chosen(
    database: Database, clock: FixedClock, rita: str, language: str
) -> None:
    new = role_at(HEALTH_CENTRE, "clinician", clock)
    made = hire(database, clock, rita, new, language=language)
    assert isinstance(made, Employed)
    again = invite_again(database, actor_id=rita, person_id=made.person_id, secret=SECRET, now=clock())
    assert isinstance(again, Employed)
    assert (made.language, again.language) == (language, language)
    with database.read() as connection:
        person = people.find_person(connection, made.person_id, clock().date())
    assert person is not None
    assert person.language == language


def test_no_code_is_made_for_somebody_who_is_to_be_more_elsewhere(
    database: Database, clock: FixedClock, rita: str, jens: str
) -> None:
    with database.write() as connection:
        people.give_role(connection, jens, NATIONAL.id, "administrator", None, clock().date())
    asked: dict[str, Any] = {"person_id": jens, "secret": SECRET, "now": clock()}
    assert invite_again(database, actor_id=rita, **asked) == Refusal("not_yours_to_change")
    assert not isinstance(invite_again(database, actor_id=IDA.id, **asked), Refusal)


def test_every_change_of_staff_says_who_about_whom_and_for_which_place(
    database: Database, clock: FixedClock, rita: str
) -> None:
    made = hire(database, clock, rita, role_at(HEALTH_CENTRE, "analyst", clock))
    assert isinstance(made, Employed)
    with database.read() as connection:
        row = connection.execute(select(audit_table)).one()
    assert (row.actor_id, row.act, row.subject_id, row.organisation_id, row.patient_id) == (
        rita,
        "staff_changed",
        made.person_id,
        HEALTH_CENTRE.id,
        None,
    )


def test_the_last_editor_may_go_though_the_last_administrator_may_not(
    database: Database, clock: FixedClock
) -> None:
    assert end(database, clock, IDA.id, GUSTAV.id) == 0
