"""Care teams: who lets in whom, for which days, and that nobody is left alone without a word about it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import pytest

from backend.domain.people import Colleague
from backend.domain.refusals import Refusal
from backend.services.colleagues import Chosen, find_by_address, read_colleagues
from backend.services.cover_absence import Cover, cover_absence, end_cover, read_covers
from backend.services.join_care_team import Joining, join_care_team
from backend.services.leave_care_team import Leaving, leave_care_team
from backend.services.read_care_team import CareTeam, read_care_team
from backend.storage import audit, care_teams, people
from backend.storage.transaction import Database
from tests.cast import ANNA, BO, CARLA, CHIROPRACTOR, ERIK, HANNE, HEALTH_CENTRE, PRACTICE
from tests.clock import FixedClock
from tests.conftest import SECRET
from tests.employees import employ
from tests.plans import give_plan


def join(
    database: Database,
    clock: FixedClock,
    by: str,
    who: str,
    role: str = "clinician",
    *,
    days: tuple[int, int | None] = (0, None),
    patient: str = ANNA.id,
) -> Refusal | None:
    """Somebody is let in for days counted from today."""
    today = clock().date()
    last = None if days[1] is None else today + timedelta(days=days[1])
    joining = Joining(Chosen(person_id=who), role, today + timedelta(days=days[0]), last)
    return join_care_team(database, person_id=by, patient_id=patient, joining=joining, now=clock())


def leave(
    database: Database,
    clock: FixedClock,
    by: str,
    who: str,
    role: str = "clinician",
    *,
    after: int = 0,
    successor: str | None = None,
    nobody: bool = False,
) -> Refusal | None:
    """Somebody is out of Anna's team from so many days after today."""
    leaving = Leaving(
        who,
        role,
        clock().date() + timedelta(days=after),
        Chosen(person_id=successor) if successor else None,
        nobody=nobody,
    )
    return leave_care_team(database, person_id=by, patient_id=ANNA.id, leaving=leaving, now=clock())


def sees(database: Database, clock: FixedClock, who: str, patient: str = ANNA.id) -> bool:
    with database.read() as connection:
        return care_teams.looks_after(connection, who, patient, clock().date())


def find(database: Database, clock: FixedClock, email: str, by: str = BO.id) -> Colleague | Refusal:
    return find_by_address(database, person_id=by, email=email, secret=SECRET, now=clock())


def team(database: Database, clock: FixedClock) -> CareTeam:
    return read_care_team(database, person_id=BO.id, patient_id=ANNA.id, now=clock()).team


def test_a_colleague_is_in_from_the_first_day_to_the_last_and_no_longer(
    database: Database, clock: FixedClock, jens: str
) -> None:
    assert join(database, clock, BO.id, jens, "substitute", days=(2, 4)) is None
    seen = []
    for _ in range(7):
        seen.append(sees(database, clock, jens))
        clock.move(days=1)
    assert seen == [False, False, True, True, True, False, False]
    assert [one.name for one in team(database, clock).former] == ["Jens Bro"]


@pytest.mark.parametrize("role", ["clinician", "gp", "coordinator", "substitute"])
def test_a_substitute_lets_in_nobody_and_stays_no_longer_than_agreed(
    database: Database, clock: FixedClock, jens: str, role: str
) -> None:
    other = employ(database, "Pia Lam", now=clock)
    assert join(database, clock, BO.id, jens, "substitute", days=(0, 4)) is None
    assert join(database, clock, jens, other, role, days=(0, 3)) == Refusal("not_yours_to_change")
    assert join(database, clock, jens, jens, role, days=(0, 30)) == Refusal("not_yours_to_change")
    assert leave(database, clock, jens, jens, "substitute", after=30) == Refusal("not_yours_to_change")
    assert leave(database, clock, jens, BO.id) == Refusal("not_yours_to_change")
    assert not sees(database, clock, other)
    assert leave(database, clock, jens, jens, "substitute", after=1) is None
    clock.move(days=1)
    assert not sees(database, clock, jens)


def test_who_came_and_left_on_one_day_was_there_and_who_never_began_was_not(
    database: Database, clock: FixedClock, jens: str
) -> None:
    pia = employ(database, "Pia Lam", now=clock)
    assert join(database, clock, BO.id, jens) is None
    assert join(database, clock, BO.id, pia, days=(5, None)) is None
    assert leave(database, clock, BO.id, jens) is None
    assert leave(database, clock, BO.id, pia) is None
    assert [(one.name, one.since, one.last_day) for one in team(database, clock).former] == [
        ("Jens Bro", clock().date(), clock().date())
    ]
    assert team(database, clock).coming == []


