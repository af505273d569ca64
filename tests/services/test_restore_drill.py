"""The restore drill: back up, go on, lose the server, restore. What phones still hold comes back, and once.

With the very commands that an operator types, three phones of two patients, and two clinicians.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import text
from uuid_utils.compat import uuid7

from backend.domain.actor import Actor
from backend.domain.days import civil_day
from backend.domain.entries import Entry
from backend.domain.fold import fold
from backend.domain.recovered import offer_of, waiting
from backend.services.clinical_entry import Written
from backend.services.sync import sync
from backend.services.take_in_recovered import take_in_recovered
from backend.storage import patient_log
from backend.storage.transaction import Database
from backend.web.house import EXTENSION
from tests.cast import ANNA, BO, CARLA, HANNE, Member
from tests.clock import FixedClock
from tests.phone import Phone
from tests.plans import append, give_plan

pytestmark = pytest.mark.usefixtures("postgresql_programs")

TURNS = 12
CLINICIAN = {ANNA.id: BO, CARLA.id: HANNE}

Log = Mapping[str, Mapping[str, Any]]


class Drill:
    """The house, its backup, and everybody's phones."""

    def __init__(self, app: Flask, clock: FixedClock, folder: Path) -> None:
        self.app, self.clock, self.backup = app, clock, folder / "drill.backup"
        self.database: Database = app.extensions[EXTENSION].database
        self.phones = [Phone(ANNA.id), Phone(ANNA.id), Phone(CARLA.id)]
        self.unfetched = ""
        self.plans = {
            one.id: give_plan(self.database, one.id, CLINICIAN[one.id].id, clock()) for one in (ANNA, CARLA)
        }

    def command(self, *words: str) -> None:
        result = self.app.test_cli_runner().invoke(args=["database", *words])
        assert result.exit_code == 0, result.output

    def log(self, patient: Member) -> Log:
        with self.database.read() as connection:
            entries = patient_log.whole(connection, patient.id)
        assert [one["seq"] for one in entries] == list(range(1, len(entries) + 1))
        found = {one["id"]: one for one in entries}
        assert len(found) == len(entries)
        return found

    def everybody_syncs(self) -> None:
        for phone in self.phones:
            for _ in range(TURNS):
                push = phone.push(self.clock())
                answer = sync(self.database, patient_id=phone.patient_id, push=push, now=self.clock())
                if phone.hear(answer, to=push) == "settled":
                    break
            else:
                raise AssertionError("a phone that never settles")

    def a_day(self, amount: int) -> None:
        """Everybody walks, and the next day begins."""
        for phone in self.phones:
            args = {"assignment": self.plans[phone.patient_id], "amount": amount}
            phone.record("session", args, self.clock())
        self.clock.move(hours=24)

    def clinician_writes(self, patient: Member, kind: str, args: Mapping[str, Any]) -> str:
        made, now = str(uuid7()), self.clock()
        by = Actor("clinician", CLINICIAN[patient.id].id)
        append(self.database, patient.id, Entry(made, kind, civil_day(now), by, args), now)
        return made

    def lose_the_server_and_restore(self) -> None:
        self.database.close()
        if self.database.is_sqlite:
            file = Path(self.database.url.removeprefix("sqlite:///"))
            for part in file.parent.glob(f"{file.name}*"):
                part.unlink()
        else:
            with self.database.migrate() as connection:
                connection.execute(text("DROP SCHEMA public CASCADE"))
                connection.execute(text("CREATE SCHEMA public"))
            self.database.close()
        self.command("restore", "--yes", str(self.backup))
        self.command("check")

    def clinicians_take_in(self) -> int:
        """Whatever waits, in the order in which it is offered; how much it was."""
        count = 0
        for patient in (ANNA, CARLA):
            for offer in waiting(self.log(patient).values()):
                made = take_in_recovered(
                    self.database,
                    clinician_id=CLINICIAN[patient.id].id,
                    patient_id=patient.id,
                    offer=offer["id"],
                    now=self.clock(),
                )
                assert isinstance(made, Written), made
                count += 1
        return count


@pytest.fixture
def drill(app: Flask, clock: FixedClock, tmp_path: Path) -> Drill:
    """A house that was backed up on a Tuesday, and went on until Thursday."""
    made = Drill(app, clock, tmp_path)
    made.a_day(8)
    made.everybody_syncs()
    made.command("backup", str(made.backup))

    made.plans[ANNA.id] = give_plan(made.database, ANNA.id, BO.id, clock())
    made.clinician_writes(CARLA, "goal_set", {"text": "Cykle til arbejde"})
    made.everybody_syncs()
    made.a_day(9)
    made.everybody_syncs()
    made.clinician_writes(ANNA, "weekdays_set", {"assignment": made.plans[ANNA.id], "weekdays": [1, 4, 6]})
    made.everybody_syncs()
    # What nobody has sent yet, and what no phone has fetched.
    made.a_day(10)
    made.unfetched = made.clinician_writes(CARLA, "flare_plan_written", {"sleep": "En pude"})
    return made


def held(log: Log, drill: Drill) -> dict[str, tuple[Any, ...]]:
    """What must come back: everything but what no phone had fetched and the traces of the restore."""
    return {
        one["id"]: (one["kind"], one["on"], one["by"], one["args"])
        for one in log.values()
        if one["id"] != drill.unfetched and not one["kind"].startswith("recovered")
    }


@pytest.mark.parametrize("disasters", [1, 2])
def test_everything_that_phones_still_hold_comes_back_under_its_id_and_once(
    drill: Drill, disasters: int
) -> None:
    unsent = [one["id"] for phone in drill.phones for one in phone.outbox]
    before = {patient.id: held(drill.log(patient), drill) for patient in (ANNA, CARLA)}
    for _ in range(disasters):
        drill.lose_the_server_and_restore()
        assert unsent[0] not in drill.log(ANNA)
        drill.everybody_syncs()

        for patient in (ANNA, CARLA):
            log = drill.log(patient)
            own = {one for one, (_, _, by, _) in before[patient.id].items() if by["role"] == "patient"}
            assert own <= log.keys()
            lost = before[patient.id].keys() - log.keys()
            assert {offer["id"] for offer in waiting(log.values())} == {offer_of(one) for one in lost}
            assert lost
        assert drill.clinicians_take_in() == 3
        drill.everybody_syncs()

    for patient in (ANNA, CARLA):
        log = drill.log(patient)
        after = held(log, drill)
        assert {one: after[one] for one in before[patient.id]} == before[patient.id]
        assert after.keys() - before[patient.id].keys() <= set(unsent)
        assert set(unsent) <= {*drill.log(ANNA), *drill.log(CARLA)}
        phones = [phone for phone in drill.phones if phone.patient_id == patient.id]
        assert all(
            (phone.log, phone.outbox, phone.refused, phone.recovered) == (log, [], {}, {}) for phone in phones
        )


def test_the_plan_stands_where_it_would_have_stood_without_the_disaster(drill: Drill) -> None:
    day = civil_day(drill.clock())
    drill.everybody_syncs()
    calm = fold(list(drill.log(ANNA).values()), day)
    drill.lose_the_server_and_restore()
    drill.everybody_syncs()
    drill.clinicians_take_in()
    assert fold(list(drill.log(ANNA).values()), day) == calm


def test_what_no_phone_had_fetched_is_gone_and_nothing_pretends_otherwise(drill: Drill) -> None:
    drill.lose_the_server_and_restore()
    drill.everybody_syncs()
    assert drill.unfetched not in drill.log(CARLA)
    assert offer_of(drill.unfetched) not in drill.log(CARLA)
