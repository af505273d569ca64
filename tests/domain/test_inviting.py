"""User names are easy and tell nothing; an invitation takes no CPR number."""

from __future__ import annotations

from datetime import date
from itertools import islice
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.domain.invitation import Invitation, looks_like_cpr, objection
from backend.domain.refusals import Refusal
from backend.domain.user_names import user_names

TODAY = date(2026, 3, 2)
ANNA = Invitation("Anna Holm", date(1979, 4, 12), "0461", None, "da")


@pytest.mark.parametrize(
    ("name", "user_name"),
    [
        ("Anna Holm", "anna.holm.10"),
        ("Søren Åge Ærø Brandt", "soeren.brandt.10"),
        ("Fatima El-Haddad", "fatima.elhaddad.10"),
        ("Zoë", "zoe.10"),
        ("ℋans", "hans.10"),
        ("李 娜", "rygvej.10"),
    ],
)
def test_a_user_name_is_made_from_the_name(name: str, user_name: str) -> None:
    assert next(user_names(name, lambda _: 0)) == user_name


@given(st.text(min_size=1, max_size=200), st.integers(0, 1000))
def test_every_name_gives_ever_longer_user_names_that_are_no_addresses(name: str, seed: int) -> None:
    found = list(islice(user_names(name, Random(seed).randrange), 60))
    assert all(one.isascii() and "@" not in one and one == one.casefold() for one in found)
    assert len(found[-1]) > len(found[0])
    assert len(found[-1]) <= 45


@pytest.mark.parametrize(
    "text",
    ["120479-1234", "1204791234", "Anna 120479 1234", "12.04.79-1234", "12 04 79 1234", "anna1204791234x"],
)
def test_what_looks_like_a_cpr_number_is_taken_nowhere(text: str) -> None:
    assert looks_like_cpr(text)
    refusal = objection(Invitation(text, ANNA.born, "0461", f"{text}@x.dk", "da"), TODAY)
    assert refusal == Refusal("cpr_not_wanted", {"name": ("looks_like_cpr",), "email": ("looks_like_cpr",)})


@pytest.mark.parametrize("text", ["Anna Holm", "anna1979@holm.dk", "anna120479@holm.dk", "45 12 34 56 78"])
def test_what_does_not_is(text: str) -> None:
    assert not looks_like_cpr(text)


@pytest.mark.parametrize("born", [date(2026, 3, 3), date(1905, 1, 1)])
def test_nobody_is_born_tomorrow_or_in_another_age(born: date) -> None:
    assert objection(Invitation("Anna", born, "0461", None, "da"), TODAY) == Refusal(
        "invalid", {"born": ("out_of_range",)}
    )


def test_a_name_has_letters() -> None:
    assert objection(Invitation("", ANNA.born, "0461", None, "da"), TODAY) == Refusal(
        "invalid", {"name": ("missing",)}
    )
    assert objection(ANNA, TODAY) is None
