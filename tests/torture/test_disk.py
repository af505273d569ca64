"""What was acknowledged survives a killed server, a power cut and a broken disk; the controls must lose.

The long forms are `kills.py`, `power_cuts.py` and `disk_trouble.py`.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.databases import SqliteSource
from tests.torture.disk import NO_COMPILER, compiler
from tests.torture.disk_trouble import live_through
from tests.torture.histories import seed_of_today
from tests.torture.kills import kill_often
from tests.torture.power_cuts import cut_and_control

KILLS = 4


def test_a_killed_server_has_kept_everything_that_it_acknowledged(
    sqlite_source: SqliteSource, tmp_path: Path
) -> None:
    acknowledged, wrong = kill_often(sqlite_source, tmp_path / "data", seed_of_today(), KILLS)
    assert wrong == []
    assert acknowledged > 0


def test_after_a_power_cut_everything_acknowledged_is_there_and_the_controls_lose(
    sqlite_source: SqliteSource, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if compiler() is None:
        with capsys.disabled():
            sys.stdout.write(f"\n{NO_COMPILER}\n")
        return
    cuts, wrong = cut_and_control(sqlite_source, tmp_path / "disk", seed_of_today())
    assert wrong == []
    assert cuts > 0


def test_a_full_or_broken_disk_is_answered_clearly_and_loses_nothing_acknowledged(
    sqlite_source: SqliteSource, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if compiler() is None:
        with capsys.disabled():
            sys.stdout.write(f"\n{NO_COMPILER}\n")
        return
    requests, wrong = live_through(sqlite_source, tmp_path / "disk", seed_of_today())
    assert wrong == []
    assert requests > 0
