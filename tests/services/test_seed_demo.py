"""The demo's people: everybody can sign in, and every story is lived to its end, whatever day it is."""

from __future__ import annotations

import time
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

import pytest

from backend.content_files.demo_people import read_demo_people
from backend.content_files.reading import read_draft
from backend.content_files.tree import CONTENT, read_tree
from backend.domain.days import civil_day
from backend.domain.demo_story import DemoPeople
from backend.domain.ladder import Standing, case_of, stand
from backend.domain.refusals import Refusal
from backend.services.passwords import Passwords
from backend.services.publish_release import publish_release
from backend.services.read_caseload import PatientSeen, read_caseload
from backend.services.seed_demo import PASSWORD, Welcomed, seed_demo
from backend.services.sessions import Attempt, SignedIn, sign_in
from backend.settings import PasswordCost
from backend.storage import patient_log, people
from backend.storage.tables import care_team, organisation, person, role
from backend.storage.transaction import Database
from tests.clock import at
from tests.conftest import SECRET

# Stories are slow to live, and every service in them is proven on both databases by itself.
pytestmark = pytest.mark.any_database

PASSWORDS = Passwords(PasswordCost(time=1, memory_kib=8, lanes=1))
DEMO = read_demo_people(CONTENT)
NOW = at("2026-11-22T14:30:00+01:00")
# A Monday just after midnight, the day with 25 hours just before it, and the last day of a year at noon.
ANY_TIME = ["2026-03-30T00:05:00+02:00", "2026-10-25T23:55:00+01:00", "2026-12-31T12:00:00+01:00"]


@pytest.fixture
def empty(database: Database) -> Database:
    """The database without the tests' own cast, who share addresses with the demo's."""
    with database.write() as connection:
        for table in (care_team, role, person, organisation):
            connection.execute(table.delete())
    publish_release(database, read_draft(read_tree(), civil_day(NOW)), now=NOW)
    return database


def seeded(database: Database, now: datetime = NOW, demo: DemoPeople = DEMO) -> Welcomed | Refusal:
    return seed_demo(database, PASSWORDS, demo, secret=SECRET, now=now)


def log_of(database: Database, name: str) -> list[dict[str, Any]]:
    with database.read() as connection:
        account = people.account(connection, f"{name}@rygvej.test")
        assert account is not None
        return patient_log.whole(connection, account.person_id)


def standing_of(log: list[dict[str, Any]], today: date) -> Standing:
    (plan,) = (entry["id"] for entry in log if entry["kind"] == "plan_assigned")
    case = case_of(log, plan, today)
    assert case is not None
    return stand(*case, today)


def caseload_of(database: Database, name: str, now: datetime = NOW) -> Mapping[str, PatientSeen]:
    with database.read() as connection:
        account = people.account(connection, f"{name}@rygvej.test")
    assert account is not None
    seen = read_caseload(database, clinician_id=account.person_id, now=now)
    return {one.name: one for one in seen}


def test_everybody_can_sign_in_as_what_they_are(empty: Database) -> None:
    seeded(empty)
    roles = {}
    for one in (*DEMO.staff, *DEMO.patients):
        attempt = Attempt(one.email, PASSWORD, "127.0.0.1", "test")
        signed_in = sign_in(empty, PASSWORDS, attempt, secret=SECRET, now=NOW)
        assert isinstance(signed_in, SignedIn), one.email
        (held,) = signed_in.person.roles
        roles[one.email.split("@")[0]] = (held.role, held.organisation.name)
    expected = {
        "anna": ("patient", "Odense"),
        "carla": ("patient", "Aarhus"),
        "bo": ("clinician", "Sundhedscenter Odense"),
        "erik": ("clinician", "Lægerne Vestergade"),
        "hanne": ("clinician", "Kiropraktorerne i Aarhus"),
        "dorte": ("editor", "Odense"),
        "freja": ("national_editor", "Den nationale redaktion"),
        "liv": ("national_editor", "Den nationale redaktion"),
        "gustav": ("analyst", "Odense"),
        "ida": ("administrator", "Den nationale redaktion"),
    }
    assert expected.items() <= roles.items()


