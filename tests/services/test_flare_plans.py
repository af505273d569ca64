"""The plan for a flare-up that patient and clinician write together: never over words that were not read."""

from __future__ import annotations

from typing import Any

import pytest
from uuid_utils.compat import uuid7

from backend.domain.content.release import Release
from backend.domain.refusals import Refusal
from backend.services.choose_strategies import choose_strategies
from backend.services.clinical_entry import Written
from backend.services.publish_release import publish_release
from backend.services.read_caseload import read_caseload
from backend.services.read_patient import PatientRecord, read_patient
from backend.services.read_strategies import read_strategies
from backend.services.recall_editions import recall_editions
from backend.services.sync import sync
from backend.services.write_flare_plan import write_flare_plan
from backend.storage import patient_log
from backend.storage.transaction import Database
from tests.cast import ANNA, BO, ERIK
from tests.clock import FixedClock
from tests.content.small import draft_of, small
from tests.phone import Phone


def write(
    database: Database, clock: FixedClock, words: str, replaces: str | None, by: str = BO.id
) -> Written | Refusal:
    return write_flare_plan(
        database,
        clinician_id=by,
        patient_id=ANNA.id,
        entry_id=str(uuid7()),
        plan={"keeps": words, "flare_percent": 50},
        replaces=replaces,
        now=clock(),
    )


def id_of(result: Written | Refusal) -> str:
    assert isinstance(result, Written), result
    return str(result.entry["id"])


def versions(database: Database) -> list[str]:
    with database.read() as connection:
        log = patient_log.whole(connection, ANNA.id)
    return [entry["args"]["keeps"] for entry in log if entry["kind"] == "flare_plan_written"]


def test_each_version_is_written_over_the_one_that_was_read(database: Database, clock: FixedClock) -> None:
    first = id_of(write(database, clock, "min tur", None))
    id_of(write(database, clock, "min tur, halvt", first, ERIK.id))
    assert versions(database) == ["min tur", "min tur, halvt"]


def test_a_version_that_was_not_read_is_not_written_over(database: Database, clock: FixedClock) -> None:
    first = id_of(write(database, clock, "min tur", None))
    phone = Phone(ANNA.id)
    own = phone.record("flare_plan_written", {"keeps": "haven", "replaces": first}, clock())
    sync(database, patient_id=ANNA.id, push=phone.push(clock()), now=clock())
    assert write(database, clock, "min tur, halvt", first) == Refusal("plan_changed")
    assert write(database, clock, "min tur, halvt", None) == Refusal("plan_changed")
    assert versions(database) == ["min tur", "haven"]
    id_of(write(database, clock, "haven og min tur", own))


def test_a_version_that_was_taken_back_is_not_in_the_way(database: Database, clock: FixedClock) -> None:
    phone = Phone(ANNA.id)
    own = phone.record("flare_plan_written", {"keeps": "haven"}, clock())
    phone.record("withdrawn", {"of": own}, clock())
    sync(database, patient_id=ANNA.id, push=phone.push(clock()), now=clock())
    id_of(write(database, clock, "min tur", None))


def test_asked_twice_it_is_written_once_although_it_is_the_newest_itself(
    database: Database, clock: FixedClock
) -> None:
    entry_id = str(uuid7())
    asked: dict[str, Any] = {
        "clinician_id": BO.id,
        "patient_id": ANNA.id,
        "entry_id": entry_id,
        "plan": {"keeps": "min tur"},
        "replaces": None,
    }
    first = write_flare_plan(database, **asked, now=clock())
    again = write_flare_plan(database, **asked, now=clock())
    assert isinstance(again, Written)
    assert isinstance(first, Written)
    assert (first.again, again.again, again.entry) == (False, True, first.entry)
    assert versions(database) == ["min tur"]


def test_a_number_that_does_not_dial_is_not_kept(database: Database, clock: FixedClock) -> None:
    result = write_flare_plan(
        database,
        clinician_id=BO.id,
        patient_id=ANNA.id,
        entry_id=str(uuid7()),
        plan={"gp_phone": "ring til lægen"},
        replaces=None,
        now=clock(),
    )
    assert result == Refusal("bad_arguments", {"args.gp_phone": ("not_a_phone_number",)})


def test_the_choice_of_what_helps_is_the_clinicians_words_too(database: Database, clock: FixedClock) -> None:
    result = choose_strategies(
        database,
        clinician_id=BO.id,
        patient_id=ANNA.id,
        entry_id=str(uuid7()),
        strategies=["rest"],
        now=clock(),
    )
    assert isinstance(result, Written)
    assert result.entry["by"] == {"role": "clinician", "id": BO.id}
    assert result.entry["args"] == {"strategies": ["rest"]}


@pytest.fixture
def released(database: Database, clock: FixedClock) -> Release:
    release = publish_release(database, draft_of(small()), now=clock())
    assert isinstance(release, Release)
    return release


@pytest.mark.usefixtures("released")
def test_what_helps_is_offered_until_it_is_recalled(database: Database, clock: FixedClock) -> None:
    assert [item.id for item in read_strategies(database)] == ["rest"]
    notice = {"da": "Brug den ikke.", "en": "Do not use it."}
    recalled = recall_editions(database, "rest", [1], severity="do_not_use", notice=notice, now=clock())
    assert not isinstance(recalled, Refusal)
    assert read_strategies(database) == []


def test_before_the_first_release_nothing_is_offered(database: Database) -> None:
    assert read_strategies(database) == ()


def test_a_reported_sign_reaches_the_clinician_in_the_words_that_the_patient_read(
    database: Database, clock: FixedClock, released: Release
) -> None:
    pin = next(line.pin for line in released.items if line.kind == "safety")
    phone = Phone(ANNA.id)
    args = {"urgency": "urgent", "signs": ["numb"], "safety": pin.as_json()}
    phone.record("red_flag_reported", args, clock())
    sync(database, patient_id=ANNA.id, push=phone.push(clock()), now=clock())
    record = read_patient(database, clinician_id=BO.id, patient_id=ANNA.id, now=clock())
    assert isinstance(record, PatientRecord)
    (listed,) = read_caseload(database, clinician_id=BO.id, now=clock())
    for seen in (record.patient, listed):
        assert next((one.code, one.signs) for one in seen.attention) == ("red_flag", ("numb",))
        assert seen.signs == {"numb": {"da": "Du kan ikke mærke det.", "en": "You cannot feel it."}}
