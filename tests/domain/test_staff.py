"""Administrators: nobody is ever more than others let them be, and somebody always administers."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from backend.domain.organisations import Register, Registered
from backend.domain.people import Organisation, Person, RoleHeld
from backend.domain.spans import Span
from backend.domain.staff import (
    STAFF_ROLES,
    RoleSpan,
    left_without_administrator,
    may_end,
    may_give,
    scope_of,
)

DAY = date(2026, 6, 1)
SINCE = date(2020, 1, 1)
PEOPLE = ["ida", "ole", "pia", "tom"]

# A nation apart, and a region with two towns, one of which has a house.
LAYOUT = {"nation": None, "region": None, "town": "region", "village": "region", "house": "town"}
KINDS = {"nation": "national", "region": "region"}
ORGANISATIONS = {
    name: Organisation(name, KINDS.get(name, "health_centre"), None, name, None) for name in LAYOUT
}
REGISTER = Register(
    Registered(ORGANISATIONS[name], SINCE, part_of_id=above) for name, above in LAYOUT.items()
)
WITHIN = {
    "nation": set(LAYOUT),
    "region": {"region", "town", "village", "house"},
    "town": {"town", "house"},
    "village": {"village"},
    "house": {"house"},
}

Held = set[tuple[str, str, str]]


def person(name: str, held: Held) -> Person:
    roles = tuple(RoleHeld(role, ORGANISATIONS[at], None) for who, at, role in held if who == name)
    return Person(
        id=name,
        name=name,
        email=None,
        user_name=None,
        has_password=False,
        language="da",
        born=None,
        municipality_code=None,
        roles=roles,
    )


def span(one: tuple[str, str, str]) -> RoleSpan:
    who, at, role = one
    return RoleSpan(who, at, role, None, Span(SINCE))


def reach(name: str, held: Held) -> set[str]:
    """What somebody administers, told without the code under test."""
    mine = [WITHIN[at] for who, at, role in held if (who, role) == (name, "administrator")]
    return set().union(*mine)


acts = st.tuples(
    st.sampled_from(PEOPLE),
    st.sampled_from(["give", "end"]),
    st.sampled_from(PEOPLE),
    st.sampled_from(sorted(LAYOUT)),
    st.sampled_from([*STAFF_ROLES, "patient"]),
)
beginnings = st.sets(
    st.tuples(st.sampled_from(PEOPLE), st.sampled_from(sorted(LAYOUT)), st.just("administrator")), max_size=5
)


@given(beginnings, st.lists(acts, max_size=25))
def test_nobody_becomes_more_than_others_let_them_and_no_place_loses_its_last_administrator(
    beginning: Held, tried: list[tuple[str, str, str, str, str]]
) -> None:
    held = {("ida", "nation", "administrator"), *beginning}
    for actor, act, subject, at, role in tried:
        before, one = set(held), (subject, at, role)
        scope = scope_of(person(actor, held), REGISTER, DAY)
        if act == "give" and may_give(scope, actor, subject, role, at) is None:
            held.add(one)
        if act == "end" and one in held and may_end(scope, actor, [span(one)]) is None:
            everybody = [span(each) for each in held]
            if not left_without_administrator(REGISTER, everybody, [span(one)], DAY):
                held.discard(one)
        changed = before ^ held
        assert {who for who, _, _ in changed} <= {subject} - {actor}
        assert {where for _, where, _ in changed} <= reach(actor, before)
        assert all(what != "patient" for _, _, what in changed)
        led = {where for _, where, what in before if what == "administrator"}
        assert {where for _, where, what in held if what == "administrator"} >= led


@given(beginnings, st.sampled_from(PEOPLE), st.sampled_from(sorted(LAYOUT)))
def test_a_scope_covers_what_is_below_and_nothing_beside_or_above(held: Held, name: str, at: str) -> None:
    scope = scope_of(person(name, held), REGISTER, DAY)
    assert scope.covers(at) == (at in reach(name, held))
    assert not scope.covers("elsewhere")


def test_who_is_no_administrator_administers_nothing() -> None:
    nobody = scope_of(person("pia", {("pia", "nation", "editor")}), REGISTER, DAY)
    assert not any(nobody.covers(at) for at in LAYOUT)


def test_the_last_administrator_counts_on_every_later_day() -> None:
    ida = RoleSpan("ida", "town", "administrator", None, Span(SINCE))
    until_july = RoleSpan("ole", "town", "administrator", None, Span(SINCE, DAY + timedelta(days=30)))
    from_july = RoleSpan("pia", "town", "administrator", None, Span(DAY + timedelta(days=30)))
    assert left_without_administrator(REGISTER, [ida, until_july], [ida], DAY) == ("town",)
    assert left_without_administrator(REGISTER, [ida, until_july, from_july], [ida], DAY) == ()
