"""Whatever happens between phones and the server: nothing is lost, nothing double, nothing stuck.

Five thousand random histories, other ones every day (TORTURE_SEED=… tells those of a seed again), and every
history that ever went wrong. How they end is in `ending.py`; what happens in them in `story.py`.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.conftest import NOW
from tests.databases import PostgresqlSource, SqliteSource
from tests.torture.histories import IN_MEMORY, Teller, cases, of_seeds, seed_of_today
from tests.torture.house import open_house
from tests.torture.story import Story, of_seed, read

# In parts, so that they can be told beside each other.
PARTS = 12
IN_A_PART = 400
ON_POSTGRESQL = 200


@pytest.mark.parametrize("part", range(PARTS))
def test_no_history_loses_or_doubles_anything(part: int) -> None:
    first = seed_of_today() + part * IN_A_PART
    with TemporaryDirectory(dir=IN_MEMORY) as folder, SqliteSource(Path(folder), NOW).lend() as url:
        assert _violations(url, Path(folder), first, IN_A_PART) == []


def test_nor_on_postgresql(postgresql_source: PostgresqlSource, tmp_path: Path) -> None:
    first = seed_of_today() + PARTS * IN_A_PART
    with postgresql_source.lend() as url:
        assert _violations(url, tmp_path, first, ON_POSTGRESQL) == []


def test_no_history_that_once_went_wrong_goes_wrong_again(tmp_path: Path) -> None:
    with SqliteSource(tmp_path, NOW).lend() as url, open_house(url, tmp_path) as house:
        assert [str(one) for one in Teller(house).search(cases())] == []


def test_a_history_is_told_again_by_its_seed_and_by_its_line() -> None:
    told = of_seed(7)
    assert told == of_seed(7) == read(told.written())
    assert isinstance(told, Story)


def _violations(url: str, folder: Path, first: int, count: int) -> list[str]:
    with open_house(url, folder) as house:
        return [str(one) for one in Teller(house).search(of_seeds(first, count))]
