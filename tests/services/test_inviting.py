"""A clinician invites a patient: one patient, one good code, and nothing about anybody else's."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier

import pytest
from sqlalchemy import func, select
from uuid_utils.compat import uuid7

from backend.domain.invitation import Invitation
from backend.domain.people import Person
from backend.domain.refusals import Refusal
from backend.services.give_code import HandedCode, give_code
from backend.services.invite_patient import invite_patient
from backend.services.leave_care_team import Leaving, leave_care_team
from backend.services.publish_release import publish_release
from backend.services.read_caseload import read_caseload
from backend.services.read_invitations import read_invitations
from backend.services.read_municipalities import read_municipalities
from backend.services.redeem_code import Redemption, redeem_code
from backend.services.sessions import SignedIn
from backend.services.withdraw_code import withdraw_code
from backend.storage import audit, people
from backend.storage.tables import person
from backend.storage.transaction import Database
from tests.cast import ANNA, BO, CARLA, ERIK, HANNE, Member
from tests.clock import FixedClock, at
from tests.conftest import SECRET
from tests.content.small import draft_of, small

BORN = at("1988-08-08").date()
KAREN = Invitation("Karen Lund", BORN, "0461", None, "da")


@pytest.fixture(autouse=True)
def _released(database: Database, clock: FixedClock) -> None:
    publish_release(database, draft_of(small()), now=clock())


def invite(
    database: Database,
    clock: FixedClock,
    invitation: Invitation = KAREN,
    invitation_id: str | None = None,
    clinician: Member = BO,
) -> HandedCode | Refusal:
    return invite_patient(
        database,
        clinician=_person(database, clock, clinician),
        invitation_id=invitation_id or str(uuid7()),
        invitation=invitation,
        secret=SECRET,
        now=clock(),
    )


def _person(database: Database, clock: FixedClock, member: Member) -> Person:
    with database.read() as connection:
        found = people.find_person(connection, member.id, clock().date())
    assert found is not None
    return found


def handed(given: HandedCode | Refusal) -> HandedCode:
    assert isinstance(given, HandedCode), given
    return given


def come_in(database: Database, clock: FixedClock, code: str) -> SignedIn | Refusal:
    redemption = Redemption(code, BORN, None, "192.0.2.1", "a phone")
    return redeem_code(database, redemption, secret=SECRET, now=clock())


def test_whoever_is_invited_is_ones_patient_before_they_come(database: Database, clock: FixedClock) -> None:
    given = handed(invite(database, clock))
    seen = {one.id: one for one in read_caseload(database, clinician_id=BO.id, now=clock())}
    assert seen[given.patient_id].name == "Karen Lund"
    home = seen[given.patient_id].municipality
    assert home is not None
    assert home.name == "Odense"
    with database.read() as connection:
        rows = audit.of_patient(connection, given.patient_id)
    assert {(row.actor_id, row.act, row.why) for row in rows} >= {(BO.id, "invited", "clinician")}


def test_whoever_is_invited_comes_in_by_code_and_birth_date(database: Database, clock: FixedClock) -> None:
    given = handed(invite(database, clock))
    let_in = come_in(database, clock, given.code)
    assert isinstance(let_in, SignedIn)
    assert let_in.person.id == given.patient_id
    assert let_in.person.is_a("patient")


def test_a_doctor_who_invites_is_the_patients_doctor(database: Database, clock: FixedClock) -> None:
    given = handed(invite(database, clock, clinician=ERIK))
    with database.read() as connection:
        (row,) = audit.of_patient(connection, given.patient_id)
    assert row.why == "gp"


def test_without_an_address_there_is_a_user_name_and_with_one_there_is_none(
    database: Database, clock: FixedClock
) -> None:
    without = handed(invite(database, clock))
    assert without.user_name is not None
    assert without.user_name.startswith("karen.lund.")
    with_one = handed(invite(database, clock, replace(KAREN, name="Karen B", email=" Karen@Example.dk ")))
    assert (with_one.email, with_one.user_name) == ("karen@example.dk", None)


def test_two_of_one_name_have_two_user_names(database: Database, clock: FixedClock) -> None:
    first = handed(invite(database, clock))
    other = handed(invite(database, clock, replace(KAREN, born=BORN.replace(year=1999))))
    assert first.user_name != other.user_name


def test_asked_twice_it_is_one_patient_and_only_the_new_code_is_good(
    database: Database, clock: FixedClock
) -> None:
    once = str(uuid7())
    first, second = (handed(invite(database, clock, invitation_id=once)) for _ in range(2))
    assert first.patient_id == second.patient_id
    assert come_in(database, clock, first.code) == Refusal("code_not_valid")
    assert isinstance(come_in(database, clock, second.code), SignedIn)
    assert invite(database, clock, invitation_id=once) == Refusal("already_exists")


@pytest.mark.parametrize("same_id", [True, False])
def test_asked_by_many_hands_at_the_same_instant_it_is_one_patient(
    database: Database, clock: FixedClock, *, same_id: bool
) -> None:
    once, barrier = str(uuid7()), Barrier(4)

    def ask(_: int) -> HandedCode | Refusal:
        barrier.wait()
        return invite(database, clock, invitation_id=once if same_id else None)

    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(ask, range(4)))
    with database.read() as connection:
        assert connection.scalar(select(func.count()).where(person.c.name == "Karen Lund")) == 1
    good = [one for one in answers if isinstance(one, HandedCode)]
    assert len(good) == (4 if same_id else 1)
    assert sum(isinstance(come_in(database, clock, one.code), SignedIn) for one in good) == 1


def test_whoever_has_left_the_team_gets_no_code_by_asking_again(
    database: Database, clock: FixedClock
) -> None:
    invitation_id = str(uuid7())
    given = handed(invite(database, clock, invitation_id=invitation_id))
    leaving = Leaving(BO.id, "clinician", clock().date(), nobody=True)
    left = leave_care_team(
        database, person_id=BO.id, patient_id=given.patient_id, leaving=leaving, now=clock()
    )
    assert left is None
    assert invite(database, clock, invitation_id=invitation_id) == Refusal("already_exists")


def test_a_code_that_is_asked_for_again_is_in_the_audit(database: Database, clock: FixedClock) -> None:
    invitation_id = str(uuid7())
    for _ in range(2):
        given = handed(invite(database, clock, invitation_id=invitation_id))
    with database.read() as connection:
        acts = [row.act for row in audit.of_patient(connection, given.patient_id)]
    assert sorted(acts) == ["invitation_renewed", "invited"]


def test_the_same_id_from_another_clinician_is_another_patient(database: Database, clock: FixedClock) -> None:
    once = str(uuid7())
    bos = handed(invite(database, clock, invitation_id=once))
    hannes = handed(invite(database, clock, invitation_id=once, clinician=HANNE))
    assert bos.patient_id != hannes.patient_id


def test_the_same_name_and_birth_date_is_the_patient_one_has(database: Database, clock: FixedClock) -> None:
    assert ANNA.born is not None
    again = Invitation(" anna HOLM".strip(), ANNA.born, "0461", None, "da")
    assert invite(database, clock, again) == Refusal("already_your_patient", detail={"patient": ANNA.id})


def test_somebody_elses_patient_of_that_name_is_not_told_of(database: Database, clock: FixedClock) -> None:
    assert CARLA.born is not None
    assert isinstance(
        invite(database, clock, Invitation("Carla Juhl", CARLA.born, "0751", None, "da")), HandedCode
    )


def test_an_address_that_somebody_has_is_refused_without_a_word_of_whose_it_is(
    database: Database, clock: FixedClock
) -> None:
    assert invite(database, clock, replace(KAREN, email="Carla@rygvej.test")) == Refusal(
        "email_not_usable", {"email": ("not_usable",)}
    )


def test_of_two_who_give_the_same_address_at_the_same_instant_one_is_told(
    database: Database, clock: FixedClock
) -> None:
    both, karen = Barrier(2), replace(KAREN, email="karen@rygvej.test")

    def at_once(clinician: Member) -> HandedCode | Refusal:
        both.wait(timeout=5)
        return invite(database, clock, karen, clinician=clinician)

    with ThreadPoolExecutor() as clinicians:
        made = list(clinicians.map(at_once, (BO, HANNE)))
    assert [one for one in made if isinstance(one, Refusal)] == [
        Refusal("email_not_usable", {"email": ("not_usable",)})
    ]


def test_an_unknown_municipality_is_no_home(database: Database, clock: FixedClock) -> None:
    assert invite(database, clock, replace(KAREN, municipality="9999")) == Refusal(
        "invalid", {"municipality": ("not_a_choice",)}
    )
    assert "0461" in {one.code for one in read_municipalities(database)}


def states(database: Database, clock: FixedClock, clinician: Member = BO) -> list[tuple[str, str]]:
    found = read_invitations(database, clinician_id=clinician.id, now=clock())
    return [(one.name, one.state) for one in found]


def test_the_list_says_who_is_waited_for_and_how_it_stands(database: Database, clock: FixedClock) -> None:
    given = handed(invite(database, clock))
    assert states(database, clock) == [("Karen Lund", "waiting")]
    assert states(database, clock, ERIK) == []
    withdraw_code(database, clinician_id=BO.id, patient_id=given.patient_id, now=clock())
    assert states(database, clock) == [("Karen Lund", "withdrawn")]
    assert come_in(database, clock, given.code) == Refusal("code_not_valid")
    renewed = handed(
        give_code(database, clinician_id=BO.id, patient_id=given.patient_id, secret=SECRET, now=clock())
    )
    assert (renewed.purpose, states(database, clock)) == ("join", [("Karen Lund", "waiting")])
    clock.move(days=14)
    assert states(database, clock) == [("Karen Lund", "expired")]
    clock.move(seconds=-1)
    assert isinstance(come_in(database, clock, renewed.code), SignedIn)
    assert states(database, clock) == []


def test_that_somebody_waited_for_was_seen_in_the_list_is_in_the_audit_once_a_day(
    database: Database, clock: FixedClock
) -> None:
    given = handed(invite(database, clock))
    for _ in range(2):
        states(database, clock)
    with database.read() as connection:
        acts = [row.act for row in audit.of_patient(connection, given.patient_id)]
    assert sorted(acts) == ["invited", "seen_in_list"]


def test_a_code_that_was_tried_in_vain_is_shown_as_blocked(database: Database, clock: FixedClock) -> None:
    given = handed(invite(database, clock))
    for _ in range(5):
        wrong = Redemption(given.code, CARLA.born, None, "192.0.2.1", "a phone")
        redeem_code(database, wrong, secret=SECRET, now=clock())
    assert states(database, clock) == [("Karen Lund", "blocked")]


def test_whoever_has_been_in_gets_a_way_back_and_is_not_waited_for(
    database: Database, clock: FixedClock
) -> None:
    given = handed(invite(database, clock))
    come_in(database, clock, given.code)
    back = handed(
        give_code(database, clinician_id=BO.id, patient_id=given.patient_id, secret=SECRET, now=clock())
    )
    assert back.purpose == "return"
    assert states(database, clock) == []
    assert isinstance(come_in(database, clock, back.code), SignedIn)
    with database.read() as connection:
        acts = [row.act for row in audit.of_patient(connection, given.patient_id)]
    assert acts[:2] == ["code_redeemed", "way_back_given"]
