"""Codes are easy to read aloud, and read as they were meant."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.domain.access_codes import ALPHABET, HOLDS_FOR, LENGTH, PURPOSES, read, shown, spell

codes = st.text(ALPHABET, min_size=LENGTH, max_size=LENGTH)


def test_a_code_has_eight_characters_in_two_groups() -> None:
    assert shown("0123CFHJ") == "0123-CFHJ"
    assert len(spell(Random(1).choice)) == 8


def test_there_are_so_many_codes_that_a_million_guesses_at_a_thousand_hit_none() -> None:
    everybody, birth_dates = len(ALPHABET) ** LENGTH, 365 * 80
    assert 1_000_000 * 1_000 / everybody / birth_dates < 1e-6


@pytest.mark.parametrize("letter", "AEIOUÆØÅ")
def test_no_code_spells_a_word(letter: str) -> None:
    assert letter not in ALPHABET


@pytest.mark.parametrize("alike", ["0OQD", "1IL", "2Z", "5S", "8B", "6G", "VU"])
def test_what_looks_alike_is_read_as_the_one_that_there_is(alike: str) -> None:
    assert sum(sign in ALPHABET for sign in alike) == 1
    assert {read(sign) for sign in alike + alike.lower()} == {alike[0]}


@given(codes, st.data())
def test_a_code_is_the_same_however_it_is_typed(code: str, data: st.DataObject) -> None:
    typed = "".join(
        data.draw(st.sampled_from(["", " ", "-", " – ", "\t"]))
        + data.draw(st.sampled_from([sign, sign.lower()]))
        for sign in shown(code)
    )
    assert read(typed) == code
    assert read(shown(code)) == read(code) == code


def test_every_purpose_has_an_end() -> None:
    assert set(HOLDS_FOR) == set(PURPOSES)
    assert max(HOLDS_FOR.values()).days == 14
