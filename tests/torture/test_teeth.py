"""A harness that catches nothing proves nothing: planted faults are caught, ten a day, all of them in a soak.

`python -m tests.torture.teeth --all` plants each in turn; with a name, that one.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.torture.teeth.scratch import Scratch, scratch
from tests.torture.teeth.tooth import BREAKS, CAUGHT_BY, COMMANDS, found, in_rotation, teeth

A_DAY = 10
LEAST = 30


@pytest.fixture(scope="module")
def copy() -> Iterator[Scratch]:
    with scratch() as made:
        yield made


@pytest.mark.parametrize("place", range(A_DAY))
def test_a_planted_fault_is_caught_by_the_harness_it_names(copy: Scratch, place: int) -> None:
    tooth = in_rotation(A_DAY)[place]
    outcome, said = copy.bite(tooth)
    assert outcome == "caught", f"{tooth.name}: {outcome} by {tooth.caught_by}\n{said[-3000:]}"


def test_there_are_enough_and_each_says_what_it_breaks_and_what_catches_it() -> None:
    assert len(teeth()) >= LEAST
    for tooth in teeth():
        first, second = tooth.file.read_text().splitlines()[:2]
        assert first.startswith(BREAKS), tooth.name
        assert second.startswith(CAUGHT_BY), tooth.name
        assert tooth.caught_by.split()[0] in COMMANDS, tooth.name


def test_a_fault_that_no_longer_fits_the_code_is_said_to_be_so(copy: Scratch) -> None:
    tooth = teeth()[0]
    planted = copy._git("apply", tooth.file)
    assert planted.returncode == 0, planted.stderr
    try:
        assert copy.bite(tooth)[0] == "does not apply"
    finally:
        copy._git("apply", "--reverse", tooth.file)


@pytest.mark.parametrize(
    ("returned", "said", "caught"),
    [
        (1, "1 failed in 2.00s", True),
        (1, "histories: 12 cases, 1 violations", True),
        (1, "      Tests  1 failed | 20 passed (21)", True),
        (0, "12 passed in 1.00s", False),
        (2, "1 error in 0.10s", False),
        (1, "ModuleNotFoundError: No module named 'backend'", False),
        (1, "histories: 12 cases, 0 violations", False),
    ],
)
def test_a_harness_that_could_not_run_has_caught_nothing(returned: int, said: str, *, caught: bool) -> None:
    assert found(returned, said) is caught
