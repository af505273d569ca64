"""What a clinician sees first of one patient, and that nothing unheard is judged."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import count
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.domain.attention import attention, four_weeks, urgency
from backend.domain.fold import fold
from backend.domain.picture import Picture, Place, Reason, as_json, from_json
from tests.plans import assigned, walking

MONDAY = date(2026, 3, 2)
PLAN, OTHER = "plan-1", "plan-2"
numbers = count(1)


def on(day: int) -> date:
    """So many days after the Monday on which the plan begins."""
    return MONDAY + timedelta(days=day)


def entry(kind: str, day: date, **args: Any) -> dict[str, Any]:
    return {"id": args.pop("id", f"e-{next(numbers)}"), "kind": kind, "on": day.isoformat(), "args": args}


def plan(day: date = MONDAY, name: str = PLAN, **other: Any) -> dict[str, Any]:
    return entry("plan_assigned", day, id=name, **assigned(walking(day, **other)))


def session(day: date, amount: float = 8, of: str = PLAN) -> dict[str, Any]:
    return entry("session", day, assignment=of, amount=amount)


def codes(picture: Picture) -> list[tuple[str, date]]:
    return [(reason.code, reason.on) for reason in picture.reasons]


def test_a_patient_who_follows_the_plan_has_a_place_on_the_ladder_and_no_reason() -> None:
    picture = fold([plan(), *(session(on(day)) for day in (0, 2, 4))], on(7))
    assert picture.place == Place("climbing", 2, 14, Decimal(9), "minutes")
    assert picture.reasons == ()
    assert [picture.days.get(on(day)) for day in (0, 1, 2, 4)] == ["full", None, "full", "full"]


def test_nothing_after_the_day_last_heard_from_counts() -> None:
    heard = fold([plan(), session(MONDAY)], on(1))
    assert heard.place == Place("climbing", 1, 14, Decimal(8), "minutes")
    assert heard.days == {MONDAY: "full"}
    weeks = dict(four_weeks(heard, on(1), on(20)))
    assert {weeks[on(day)] for day in range(2, 21)} == {"unheard"}
    assert (weeks[MONDAY], weeks[on(1)]) == ("full", "rest")


def test_the_day_last_heard_from_is_not_over_so_nothing_yet_is_not_nothing() -> None:
    assert fold([plan()], MONDAY).days == {MONDAY: "unheard"}
    assert fold([plan(), session(MONDAY, 3)], MONDAY).days == {MONDAY: "part"}
    assert fold([plan()], on(1)).days == {MONDAY: "none"}


def test_somebody_never_heard_from_stands_where_the_plan_begins_and_every_day_since_is_unheard() -> None:
    picture = fold([plan()], None)
    assert picture.place == Place("climbing", 1, 14, Decimal(8), "minutes")
    assert picture.days == {}
    weeks = dict(four_weeks(picture, None, on(5)))
    assert {state for day, state in weeks.items() if day >= MONDAY} == {"unheard"}
    assert {state for day, state in weeks.items() if day < MONDAY} == {"rest"}


def test_nothing_is_missing_from_somebody_who_never_had_a_plan() -> None:
    assert {state for _, state in four_weeks(fold([], None), None, on(5))} == {"rest"}


def test_the_ladders_alerts_of_the_last_fortnight_are_reasons_and_older_ones_are_not() -> None:
    entries = [plan(), session(MONDAY, 2)]
    assert codes(fold(entries, on(6))) == []
    assert ("step_too_big", on(7)) in codes(fold(entries, on(7)))
    assert ("step_too_big", on(7)) in codes(fold(entries, on(20)))
    assert ("step_too_big", on(7)) not in codes(fold(entries, on(21)))


def test_two_quiet_weeks_are_told() -> None:
    assert codes(fold([plan()], on(14))) == [("gone_quiet", on(14))]


def test_an_ended_plan_gives_no_reasons_and_keeps_its_days() -> None:
    ended = entry("plan_ended", on(8), assignment=PLAN, reason="changed")
    picture = fold([plan(), session(MONDAY), ended], on(30))
    assert picture.reasons == ()
    assert picture.place is None
    assert picture.days == {MONDAY: "full", on(2): "none", on(4): "none", on(7): "none"}


def test_an_undone_plan_leaves_no_trace() -> None:
    assert fold([plan(), entry("withdrawn", on(1), of=PLAN)], on(30)) == Picture()


def test_a_new_plan_goes_on_where_the_old_one_ended() -> None:
    entries = [
        plan(),
        session(MONDAY),
        entry("plan_ended", on(3), assignment=PLAN, reason="changed"),
        plan(on(7), OTHER, start=8),
        session(on(7), of=OTHER),
    ]
    picture = fold(entries, on(8))
    assert [one.assignment for one in picture.plans] == [PLAN, OTHER]
    assert picture.days == {MONDAY: "full", on(2): "none", on(7): "full"}


def test_exercises_and_trials_show_on_days_that_no_ladder_speaks_of() -> None:
    entries = [
        plan(trials=None),
        entry("trial", MONDAY, assignment=PLAN, amount=9),
        entry("exercise_done", on(1), assignment=PLAN, exercise="bridge", sets=2),
    ]
    picture = fold(entries, on(3))
    assert picture.days == {MONDAY: "full", on(1): "full"}
    assert picture.place == Place("measuring", None, 0, None, "minutes")


@pytest.mark.parametrize(
    ("entries", "today", "since"),
    [
        ([("flare_started", 3)], 5, 3),
        ([("flare_started", 3)], 2, None),
        ([("flare_started", 3), ("flare_ended", 5)], 5, None),
        ([("flare_started", 3), ("flare_ended", 5)], 4, 3),
        ([("flare_started", 3), ("flare_ended", 3)], 3, 3),
        ([("flare_started", 3), ("flare_ended", 3)], 4, None),
        ([("flare_started", 3), ("flare_started", 5), ("flare_ended", 5)], 9, 3),
        ([("flare_ended", 1)], 5, None),
    ],
)
def test_a_flare_up_is_a_reason_from_its_first_day_until_it_ends(
    entries: list[tuple[str, int]], today: int, since: int | None
) -> None:
    picture = fold([entry(kind, on(day)) for kind, day in entries], on(today))
    assert codes(picture) == ([] if since is None else [("in_flare", on(since))])


kinds = st.sampled_from(["flare_started", "flare_ended", "paused", "resumed"])


@given(st.lists(st.tuples(kinds, st.integers(0, 40)), max_size=12), st.integers(0, 40))
def test_the_flare_that_is_told_is_the_flare_that_the_ladder_walks_in(
    recorded: list[tuple[str, int]], today: int
) -> None:
    entries = [plan(), *(entry(kind, on(day)) for kind, day in recorded if kind.startswith("flare"))]
    picture = fold(entries, on(today))
    assert picture.place is not None
    assert (picture.place.phase == "flare") == bool(
        [one for one in picture.reasons if one.code == "in_flare"]
    )


def test_a_long_flare_up_is_told_once_whoever_counts_the_days() -> None:
    entries = [plan(), plan(MONDAY, OTHER), entry("flare_started", on(1))]
    told = [one for one in fold(entries, on(16)).reasons if one.code == "flare_14_days"]
    assert told == [Reason("flare_14_days", on(15), None)]


def test_a_picture_survives_being_kept_and_one_of_another_version_does_not() -> None:
    picture = fold([plan(), session(MONDAY), entry("flare_started", on(1))], on(9))
    kept = as_json(picture)
    assert from_json(kept) == picture
    assert from_json({**kept, "version": 0}) is None


def test_silence_is_told_after_seven_days_and_counts_from_the_last_word() -> None:
    picture = fold([plan(), session(MONDAY)], on(1))
    assert attention(picture, on(1), on(7), since=MONDAY) == ()
    assert attention(picture, on(1), on(8), since=MONDAY) == (Reason("not_heard_from", on(8)),)


def test_somebody_never_heard_from_is_told_a_week_into_the_plan() -> None:
    picture = fold([plan()], None)
    assert attention(picture, None, on(6), since=on(-30)) == ()
    assert attention(picture, None, on(7), since=on(-30)) == (Reason("not_heard_from", on(7)),)


def test_no_plan_is_told_since_the_last_one_ended_or_the_care_began() -> None:
    assert attention(Picture(), None, on(3), since=MONDAY) == (Reason("no_plan", MONDAY),)
    ended = fold([plan(), entry("plan_ended", on(2), assignment=PLAN, reason="completed")], on(3))
    assert attention(ended, on(3), on(30), since=MONDAY) == (Reason("no_plan", on(2)),)


def test_who_slips_away_comes_first_and_who_does_well_comes_last() -> None:
    quiet = [Reason("in_flare", on(0)), Reason("gone_quiet", on(9))]
    assert urgency(quiet) < urgency([Reason("gone_quiet", on(10))]) < urgency([Reason("in_flare", on(0))])
    assert urgency([Reason("no_plan", on(0))]) < urgency([])


def test_four_weeks_are_twenty_eight_days_that_end_today() -> None:
    days = [day for day, _ in four_weeks(Picture(), None, on(0))]
    assert days == [on(back) for back in range(-27, 1)]
