"""Organisations over time: an ended one is its successor, and only its successor, from its day on."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from backend.domain.organisations import Register, Registered
from backend.domain.people import Organisation
from backend.domain.spans import Span, covered_from

DAY = date(2026, 6, 1)
NAMES = [f"o{number}" for number in range(6)]
days = st.integers(-50, 50).map(lambda number: DAY + timedelta(days=number))
maybe = st.one_of(st.none(), st.sampled_from(NAMES))


def organisation(name: str) -> Organisation:
    return Organisation(name, "region", None, name, None)


@st.composite
def registers(draw: st.DrawFn) -> Register:
    """Any register, with circles and successors that never were in it."""
    return Register(
        Registered(organisation(name), draw(days), draw(st.one_of(st.none(), days)), draw(maybe), draw(maybe))
        for name in draw(st.sets(st.sampled_from(NAMES)))
    )


@given(registers(), st.sampled_from(NAMES), days)
def test_whoever_stands_in_an_organisations_place_runs_that_day(
    register: Register, name: str, day: date
) -> None:
    seat = register.seat(name, day)
    assert seat is None or seat.runs_on(day)


@given(registers(), st.sampled_from(NAMES), days)
def test_an_organisation_that_runs_stands_in_its_own_place(register: Register, name: str, day: date) -> None:
    found = register.find(name)
    if found is not None and found.runs_on(day):
        assert register.seat(name, day) == found


@given(registers(), st.sampled_from(NAMES), days)
def test_nothing_is_above_itself_twice_and_below_nothing_lies_nothing(
    register: Register, name: str, day: date
) -> None:
    line = register.upwards(name, day)
    assert len(set(line)) == len(line)
    assert not register.is_within(name, frozenset(), day)


def test_two_regions_become_one_at_midnight_and_their_municipalities_go_along() -> None:
    new_year = date(2027, 1, 1)
    east = Registered(organisation("east"), new_year)
    old = [Registered(organisation(name), date(2007, 1, 1), new_year, "east") for name in ("north", "south")]
    town = Registered(organisation("town"), date(2007, 1, 1), part_of_id="south")
    register = Register([east, *old, town])
    for day, seats in ((date(2026, 12, 31), ["north", "south"]), (new_year, ["east", "east"])):
        found = [register.seat(one.id, day) for one in old]
        assert [one.id for one in found if one] == seats
        assert register.upwards("town", day) == ("town", seats[1])
    assert register.seat("east", date(2026, 12, 31)) is None


spans = st.lists(st.tuples(days, st.one_of(st.none(), days)).map(lambda pair: Span(*pair)), max_size=6)


@given(days, spans)
def test_days_are_covered_when_each_of_them_is(day: date, held: list[Span]) -> None:
    horizon = [day + timedelta(days=ahead) for ahead in range(200)]
    each = all(any(span.holds_on(one) for span in held) for one in horizon)
    assert covered_from(day, held) == each
