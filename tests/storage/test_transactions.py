"""Transactions: nothing half done, no update lost, and one moment to read at."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from sqlalchemy import func, insert, select, text, update
from sqlalchemy.exc import DBAPIError, IntegrityError

from backend.storage.engines import SAFE_WAL, sqlite_driver
from backend.storage.tables import audit, patient_head, person, standing
from backend.storage.transaction import Database
from tests.cast import ANNA


def test_what_went_wrong_half_way_leaves_nothing(database: Database) -> None:
    with pytest.raises(RuntimeError, match="half way"), database.write() as connection:
        connection.execute(update(person).values(language="en"))
        raise RuntimeError("half way")
    with database.read() as connection:
        assert set(connection.scalars(select(person.c.language))) == {"da"}


def test_a_hundred_read_modify_writes_at_once_lose_none(database: Database) -> None:
    with database.write() as connection:
        connection.execute(insert(patient_head).values(patient_id=ANNA.id, seq=0))

    def raise_head(_: int) -> None:
        with database.write() as connection:
            query = select(patient_head.c.seq).where(patient_head.c.patient_id == ANNA.id).with_for_update()
            seq = connection.scalar(query)
            assert seq is not None
            connection.execute(update(patient_head).values(seq=seq + 1))

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(raise_head, range(100)))
    with database.read() as connection:
        assert connection.scalar(select(patient_head.c.seq)) == 100


def test_a_reader_sees_one_moment(database: Database) -> None:
    with database.read() as reading:
        before = reading.scalar(select(func.count()).select_from(person).where(person.c.language == "en"))
        with database.write() as writing:
            writing.execute(update(person).values(language="en"))
        after = reading.scalar(select(func.count()).select_from(person).where(person.c.language == "en"))
    assert (before, after) == (0, 0)


def test_a_row_that_points_nowhere_is_refused(database: Database) -> None:
    with pytest.raises(IntegrityError), database.write() as connection:
        connection.execute(insert(patient_head).values(patient_id="nobody", seq=1))


def test_an_instant_comes_back_as_it_was_and_a_naive_one_is_refused(database: Database) -> None:
    moment = datetime(2026, 10, 25, 2, 30, tzinfo=UTC)
    values = {"id": "a", "actor_id": "b", "act": "c"}
    with database.write() as connection:
        connection.execute(insert(audit).values(**values, at=moment))
    with database.read() as connection:
        assert connection.scalar(select(audit.c.at)) == moment
    with pytest.raises(Exception, match="offset"), database.write() as connection:
        connection.execute(insert(audit).values(**values, at=moment.replace(tzinfo=None)))


def test_amounts_stay_exact(database: Database) -> None:
    body = {
        "tenth": Decimal("0.1"),
        "large": Decimal("100000"),
        "small": Decimal("0.000001"),
        "æ": [None, True],
    }
    with database.write() as connection:
        today = datetime(2026, 3, 2, tzinfo=UTC).date()
        connection.execute(insert(standing).values(patient_id=ANNA.id, seq=1, day=today, body=body))
    with database.read() as connection:
        kept = connection.scalar(select(standing.c.body))
    assert kept == body
    assert str(kept["tenth"]) == "0.1"


def test_errors_do_not_repeat_what_was_sent(database: Database) -> None:
    with pytest.raises(DBAPIError) as caught, database.write() as connection:
        connection.execute(
            insert(person).values(
                id="x", name=None, email="kanarie@rygvej.test", language="da", created_at=datetime.now(UTC)
            )
        )
    assert "kanarie" not in str(caught.value).partition("DETAIL")[0]


@pytest.mark.only_on("sqlite")
def test_sqlite_is_set_up_to_keep_what_it_says_it_kept(database: Database) -> None:
    with database.read() as connection:
        found = {
            name: connection.scalar(text(f"PRAGMA {name}"))
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout", "secure_delete")
        }
    wal = tuple(sqlite_driver().sqlite_version_info) >= SAFE_WAL
    assert found == {
        "journal_mode": "wal" if wal else "delete",
        "synchronous": 2,
        "foreign_keys": 1,
        "busy_timeout": 5000,
        "secure_delete": 1,
    }


@pytest.mark.only_on("postgresql")
def test_postgresql_does_not_wait_for_ever_and_reads_only_when_reading(database: Database) -> None:
    with database.read() as connection:
        assert connection.scalar(text("SHOW lock_timeout")) == "5s"
        assert connection.scalar(text("SHOW transaction_read_only")) == "on"
        assert connection.scalar(text("SHOW transaction_isolation")) == "repeatable read"
        assert connection.scalar(text("SHOW timezone")) == "UTC"
    with database.write() as connection:
        assert connection.scalar(text("SHOW transaction_read_only")) == "off"
