"""A sync costs what it brings, never what the patient has."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import event

from backend.services.sync import Answer, sync
from backend.storage.transaction import Database
from backend.web.house import EXTENSION
from tests.cast import ANNA
from tests.clock import FixedClock
from tests.phone import Phone


@contextmanager
def statements(database: Database) -> Iterator[list[str]]:
    """Every statement that the database is given meanwhile."""
    seen: list[str] = []

    def note(_: Any, __: Any, statement: str, *___: Any) -> None:
        if not statement.startswith(("BEGIN", "COMMIT")):
            seen.append(statement)

    event.listen(database.engine, "before_cursor_execute", note)
    yield seen
    event.remove(database.engine, "before_cursor_execute", note)


def settled(database: Database, clock: FixedClock, entries: int) -> Phone:
    phone = Phone(ANNA.id)
    for number in range(entries):
        phone.record("goal_set", {"text": f"Mål {number}"}, clock())
    while phone.outbox or phone.cursor < entries:
        answer = sync(database, patient_id=ANNA.id, push=phone.push(clock()), now=clock())
        assert isinstance(answer, Answer)
        phone.hear(answer)
    return phone


def test_a_sync_with_nothing_new_costs_one_read_and_no_write(database: Database, clock: FixedClock) -> None:
    phone = settled(database, clock, 3)
    with statements(database) as seen:
        sync(database, patient_id=ANNA.id, push=phone.push(clock()), now=clock())
    assert [statement.split()[0] for statement in seen] == ["SELECT"]


def test_with_the_session_at_the_door_it_is_two(
    app: Flask, client_as: Callable[[str], FlaskClient], clock: FixedClock
) -> None:
    database = app.extensions[EXTENSION].database
    phone = settled(database, clock, 3)
    client = client_as("anna")
    body = _body(phone, clock)
    assert _posted(client, body)["entries"] == []
    with statements(database) as seen:
        _posted(client, body)
    assert [statement.split()[0] for statement in seen] == ["SELECT", "SELECT"]


def test_a_push_costs_the_same_on_a_short_log_and_on_a_long_one(
    database: Database, clock: FixedClock
) -> None:
    counts = []
    for entries in (3, 600):
        phone = settled(database, clock, entries)
        for number in range(8):
            phone.record("goal_set", {"text": f"Nyt mål {number}"}, clock())
        with statements(database) as seen:
            sync(database, patient_id=ANNA.id, push=phone.push(clock()), now=clock())
        counts.append(len(seen))
    assert counts[0] == counts[1] <= 10


def test_every_read_of_a_sync_uses_an_index(database: Database, clock: FixedClock) -> None:
    if not database.is_sqlite:
        # PostgreSQL reads small tables whole because that is faster; the keys that it would use are the same.
        return
    phone = settled(database, clock, 3)
    phone.record("goal_set", {"text": "Nyt mål"}, clock())
    seen: list[tuple[str, Any]] = []

    def note(_: Any, __: Any, statement: str, values: Any, *___: Any) -> None:
        if statement.startswith("SELECT"):
            seen.append((statement, values))

    event.listen(database.engine, "before_cursor_execute", note)
    sync(database, patient_id=ANNA.id, push=phone.push(clock()), now=clock())
    phone.outbox.clear()
    sync(database, patient_id=ANNA.id, push=phone.push(clock()), now=clock())
    event.remove(database.engine, "before_cursor_execute", note)

    with database.read() as connection:
        for statement, values in seen:
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values).all()
            scanned = [row[3] for row in plan if row[3].startswith("SCAN")]
            # The installation has one row, and there are a handful of releases.
            assert not [
                step for step in scanned if step.split()[1] in {"entry", "device", "verdict", "patient_head"}
            ]


def _body(phone: Phone, clock: FixedClock) -> dict[str, Any]:
    return {
        "protocol": 1,
        "device": phone.device,
        "epoch": phone.epoch,
        "cursor": phone.cursor,
        "sent_at": clock().isoformat(),
        "mutations": [],
        "holding": None,
    }


def _posted(client: FlaskClient, body: dict[str, Any]) -> dict[str, Any]:
    answer = client.post("/api/sync", json=body)
    assert answer.status_code == 200, answer.json
    assert isinstance(answer.json, dict)
    return answer.json
