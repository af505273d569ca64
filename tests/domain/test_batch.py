"""One sync's mutations: numbers that fit, answers in order, and nothing decided twice."""

from __future__ import annotations

from datetime import date

import pytest

from backend.domain.actor import Actor
from backend.domain.batch import Numbered, decide_batch, spoken_of
from backend.domain.decide import Fact
from backend.domain.mutation import Mutation
from backend.domain.numbering import Verdict, check_numbers
from backend.domain.refusals import Refusal

ANNA = Actor("patient", "anna")
TODAY = date(2026, 3, 4)
A, B, C = (f"0192f0d1-0000-7000-8000-00000000000{letter}" for letter in "abc")
SEEN = {number: Verdict(number, entry_id, None) for number, entry_id in ((1, A), (2, B))}


def goal(number: int, entry_id: str) -> Numbered:
    return Numbered(number, entry_id, Mutation(entry_id, "goal_set", TODAY, {"text": "Gå til stranden"}))


def rating(number: int, entry_id: str, of: str) -> Numbered:
    return Numbered(number, entry_id, Mutation(entry_id, "goal_rated", TODAY, {"goal": of, "rating": 4}))


@pytest.mark.parametrize(
    ("numbers", "last", "expected"),
    [([4], 2, 3), ([3, 5], 2, 4), ([4, 3], 2, 3), ([1, 2, 4], 2, 3), ([2], 0, 1)],
)
def test_a_missing_number_is_a_gap_that_says_what_was_expected(
    numbers: list[int], last: int, expected: int
) -> None:
    batch = [(number, {1: A, 2: B}.get(number, C)) for number in numbers]
    assert check_numbers(batch, last, SEEN if last else {}) == Refusal("gap", detail={"expected": expected})


@pytest.mark.parametrize("batch", [[(1, B)], [(3, C), (3, A)], [(1, A), (2, A)]])
def test_one_number_for_two_things_is_a_copied_phone(batch: list[tuple[int, str]]) -> None:
    assert check_numbers(batch, 2, SEEN) == Refusal("number_reused")


@pytest.mark.parametrize("batch", [[], [(1, A)], [(3, C)], [(2, B), (3, C), (2, B), (3, C)]])
def test_known_numbers_and_the_next_one_fit(batch: list[tuple[int, str]]) -> None:
    assert check_numbers(batch, 2, SEEN) is None


def test_a_mutation_may_speak_of_one_before_it_in_the_same_batch() -> None:
    decided = decide_batch([goal(1, A), rating(2, B, of=A)], {}, {}, ANNA, TODAY)
    assert [verdict.code for verdict in decided.answers] == [None, None]
    assert [entry.id for entry in decided.entries] == [A, B]


def test_a_poisoned_mutation_does_not_hold_back_those_after_it() -> None:
    batch = [rating(1, A, of=C), Numbered(2, B, Refusal("bad_arguments")), goal(3, C)]
    decided = decide_batch(batch, {}, {}, ANNA, TODAY)
    assert [verdict.code for verdict in decided.answers] == ["unknown_goal", "bad_arguments", None]
    assert decided.fresh == decided.answers


def test_what_was_decided_before_is_answered_the_same_and_not_decided_again() -> None:
    before = {1: Verdict(1, A, "unknown_goal")}
    decided = decide_batch([rating(1, A, of=C)], before, {C: Fact("goal_set", ANNA)}, ANNA, TODAY)
    assert decided.answers == (Verdict(1, A, "unknown_goal", again=True),)
    assert (decided.entries, decided.fresh) == ((), ())


def test_an_id_that_the_log_has_is_accepted_again_under_any_number() -> None:
    decided = decide_batch([goal(9, A)], {}, {A: Fact("goal_set", ANNA)}, ANNA, TODAY)
    assert decided.answers == decided.fresh == (Verdict(9, A, None, again=True),)
    assert not decided.entries


def test_the_same_mutation_twice_in_one_batch_is_one_entry() -> None:
    decided = decide_batch([goal(1, A), goal(1, A), goal(2, A)], {}, {}, ANNA, TODAY)
    assert [entry.id for entry in decided.entries] == [A]
    assert [verdict.again for verdict in decided.answers] == [False, True, True]
    assert [verdict.number for verdict in decided.fresh] == [1, 2]


def test_only_the_ids_that_a_batch_speaks_of_are_asked_for() -> None:
    assert spoken_of([goal(1, A), rating(2, B, of=C), Numbered(3, "odd", Refusal("bad_arguments"))]) == {
        A,
        B,
        C,
        "odd",
    }
