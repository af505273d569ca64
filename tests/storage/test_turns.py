"""The writers of one process take turns; SQLite's own waiting lets the same ones win again and again."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Event, Thread
from time import sleep

import pytest
from sqlalchemy import text

from backend.storage.transaction import Database, StorageBusy
from backend.storage.turns import Turns

LONG = 30.0


def come(turns: Turns, name: str, went: list[str], patience: float = LONG) -> Thread:
    """Somebody joins the line, and has joined it when this returns."""

    def wait() -> None:
        if turns.take(patience):
            went.append(name)
            turns.leave()
        else:
            went.append(f"{name} gave up")

    before = len(turns._queue)
    thread = Thread(target=wait)
    thread.start()
    while len(turns._queue) == before:
        sleep(0.001)
    return thread


def test_whoever_came_first_goes_first() -> None:
    turns, went = Turns(), list[str]()
    assert turns.take(LONG)
    line = [come(turns, name, went) for name in "abcdefgh"]
    turns.leave()
    for thread in line:
        thread.join()
    assert went == list("abcdefgh")
    assert not turns._queue


def test_whoever_gives_up_holds_nobody_back() -> None:
    turns, went = Turns(), list[str]()
    assert turns.take(LONG)
    hasty = come(turns, "hasty", went, patience=0.01)
    patient = come(turns, "patient", went)
    hasty.join()
    turns.leave()
    patient.join()
    assert went == ["hasty gave up", "patient"]
    assert turns.take(0.01)


@pytest.mark.only_on("sqlite")
def test_a_writer_that_fails_gives_its_turn_back(database: Database) -> None:
    for _ in range(3):
        with pytest.raises(RuntimeError), database.write():
            raise RuntimeError
    with database.write() as connection:
        connection.execute(text("SELECT 1"))


@pytest.mark.only_on("sqlite")
def test_whoever_waits_too_long_for_a_turn_is_told_that_it_is_busy(engine_url: str) -> None:
    database = Database(engine_url, patience_ms=50)
    holding, done = Event(), Event()

    def hold() -> None:
        with database.write():
            holding.set()
            done.wait(LONG)

    with ThreadPoolExecutor(1) as pool:
        pool.submit(hold)
        holding.wait(LONG)
        with pytest.raises(StorageBusy), database.write():
            pass
        done.set()
    with database.write():
        pass
    database.close()
