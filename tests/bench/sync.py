"""`make bench-sync`: a patient's day at Rygvej beside a hand-written server and two by others, in one run.

Everybody is measured in turn, round after round, so that what else the machine does meanwhile falls on all of
them alike. What is not part of the project is installed for the run into a folder that is thrown away.
"""

from __future__ import annotations

import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import reduce
from operator import add
from pathlib import Path

from tests.bench import days, limit_tables, load, peers
from tests.bench.days import Living
from tests.bench.load import HEAD, Check, Day, Rate
from tests.bench.peers import NotInstalledError
from tests.bench.population import Population
from tests.bench.server import on_their_own_core, postgresql, settled
from tests.serving import ROOT, environment, free_port, serving

ROUNDS = 4
DAYS = 250
# Kinto needs a second for what others do in a few milliseconds.
DAYS_OF_KINTO = 16
EVERYBODY = Population(patients=4_000)
ORJSON, GRANIAN = "orjson==3.13.0", "granian==2.8.7"


@dataclass(frozen=True)
class Contestant:
    """A server that is running, and the days that are lived there in each round."""

    name: str
    port: int
    pid: int
    check: Check
    rounds: Sequence[Sequence[Day]]


def main() -> None:
    """Measure and print."""
    print(f"{platform.platform()}, Python {platform.python_version()}; load {os.getloadavg()[0]:.1f}")
    with tempfile.TemporaryDirectory() as folder:
        _compared(Path(folder))
        _flat(Path(folder))


def _compared(folder: Path) -> None:
    found: dict[str, Rate] = {}
    with ExitStack() as stack:
        contestants = list(_contestants(folder, stack))
        found = _in_turn(contestants)
    print(f"\nPatient-days at {load.CONNECTIONS} connections, {ROUNDS} rounds\n{'':44}{HEAD}")
    for name, rate in found.items():
        print(f"{name:<44}{rate}")
    ours = found["Rygvej, SQLite, one request"]
    for name, goal in (
        ("by hand, SQLite, three requests", 1),
        ("Kinto, memory, three requests", 20),
        ("Kinto, PostgreSQL, three requests", 20),
        ("PouchDB, three requests", 2.5),
    ):
        if name in found:
            print(f"  {_ratio(ours, found[name]):.2f} times {name} (goal {goal})")


def _contestants(folder: Path, stack: ExitStack) -> Iterator[Contestant]:
    url = stack.enter_context(postgresql(folder / "postgresql"))
    for database, more in (("SQLite", {}), ("PostgreSQL", {"RYGVEJ_DATABASE_URL": url})):
        data = folder / database
        settled(data, EVERYBODY, more)
        served = stack.enter_context(serving(data, demo=False, more=more))
        for form, living, first in (("one request", days.whole, 0), ("three requests", days.split, 2_000)):
            name = f"Rygvej, {database}, {form}"
            lived = _lived(EVERYBODY, living, first)
            yield Contestant(name, served.port, served.process.pid, days.accepted, lived)
    starts: tuple[Callable[[], Contestant], ...] = (
        lambda: _granian(folder, stack),
        lambda: _by_hand(folder, stack),
        lambda: _kinto(folder, stack, "memory", ""),
        lambda: _kinto(folder, stack, "PostgreSQL", _database_of_its_own(url)),
        lambda: _pouchdb(folder, stack),
    )
    for start in starts:
        try:
            yield start()
        except NotInstalledError as error:
            print(f"not run: {error}")


def _lived(everybody: Population, living: Living, first: int = 0) -> list[list[Day]]:
    numbers = iter(range(first, everybody.patients))
    return [[living(everybody, next(numbers), 0) for _ in range(DAYS)] for _ in range(ROUNDS)]


def _in_turn(contestants: Sequence[Contestant]) -> dict[str, Rate]:
    found: dict[str, list[Rate]] = {one.name: [] for one in contestants}
    with on_their_own_core(*{one.pid for one in contestants}):
        for number in range(ROUNDS):
            for one in contestants:
                found[one.name].append(load.measure(one.port, one.pid, one.rounds[number], one.check))
    # The first round finds everything cold.
    return {name: reduce(add, rates[1:]) for name, rates in found.items()}


def _ratio(one: Rate, other: Rate) -> float:
    """How many times as much one does, by processor time, which neighbours on the machine disturb least."""
    if one.per_cpu_second and other.per_cpu_second:
        return one.per_cpu_second / other.per_cpu_second
    return one.per_second / other.per_second