def test_a_substitute_must_have_a_last_day(database: Database, clock: FixedClock, jens: str) -> None:
    refusal = join(database, clock, BO.id, jens, "substitute")
    assert isinstance(refusal, Refusal)
    assert refusal.code == "last_day_missing"


def test_nobody_is_let_in_for_days_that_have_passed_or_that_end_before_they_begin(
    database: Database, clock: FixedClock, jens: str
) -> None:
    for days, code in (((-1, None), "day_has_passed"), ((3, 2), "ends_before_it_begins")):
        refusal = join(database, clock, BO.id, jens, days=days)
        assert isinstance(refusal, Refusal)
        assert refusal.code == code


def test_only_clinicians_can_be_let_in_and_strangers_only_by_their_whole_address(
    database: Database, clock: FixedClock
) -> None:
    for stranger in (HANNE.id, CARLA.id, "nobody"):
        assert join(database, clock, BO.id, stranger) == Refusal("no_such_colleague")
    for address in ("hanne@rygvej", "anna@rygvej.test", "hanne"):
        assert find(database, clock, address) == Refusal("no_such_colleague")
    found = find(database, clock, " Hanne@Rygvej.test")
    assert not isinstance(found, Refusal)
    assert (found.id, found.organisation) == (HANNE.id, CHIROPRACTOR)


def test_a_list_of_addresses_is_soon_searched_no_more_and_only_for_whoever_has_it(
    database: Database, clock: FixedClock
) -> None:
    for number in range(30):
        assert find(database, clock, f"{number}@rygvej.test") == Refusal("no_such_colleague")
    refused = find(database, clock, "hanne@rygvej.test")
    assert isinstance(refused, Refusal)
    assert (refused.code, refused.detail) == ("too_many_searches", {"seconds": 3600})
    assert not isinstance(find(database, clock, "hanne@rygvej.test", by=ERIK.id), Refusal)
    clock.move(minutes=60)
    assert not isinstance(find(database, clock, "hanne@rygvej.test"), Refusal)


def test_the_list_of_colleagues_is_that_of_ones_own_organisations(
    database: Database, clock: FixedClock, jens: str
) -> None:
    employ(database, "Tove Dal", at=PRACTICE, now=clock)
    employ(database, "Per Gam", until=clock().date(), now=clock)
    employ(database, "Ditte Ny", since=clock().date() + timedelta(days=1), now=clock)
    assert [one.id for one in read_colleagues(database, person_id=BO.id, now=clock())] == [jens]
    assert read_colleagues(database, person_id=ANNA.id, now=clock()) == ()


def test_the_last_to_follow_a_plan_leaves_only_when_somebody_has_said_who_or_that_nobody_takes_over(
    database: Database, clock: FixedClock, jens: str
) -> None:
    give_plan(database, ANNA.id, BO.id, clock())
    assert leave(database, clock, BO.id, BO.id) == Refusal("needs_successor")
    assert leave(database, clock, BO.id, BO.id, successor=BO.id) == Refusal("no_such_colleague")
    assert leave(database, clock, BO.id, BO.id, successor=jens, after=3) is None
    clock.move(days=2)
    assert (sees(database, clock, BO.id), sees(database, clock, jens)) == (True, False)
    clock.move(days=1)
    assert (sees(database, clock, BO.id), sees(database, clock, jens)) == (False, True)
    assert leave(database, clock, jens, jens, nobody=True) is None
    assert not sees(database, clock, jens)


def test_two_whose_days_end_one_after_the_other_are_asked_about_the_second(
    database: Database, clock: FixedClock, jens: str
) -> None:
    give_plan(database, ANNA.id, BO.id, clock())
    assert join(database, clock, BO.id, jens, days=(0, 20)) is None
    assert leave(database, clock, BO.id, BO.id, after=10) == Refusal("needs_successor")


def test_without_a_plan_nobody_needs_to_take_over(database: Database, clock: FixedClock) -> None:
    assert leave(database, clock, BO.id, BO.id) is None
    assert sees(database, clock, ERIK.id)


def test_one_whose_role_has_ended_is_nobody_to_leave_a_plan_to(database: Database, clock: FixedClock) -> None:
    give_plan(database, ANNA.id, BO.id, clock())
    gone = employ(database, "Kaj Ude", until=clock().date() + timedelta(days=1), now=clock)
    assert join(database, clock, BO.id, gone) is None
    assert leave(database, clock, BO.id, BO.id, after=1) == Refusal("needs_successor")


def test_who_comes_back_on_the_day_that_they_left_is_in_again(
    database: Database, clock: FixedClock, jens: str
) -> None:
    assert join(database, clock, BO.id, jens) is None
    assert leave(database, clock, BO.id, jens) is None
    assert not sees(database, clock, jens)
    assert join(database, clock, BO.id, jens) is None
    assert sees(database, clock, jens)


