"""The laws of the ladder (section 8), over ladders and logs that nobody thought of."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from backend.domain.ladder import Day, Standing, stand
from backend.domain.ladder.amounts import UNITS

Json = dict[str, Any]

MONDAY = date(2026, 3, 2)
LAST = 80
PERCENTS = st.sampled_from([25, 50, 75])
INTERRUPTED = ("flare", "paused")


def on(number: int) -> date:
    """Days of the story count from the plan's first day, 0."""
    return MONDAY + timedelta(number)


def entry(id_: str, kind: str, number: int, **said: Any) -> Json:
    return {"id": id_, "kind": kind, "on": on(number).isoformat(), **said}


@st.composite
def amounts(draw: st.DrawFn, unit: str, least: int = 1, most: int = 60) -> Fraction:
    return Fraction(UNITS[unit].rounded_down(draw(st.integers(least, most)) * UNITS[unit].fine))


@st.composite
def ladders(draw: st.DrawFn, fewest_due_days: int = 2, begins: str | None = None) -> Json:
    """Any plan that is not refused; `begins` is how: by measuring, by trials or at a start."""
    unit = draw(st.sampled_from(sorted(UNITS)))
    begins = begins or draw(st.sampled_from(["measuring", "trials", "start"]))
    ladder = {
        "unit": unit,
        "goal": float(draw(amounts(unit, least=20))),
        "rise_percent": draw(st.integers(5, 20)),
        "start_percent": draw(st.integers(70, 90)),
        "flare_percent": draw(PERCENTS),
        "weekdays": sorted(draw(st.sets(st.integers(1, 7), min_size=fewest_due_days))),
        "starts_on": MONDAY.isoformat(),
    }
    if begins == "trials":
        ladder["trials"] = [float(draw(amounts(unit))) for _ in range(3)]
    if begins == "start":
        ladder["start"] = float(draw(amounts(unit, most=30)))
    return ladder


@st.composite
def entries(draw: st.DrawFn, number: int) -> Json:
    """Any entry, from ten days before the plan to ten weeks into it."""
    plain = ["flare_started", "flare_ended", "paused", "resumed", "remeasure", "from_the_future"]
    said: dict[str, st.SearchStrategy[Json]] = {
        "session": st.builds(lambda halves: {"amount": halves / 2}, st.integers(1, 80)),
        "trial": st.builds(lambda halves: {"amount": halves / 2}, st.integers(0, 80)),
        "flare_started": st.builds(lambda percent: {"flare_percent": percent}, PERCENTS | st.none()),
        "weekdays_set": st.builds(lambda days: {"weekdays": days}, st.lists(st.integers(1, 7))),
        "rung_set": st.builds(lambda rung: {"rung": rung}, st.integers(0, 12)),
        "withdrawn": st.builds(lambda of: {"of": f"e{of}"}, st.integers(0, 40)),
    }
    kind = draw(st.sampled_from([*said, "session", "session", *plain]))
    return entry(f"e{number}", kind, draw(st.integers(-10, 70)), **draw(said.get(kind, st.just({}))))


@st.composite
def logs(draw: st.DrawFn, most: int = 40) -> list[Json]:
    return [draw(entries(number)) for number in range(draw(st.integers(0, most)))]


days = st.integers(-2, LAST)


def followed(ladder: Json, last: int, bad_day: int | None = None) -> list[Json]:
    """The log of someone who does each due day's quota as it stands that day, but for the bad day."""
    log: list[Json] = []
    for number in range(last + 1):
        today = standing_on(ladder, log, number)
        if today.due and today.quota is not None and number != bad_day:
            log.append(entry(f"d{number}", "session", number, amount=float(today.quota)))
    return log


def standing_on(ladder: Json, log: Sequence[Json], number: int) -> Day:
    today = stand(ladder, log, on(number)).today
    assert today is not None
    return today


def until(log: Sequence[Json], number: int) -> list[Json]:
    """The entries of the days before this one."""
    return [each for each in log if each["on"] < on(number).isoformat()]


def course(standing: Standing) -> list[tuple[str, int | None, Fraction | None]]:
    return [(day.phase, day.rung, day.quota) for day in standing.days]


@given(ladders(fewest_due_days=3, begins="start"), st.integers(0, 27))
def test_one_bad_day_never_moves_the_ladder(ladder: Json, bad_day: int) -> None:
    good, bad = (stand(ladder, followed(ladder, 27, day), on(28)) for day in (None, bad_day))
    assert course(good) == course(bad)


@given(ladders(), logs(), days)
def test_a_good_day_is_capped(ladder: Json, log: list[Json], last: int) -> None:
    standing = stand(ladder, log, on(last))
    more = [
        {"id": f"more{day.on}", "kind": "session", "on": day.on.isoformat(), "amount": 1000}
        for day in standing.days
        if day.full
    ]
    again = stand(ladder, [*log, *more], on(last))
    assert course(again) == course(standing)
    assert (again.weeks, again.alerts, again.why) == (standing.weeks, standing.alerts, standing.why)


@given(ladders())
def test_no_rise_is_steep(ladder: Json) -> None:
    rungs = stand(ladder, [], MONDAY).rungs
    for lower, higher in itertools.pairwise(rungs):
        assert 0 < higher - lower <= max(lower / 5, UNITS[ladder["unit"]].grain(lower))


