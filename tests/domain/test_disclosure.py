"""What is counted over people gives nobody away."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from backend.domain.disclosure import told


@pytest.mark.parametrize(
    ("count", "shown"), [(0, 0), (1, None), (4, None), (5, 5), (9, 5), (10, 10), (1234, 1230)]
)
def test_a_few_are_not_told_and_more_are_told_in_fives(count: int, shown: int | None) -> None:
    assert told(count) == shown


@given(st.lists(st.integers(0, 40), min_size=2, max_size=6))
def test_what_is_hidden_cannot_be_had_from_the_total_and_the_rest(cells: list[int]) -> None:
    """At least two sizes of every hidden cell fit with all that is told."""
    total = told(sum(cells))
    assume(total is not None)
    least, most = _between(sum(cells))
    for hidden in (at for at, cell in enumerate(cells) if told(cell) is None):
        others = [_between(cell) for at, cell in enumerate(cells) if at != hidden]
        low, high = sum(one for one, _ in others), sum(other for _, other in others)
        fitting = [size for size in range(1, 5) if low + size <= most and high + size >= least]
        assert len(fitting) > 1


def _between(count: int) -> tuple[int, int]:
    """The smallest and the largest that a cell can be for somebody who reads what is told of it."""
    shown = told(count)
    if shown is None:
        return 1, 4
    return (shown, shown + 4) if shown else (0, 0)
