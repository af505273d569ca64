"""`make bench`: one run, one machine, figures as measured."""

from __future__ import annotations

import os
import platform
import statistics
import tempfile
from pathlib import Path

from tests.bench import folds, phone, releases, server, texts
from tests.bench.load import CONNECTIONS, HEAD

TARGET_BYTES = 60_000
TARGET_TEXTS = 100_000
TARGET_START_MS = 500
TARGET_PYTHON_MS = 1_000
TARGET_BROWSER_MS = 200
TARGET_RELEASE_S = 10


def main() -> None:
    """Measure and print."""
    print(f"{platform.platform()}, Python {platform.python_version()}")
    with tempfile.TemporaryDirectory() as folder:
        _folds(Path(folder))
        _releases(Path(folder))
        _server(Path(folder))
        _phone(Path(folder))
    _texts()


def _folds(folder: Path) -> None:
    load = os.getloadavg()[0]
    folded = folds.measure(folder)
    print(
        f"\n{folds.FOLDS:,} folds of a year with {folded.entries} entries, in milliseconds;"
        f" load when it began {load:.1f} on {os.cpu_count()} processors"
    )
    for name, runs, target in (
        ("Python", folded.python, TARGET_PYTHON_MS),
        ("Python, CPU", folded.python_cpu, TARGET_PYTHON_MS),
        ("Chromium", folded.browser, TARGET_BROWSER_MS),
    ):
        each = ", ".join(f"{ms:.0f}" for ms in runs)
        print(f"  {name:<12} median {statistics.median(runs):>5.0f} of {each}  (target {target:,})")


def _releases(folder: Path) -> None:
    print(
        f"\nA release of {releases.ITEMS} items in two languages for {releases.MUNICIPALITIES} municipalities"
        f" with every slot filled, in seconds (target {TARGET_RELEASE_S} for all)"
    )
    print(f"  {'':<12}{'read':>8}{'publish':>9}{'fill':>8}{'report':>8}{'all':>8}")
    for built in releases.measure(folder):
        print(
            f"  {built.database:<12}{built.read:>8.2f}{built.publish:>9.2f}{built.fill:>8.2f}"
            f"{built.report:>8.2f}{built.whole:>8.2f}"
        )


def _server(folder: Path) -> None:
    everybody = server.EVERYBODY
    print(
        f"\nSync: {everybody.patients:,} patients with {everybody.entries} entries each; one worker;"
        f" {CONNECTIONS} connections; every commit on the disk before it is answered"
    )
    print(f"{'':38}{HEAD}")
    for database, request, rate in server.rates(folder):
        print(f"{database:11}{request:<27}{rate}", flush=True)


def _phone(folder: Path) -> None:
    visit, starts = phone.measure(folder)
    print("\nA patient's first visit, from an empty browser to I dag: bytes over the wire")
    print(f"  {'':<14}{'compressed':>11}{'headers':>9}")
    for kind, size in visit.by_kind.most_common():
        print(f"  {kind:<14}{size:>11,}{visit.headers[kind]:>9,}")
    print(f"  {'without texts':<14}{visit.without_texts:>11,}{'':>9}  (target {TARGET_BYTES:,})")
    print(
        f"\nCold start without network, {phone.SLOWDOWN}x slower CPU, to a usable I dag: median"
        f" {statistics.median(starts):.0f} ms of {', '.join(f'{ms:.0f}' for ms in starts)}"
        f" (target {TARGET_START_MS} ms)"
    )


def _texts() -> None:
    print(f"\nWhat a plan with all of its pathway brings, compressed (target for texts {TARGET_TEXTS:,})")
    for one in texts.measure():
        print(
            f"  {one.pathway:<18}texts {one.read:,}, all {one.compressed:,} bytes in {one.items} requests;"
            f" once, whatever the plan, {one.core_compressed:,} in {one.core_items}"
        )


if __name__ == "__main__":
    main()