@given(ladders(), logs(), days, st.integers(0, 10), st.text())
def test_no_pain_effort_or_note_changes_anything(
    ladder: Json, log: list[Json], last: int, score: int, note: str
) -> None:
    felt = [{**each, "pain_after": score, "effort": score, "note": note} for each in log]
    assert stand(ladder, felt, on(last)) == stand(ladder, log, on(last))


@given(ladders(begins="trials"), logs(most=12), st.integers(0, 60), PERCENTS | st.none(), st.integers(0, 20))
def test_a_flare_never_raises_the_quota_and_never_takes_it_away(
    ladder: Json, log: list[Json], first: int, percent: int | None, length: int
) -> None:
    quiet = until(log, first)
    before = standing_on(ladder, quiet, first)
    assume(before.quota is not None and before.phase not in INTERRUPTED)
    flare = entry("flare", "flare_started", first, flare_percent=percent)
    for day in stand(ladder, [*quiet, flare], on(first + length)).days[first:]:
        assert day.quota is not None
        assert before.quota is not None
        assert day.phase == "flare"
        assert 0 < day.quota <= before.quota


@given(ladders(begins="start"), logs(most=12), st.integers(1, 60), PERCENTS | st.none(), st.integers(1, 14))
def test_after_a_flare_of_at_most_14_days_and_its_ramp_the_quota_is_what_it_was(
    ladder: Json, log: list[Json], first: int, percent: int | None, length: int
) -> None:
    quiet = until(log, first)
    *_, yesterday, before = stand(ladder, quiet, on(first)).days
    assume(before.phase in ("climbing", "maintaining") and yesterday.phase not in INTERRUPTED)
    flare = entry("flare", "flare_started", first, flare_percent=percent)
    end = entry("end", "flare_ended", first + length)
    after = stand(ladder, [*quiet, flare, end], on(first + length + 28)).days[first + length :]
    assert after[0].phase == "ramp"
    back = next(day for day in after if day.phase != "ramp")
    assert (back.phase, back.rung, back.quota) == (before.phase, before.rung, before.quota)


@given(ladders(begins="start"))
def test_the_preview_equals_what_happens_when_every_due_day_is_done(ladder: Json) -> None:
    preview = stand(ladder, [], MONDAY).planned
    assume(0 < len(preview) <= 9)
    last = 7 * len(preview)
    happened = stand(ladder, followed(ladder, last), on(last))
    climbed = [replace(span, phase="") for span in happened.spans if span.phase == "climbing"]
    assert [(rung.from_, rung.rung, rung.quota) for rung in preview] == [
        (span.from_, span.rung, span.quota) for span in climbed
    ]
    assert happened.why == "goal_reached"


@given(ladders(), logs(), days, st.data())
def test_any_order_and_any_duplicate_gives_the_same_answer(
    ladder: Json, log: list[Json], last: int, data: st.DataObject
) -> None:
    some = data.draw(st.lists(st.sampled_from(log))) if log else []
    shuffled = data.draw(st.permutations([*log, *some]))
    assert stand(ladder, shuffled, on(last)) == stand(ladder, log, on(last))


@given(ladders(), logs(), days, st.data())
def test_two_entries_that_share_an_id_give_one_answer_in_any_order(
    ladder: Json, log: list[Json], last: int, data: st.DataObject
) -> None:
    clashing = [{**each, "id": f"e{number % 3}"} for number, each in enumerate(log)]
    assert stand(ladder, data.draw(st.permutations(clashing)), on(last)) == stand(ladder, clashing, on(last))


@given(ladders(), logs(), days, st.data())
def test_a_withdrawn_entry_leaves_no_trace(
    ladder: Json, log: list[Json], last: int, data: st.DataObject
) -> None:
    mistake = data.draw(entries(99).filter(lambda each: each["kind"] != "withdrawn"))
    withdrawal = entry("undo", "withdrawn", data.draw(st.integers(-10, last)), of="e99")
    assert stand(ladder, [*log, mistake, withdrawal], on(last)) == stand(ladder, log, on(last))


@given(ladders(), logs(), days, st.integers(0, LAST))
def test_what_is_recorded_later_changes_no_day_before_it(
    ladder: Json, log: list[Json], last: int, later: int
) -> None:
    kept = [each for each in log if each["kind"] != "withdrawn"]
    first, second = (stand(ladder, kept, on(number)) for number in (last, last + later))
    assert second.days[: len(first.days)] == first.days
    assert second.alerts[: len(first.alerts)] == first.alerts


@given(ladders(), logs(), days)
def test_every_quota_is_on_its_grain_and_every_rung_exists(ladder: Json, log: list[Json], last: int) -> None:
    for day in stand(ladder, log, on(last)).days:
        assert day.quota is None or UNITS[ladder["unit"]].holds(day.quota)
        assert day.rung is None or day.rung >= 1
        assert (day.phase == "measuring") <= (day.due and day.rung is None and day.quota is None)


junk: st.SearchStrategy[Any] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=5)
    | st.just(MONDAY.isoformat()),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=6,
)


@given(ladders(), logs(most=10), st.data())
def test_a_malformed_entry_is_ignored_without_a_crash(
    ladder: Json, log: list[Json], data: st.DataObject
) -> None:
    said: Callable[[Json], st.SearchStrategy[Json]] = lambda each: st.fixed_dictionaries(  # noqa: E731
        {name: st.just(value) | junk for name, value in each.items()}
    )
    broken = [data.draw(said(each) | junk) for each in log]
    assert stand(ladder, broken, on(LAST)).refused is None