def test_a_cover_is_for_exactly_the_patients_named_and_can_be_ended(
    database: Database, clock: FixedClock, jens: str
) -> None:
    with database.write() as connection:
        care_teams.join(connection, CARLA.id, BO.id, "coordinator", date(2026, 1, 1))
    first = clock().date() + timedelta(days=1)
    cover = Cover(Chosen(jens), first, first + timedelta(days=6), [ANNA.id, CARLA.id])
    assert cover_absence(database, person_id=BO.id, cover=cover, now=clock()) == 2
    clock.move(days=1)
    assert sees(database, clock, jens, ANNA.id)
    assert sees(database, clock, jens, CARLA.id)
    (held,) = read_covers(database, person_id=BO.id, now=clock())
    assert (held.name, held.first_day, held.last_day) == ("Jens Bro", first, first + timedelta(days=6))
    assert sorted(held.patient_ids) == [ANNA.id, CARLA.id]
    ended = end_cover(database, person_id=BO.id, substitute_id=jens, first_day=first, now=clock())
    assert ended == 2
    assert not sees(database, clock, jens, ANNA.id)
    assert read_covers(database, person_id=BO.id, now=clock()) == ()


def test_a_cover_with_one_patient_of_somebody_elses_is_given_for_none(
    database: Database, clock: FixedClock, jens: str
) -> None:
    today = clock().date()
    cover = Cover(Chosen(jens), today, today, [ANNA.id, CARLA.id])
    assert cover_absence(database, person_id=BO.id, cover=cover, now=clock()) == Refusal("not_found")
    assert not sees(database, clock, jens)


def test_a_substitute_gives_no_cover(database: Database, clock: FixedClock, jens: str) -> None:
    assert join(database, clock, BO.id, jens, "substitute", days=(0, 5)) is None
    other = employ(database, "Pia Lam", now=clock)
    cover = Cover(Chosen(other), clock().date(), clock().date(), [ANNA.id])
    assert cover_absence(database, person_id=jens, cover=cover, now=clock()) == Refusal("not_found")


def test_a_place_left_with_a_workplace_lets_a_substitute_let_in_nobody(
    database: Database, clock: FixedClock, jens: str
) -> None:
    today = clock().date()
    mia = employ(database, "Mia To", at=PRACTICE, until=today + timedelta(days=1), now=clock)
    with database.write() as connection:
        care_teams.join(connection, ANNA.id, mia, "gp", today, organisation_id=PRACTICE.id)
        people.give_role(connection, mia, HEALTH_CENTRE.id, "clinician", None, today)
    assert join(database, clock, BO.id, mia, "substitute", days=(0, 5)) is None
    clock.move(days=1)
    assert sees(database, clock, mia)
    assert join(database, clock, mia, jens) == Refusal("not_yours_to_change")
    assert leave(database, clock, mia, BO.id, nobody=True) == Refusal("not_yours_to_change")
    assert read_covers(database, person_id=mia, now=clock()) == ()
    seen = read_care_team(database, person_id=mia, patient_id=ANNA.id, now=clock())
    assert not seen.may_change


def test_every_change_says_in_the_audit_who_and_why(database: Database, clock: FixedClock, jens: str) -> None:
    assert join(database, clock, BO.id, jens) is None
    with database.read() as connection:
        (row,) = audit.of_patient(connection, ANNA.id)
    assert (row.actor_id, row.act, row.why) == (BO.id, "care_team_changed", "clinician")


def test_two_who_end_each_other_at_the_same_instant_leave_one(
    database: Database, clock: FixedClock, jens: str
) -> None:
    give_plan(database, ANNA.id, BO.id, clock())
    assert join(database, clock, BO.id, jens) is None
    with ThreadPoolExecutor(2) as pool:
        ends = [pool.submit(leave, database, clock, *pair) for pair in ((BO.id, jens), (jens, BO.id))]
        results = [end.result() for end in ends]
    assert results.count(None) == 1
    assert sees(database, clock, jens) != sees(database, clock, BO.id)


def test_a_place_made_for_one_organisation_is_closed_when_the_role_there_ends(
    database: Database, clock: FixedClock
) -> None:
    today = clock().date()
    both = employ(database, "Mia To", until=today + timedelta(days=1), now=clock)
    assert join(database, clock, BO.id, both) is None
    with database.write() as connection:
        from_the_practice = CARLA.id
        care_teams.join(connection, from_the_practice, both, "gp", today, organisation_id=HEALTH_CENTRE.id)
    assert sees(database, clock, both, CARLA.id)
    clock.move(days=1)
    assert not sees(database, clock, both, CARLA.id)
    assert not sees(database, clock, both, ANNA.id)
