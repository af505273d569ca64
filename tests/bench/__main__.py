"""`make bench`: one run, one machine, figures as measured."""

from __future__ import annotations

import platform
import statistics
import tempfile
from pathlib import Path

from tests.bench import phone, server
from tests.bench.load import CONNECTIONS
from tests.bench.population import ENTRIES_EACH, PATIENTS

TARGET_BYTES = 60_000
TARGET_START_MS = 500


def main() -> None:
    """Measure and print."""
    print(f"{platform.platform()}, Python {platform.python_version()}")
    with tempfile.TemporaryDirectory() as folder:
        _server(Path(folder))
        _phone(Path(folder))


def _server(folder: Path) -> None:
    print(
        f"\nSync: {PATIENTS:,} patients with {ENTRIES_EACH} entries each; one worker;"
        f" {CONNECTIONS} connections; every commit on the disk before it is answered"
    )
    print(f"{'':34}{'per s':>8}{'per CPU s':>11}{'p50 ms':>9}{'p99 ms':>9}")
    for database, request, rate in server.rates(folder):
        cpu = "not told" if rate.per_cpu_second is None else f"{rate.per_cpu_second:.0f}"
        print(
            f"{database:11}{request:<26}{rate.per_second:>5.0f}{cpu:>11}{rate.p50_ms:>9.1f}{rate.p99_ms:>9.1f}",
            flush=True,
        )


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


if __name__ == "__main__":
    main()