def test_anna_is_in_the_middle_of_the_stairs_after_four_months_and_something_is_due_today(
    empty: Database,
) -> None:
    seeded(empty)
    log = log_of(empty, "anna")
    standing = standing_of(log, civil_day(NOW))
    assert standing.today is not None
    assert (standing.today.phase, standing.today.due, standing.today.total == 0) == ("climbing", True, True)
    assert standing.today.rung is not None
    assert len(standing.rungs) / 3 < standing.today.rung < len(standing.rungs) * 2 / 3
    assert {span.phase for span in standing.spans} >= {"measuring", "climbing", "flare", "ramp", "paused"}
    assert "same_rung_again" in {week.verdict for week in standing.weeks}
    assert (civil_day(NOW) - date.fromisoformat(log[0]["on"])).days >= 119


def test_anna_has_said_what_she_wants_and_how_it_goes(empty: Database) -> None:
    seeded(empty)
    log = log_of(empty, "anna")
    kinds = [entry["kind"] for entry in log]
    assert kinds.count("goal_set") == 1
    assert kinds.count("goal_rated") == 5
    assert {"trial", "exercise_done", "strategies_chosen", "withdrawn"} <= set(kinds)
    assert any("effort" in entry["args"] for entry in log)


def test_every_note_of_every_story_is_told(empty: Database) -> None:
    seeded(empty)
    for patient in DEMO.patients:
        story = patient.story
        told = (
            [*story.notes.values(), *(one.get("note") for one in story.check_ins.values())] if story else []
        )
        name = patient.email.split("@")[0]
        assert {entry["args"].get("note") for entry in log_of(empty, name)} - {None} == {*told} - {None}


@pytest.mark.parametrize("now", [NOW, *map(at, ANY_TIME)])
def test_each_of_bos_patients_is_there_for_a_reason_whatever_day_it_is(
    empty: Database, now: datetime
) -> None:
    seeded(empty, now)
    reasons = {
        name.split()[0]: [reason.code for reason in seen.attention]
        for name, seen in caseload_of(empty, "bo", now).items()
    }
    assert list(reasons.items()) == [
        ("Lars", ["gone_quiet"]),
        ("Søren", ["step_too_big"]),
        ("Inger", ["not_heard_from"]),
        ("Mette", ["in_flare"]),
        ("Fatima", ["no_plan"]),
        ("Vera", ["no_plan"]),
        ("Anna", []),
        ("Jonas", []),
    ]
    assert standing_of(log_of(empty, "anna"), civil_day(now)).today


def test_erik_sees_his_two_and_hanne_sees_carla_who_is_new(empty: Database) -> None:
    seeded(empty)
    assert set(caseload_of(empty, "erik")) == {"Anna Holm", "Inger Poulsen"}
    (carla,) = caseload_of(empty, "hanne").values()
    assert (carla.name, carla.plans, carla.heard_on) == ("Carla Juhl", [], None)


@pytest.mark.only_on("sqlite", "postgresql")
def test_a_second_time_everything_is_kept(empty: Database) -> None:
    assert seeded(empty) == Welcomed(people=17, stories=6)
    before = log_of(empty, "anna")
    started = time.perf_counter()
    assert seeded(empty) == Welcomed(people=0, stories=0)
    assert time.perf_counter() - started < 2
    assert log_of(empty, "anna") == before


def test_the_same_day_tells_the_same_stories(empty: Database) -> None:
    def told() -> list[tuple[Any, ...]]:
        return [
            (entry["kind"], entry["on"], entry["made_at"], entry["args"].get("amount"))
            for entry in log_of(empty, "anna")
        ]

    seeded(empty)
    first = told()
    with empty.write() as connection:
        for table in reversed(person.metadata.sorted_tables):
            if table.name not in {"installation", "release", "content_item", "audit"}:
                connection.execute(table.delete())
    seeded(empty)
    assert told() == first


def test_without_released_content_nobody_comes(database: Database) -> None:
    assert seeded(database) == Refusal("nothing_released")