def _granian(folder: Path, stack: ExitStack) -> Contestant:
    data, port = folder / "granian", free_port()
    settled(data, EVERYBODY, {})
    command = ["granian", "--interface", "wsgi", "--factory", "--host", "127.0.0.1", "--port", str(port)]
    command += ["--workers", "1", "--blocking-threads", "8", "--log-level", "error", "backend:create_app"]
    more = environment(data, f"http://127.0.0.1:{port}", port, demo=False)
    pid = stack.enter_context(_module(folder, GRANIAN, command, port, more))
    name = "Rygvej, SQLite, one request, Granian"
    return Contestant(name, port, pid, days.accepted, _lived(EVERYBODY, days.whole))


def _by_hand(folder: Path, stack: ExitStack) -> Contestant:
    file, port = folder / "limit.sqlite", free_port()
    limit_tables.settle(file, EVERYBODY)
    command = ["gunicorn", "--bind", f"127.0.0.1:{port}", "--worker-class", "gthread", "--threads", "8"]
    command += ["--keep-alive", "30", "--no-control-socket", "tests.bench.limit:application"]
    pid = stack.enter_context(_module(folder, ORJSON, command, port, {"LIMIT_DATABASE": str(file)}))
    lived = _lived(EVERYBODY, days.split)
    return Contestant("by hand, SQLite, three requests", port, pid, days.accepted, lived)


def _kinto(folder: Path, stack: ExitStack, backend: str, url: str) -> Contestant:
    port, pid, peer = stack.enter_context(peers.kinto(folder, url=url))
    lived = _lived_elsewhere(peer, port, DAYS_OF_KINTO)
    return Contestant(f"Kinto, {backend}, three requests", port, pid, peers.well, lived)


def _pouchdb(folder: Path, stack: ExitStack) -> Contestant:
    port, pid, peer = stack.enter_context(peers.pouchdb(folder))
    return Contestant(
        "PouchDB, three requests", port, pid, peers.well, _lived_elsewhere(peer, port, DAYS // 2)
    )


def _lived_elsewhere(peer: peers.Peer, port: int, count: int) -> list[list[Day]]:
    for number in range(count * ROUNDS):
        peer.begin(port, number)
    return [[peer.day(port, first + n) for n in range(count)] for first in range(0, count * ROUNDS, count)]


def _database_of_its_own(url: str) -> str:
    # Kinto's driver is another, and its tables are not to lie among ours.
    return url.replace("postgresql+psycopg://", "postgresql://")


@contextmanager
def _module(
    folder: Path, package: str, command: Sequence[str], port: int, more: Mapping[str, str]
) -> Iterator[int]:
    """Run a Python module of the project's environment and of one package more."""
    added = folder / package
    install = [str(ROOT / ".venv/bin/uv"), "pip", "install", "--quiet", "--target", str(added), package]
    try:
        subprocess.run([*install, "--python", sys.executable], check=True, capture_output=True, timeout=300)
    except (OSError, subprocess.SubprocessError) as error:
        raise NotInstalledError(package) from error
    paths = {"PYTHONPATH": os.pathsep.join((str(added), str(ROOT)))}
    with peers.running(
        [sys.executable, "-m", *command], port, folder, {**os.environ, **more, **paths}
    ) as pid:
        yield pid


def _flat(folder: Path) -> None:
    for what, small, large, each in (
        ("patients", Population(1_000, 12), Population(100_000, 12), 1),
        ("entries each", Population(50, 60), Population(50, 6_000), 20),
    ):
        with ExitStack() as stack:
            pair = [_of(folder, one, each, stack) for one in (small, large)]
            found = _in_turn(pair)
        few, many = found.values()
        print(f"\nOne request a day, from few to many {what}\n{'':44}{HEAD}")
        for name, rate in found.items():
            print(f"{name:<44}{rate}")
        print(f"  costs {_ratio(few, many):.2f} times as much (goal 0.80 to 1.20)")


def _of(folder: Path, everybody: Population, each: int, stack: ExitStack) -> Contestant:
    name = f"{everybody.patients:,} patients with {everybody.entries:,} entries"
    data = folder / name.replace(" ", "-")
    settled(data, everybody, {})
    served = stack.enter_context(serving(data, demo=False))
    # Spread over everybody, each day the next of somebody's.
    step = max(1, everybody.patients // (DAYS * ROUNDS))
    lives = [
        days.whole(everybody, number, day)
        for day in range(each)
        for number in range(0, everybody.patients, step)
    ]
    rounds = [lives[first : first + DAYS] for first in range(0, DAYS * ROUNDS, DAYS)]
    return Contestant(name, served.port, served.process.pid, days.accepted, rounds)


if __name__ == "__main__":
    main()
