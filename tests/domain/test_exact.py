"""JSON whose numbers stay what they were."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.domain import exact

amounts = st.decimals(min_value=-100_000, max_value=100_000, places=6, allow_nan=False)
values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text() | amounts,
    lambda below: st.lists(below, max_size=4) | st.dictionaries(st.text(), below, max_size=4),
)


@given(values)
def test_what_is_written_is_read_as_it_was(value: object) -> None:
    assert exact.loads(exact.dumps(value)) == value


@given(amounts)
def test_a_decimal_is_a_number_that_a_phone_reads_as_the_same(amount: Decimal) -> None:
    written = exact.dumps(amount)
    assert Decimal(repr(json.loads(written))) == amount


@pytest.mark.parametrize(
    "text",
    [
        "NaN",
        "[Infinity]",
        "-Infinity",
        '{"a": 1, "a": 2}',
        '{"a": {"b": 1, "b": 1}}',
        "9007199254740992",
        "-9007199254740992",
        "1" * 5000,
        "1e400",
        "1e-400",
        "1E+9999999",
        "0.12345678901234567",
        "1." + "0" * 5000,
        "[" * 100_000 + "]" * 100_000,
        "",
        "{",
        "tru",
    ],
)
def test_what_is_not_plain_json_with_honest_numbers_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        exact.loads(text)


@pytest.mark.parametrize(
    "value", [float("nan"), float("inf"), Decimal("NaN"), Decimal("0.1234567890123456789")]
)
def test_what_has_no_exact_form_is_not_written(value: object) -> None:
    with pytest.raises((ValueError, ArithmeticError)):
        exact.dumps(value)


def test_what_was_kept_is_never_refused_afterwards() -> None:
    assert exact.loads_kept("[0.30000000000000004, 1e300, 123456789012345678901]") == [
        Decimal("0.30000000000000004"),
        Decimal("1e300"),
        123456789012345678901,
    ]


def test_whole_decimals_are_written_without_a_point() -> None:
    assert exact.dumps([Decimal("8.00"), Decimal("-0"), Decimal("1E+2")]) == "[8,0,100]"
