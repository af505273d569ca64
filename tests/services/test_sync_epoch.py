"""A restored server gets back what phones still hold."""

from __future__ import annotations

from backend.domain.refusals import Refusal
from backend.services.sync import Answer, sync
from backend.storage import installation, patient_log
from backend.storage.tables import device as device_table
from backend.storage.tables import entry, patient_head, verdict
from backend.storage.transaction import Database
from tests.cast import ANNA
from tests.clock import FixedClock
from tests.phone import Phone


def lose_everything_as_an_old_backup_would(database: Database) -> None:
    with database.write() as connection:
        for table in (entry, verdict, device_table, patient_head):
            connection.execute(table.delete())
        installation.raise_epoch(connection)


def synced(database: Database, phone: Phone, clock: FixedClock) -> Answer:
    answer = sync(database, patient_id=ANNA.id, push=phone.push(clock()), now=clock())
    assert isinstance(answer, Answer), answer
    phone.hear(answer)
    return answer


def test_after_a_restore_the_phone_brings_everything_back_under_the_same_ids(
    database: Database, clock: FixedClock
) -> None:
    phone = Phone(ANNA.id)
    ids = [phone.record("goal_set", {"text": f"Mål {number}"}, clock()) for number in range(3)]
    synced(database, phone, clock)
    lose_everything_as_an_old_backup_would(database)
    ids.append(phone.record("goal_set", {"text": "Efter gendannelsen"}, clock()))

    told = synced(database, phone, clock)
    assert not told.verdicts
    # It reads what the server has, sends what the server lacks, and has read that too.
    for _ in range(2):
        synced(database, phone, clock)

    assert not phone.outbox
    assert list(phone.log) == ids
    with database.read() as connection:
        assert [one["id"] for one in patient_log.whole(connection, ANNA.id)] == ids


def test_what_comes_under_an_old_epoch_is_not_decided_though_its_numbers_would_fit(
    database: Database, clock: FixedClock
) -> None:
    phone = Phone(ANNA.id)
    before = phone.record("goal_set", {"text": "Før"}, clock())
    synced(database, phone, clock)
    with database.write() as connection:
        installation.raise_epoch(connection)
    after = phone.record("goal_set", {"text": "Efter"}, clock())
    asked = phone.push(clock())

    told = synced(database, phone, clock)
    assert (told.verdicts, told.acknowledged) == ((), 1)
    assert [one["id"] for one in told.entries] == [before]
    with database.read() as connection:
        assert [one["id"] for one in patient_log.whole(connection, ANNA.id)] == [before]

    # As a new device everything goes, and the old request, if it comes once more, changes nothing.
    for _ in range(2):
        synced(database, phone, clock)
    assert not phone.outbox
    phone.hear(sync(database, patient_id=ANNA.id, push=asked, now=clock()), to=asked)
    with database.read() as connection:
        assert [one["id"] for one in patient_log.whole(connection, ANNA.id)] == [before, after]


def test_a_first_phone_knows_no_epoch_and_is_decided(database: Database, clock: FixedClock) -> None:
    phone = Phone(ANNA.id)
    phone.record("goal_set", {"text": "Først"}, clock())
    assert len(synced(database, phone, clock).verdicts) == 1


def test_a_gap_in_the_same_history_is_still_a_gap(database: Database, clock: FixedClock) -> None:
    phone = Phone(ANNA.id)
    synced(database, phone, clock)
    phone.record("goal_set", {"text": "Væk"}, clock())
    phone.record("goal_set", {"text": "Her"}, clock())
    phone.outbox.pop(0)
    told = sync(database, patient_id=ANNA.id, push=phone.push(clock()), now=clock())
    assert told == Refusal("gap", detail={"expected": 1})


def test_a_cursor_of_another_history_is_answered_from_the_beginning(
    database: Database, clock: FixedClock
) -> None:
    phone = Phone(ANNA.id)
    phone.record("goal_set", {"text": "Før"}, clock())
    synced(database, phone, clock)
    with database.write() as connection:
        installation.raise_epoch(connection)
    answer = synced(database, phone, clock)
    assert [one["args"]["text"] for one in answer.entries] == ["Før"]


def test_a_phone_that_has_read_beyond_the_end_of_the_log_is_told_where_that_is(
    database: Database, clock: FixedClock
) -> None:
    phone = Phone(ANNA.id)
    ids = [phone.record("goal_set", {"text": f"Mål {number}"}, clock()) for number in range(2)]
    synced(database, phone, clock)
    # A backup that was copied back by hand begins no new epoch.
    with database.write() as connection:
        for table in (entry, verdict, device_table, patient_head):
            connection.execute(table.delete())

    told = synced(database, phone, clock)
    assert (told.cursor, told.more) == (0, False)
    for _ in range(2):
        synced(database, phone, clock)
    assert list(phone.log) == ids
