"""From what a clinician chose and what is released to what a plan says, or why it cannot be assigned."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Final

from backend.domain.content.items import Item
from backend.domain.ladder import Refused, read_plan
from backend.domain.ladder.rungs import first_build
from backend.domain.refusals import Refusal

# A start further away than this is a slip of the pen in the year, and would be folded day by day for ever.
STARTS_WITHIN: Final = timedelta(days=731)
# Nor does a plan go back further than that; each of its days is folded whenever somebody looks.
GOES_BACK_AT_MOST: Final = timedelta(days=3653)

ENGINES_FIELDS: Final = {
    "goal_off_grain": "goal",
    "too_few_due_days": "weekdays",
    "rise_percent_out_of_range": "rise_percent",
    "start_percent_out_of_range": "start_percent",
    "flare_percent_out_of_range": "flare_percent",
    "trials_incomplete": "trials",
    "start_off_grain": "start",
}


@dataclass(frozen=True)
class LadderWish:
    """A ladder's parameters as the clinician adapted them; what is left out takes the released default.

    `item` left out is the pathway's usual ladder, and `weekdays_allowed` left out is every day of the week.
    """

    item: str | None = None
    starts_on: date | None = None
    goal: Decimal | None = None
    rise_percent: int | None = None
    start_percent: int | None = None
    flare_percent: int | None = None
    weekdays: Sequence[int] | None = None
    trials: Sequence[Decimal] | None = None
    start: Decimal | None = None
    weekdays_allowed: Sequence[int] | None = None


def prescribe_ladder(released: Item, wish: LadderWish, today: date) -> Mapping[str, Any] | Refusal:
    """The ladder as the plan says it, within the released bounds and the engine's own."""
    if wish.starts_on is None:
        return _no("ladder_without_start", "starts_on")
    content = released.content
    ladder: dict[str, Any] = {
        "item": released.id,
        "unit": content["unit"],
        "goal": _or_default(wish.goal, content["goal"]),
        "rise_percent": _or_default(wish.rise_percent, content["rise_percent"]),
        "start_percent": _or_default(wish.start_percent, content["start_percent"]),
        "flare_percent": _or_default(wish.flare_percent, content["flare_percent"]),
        "weekdays": sorted(set(_or_default(wish.weekdays, content["weekdays"]))),
        "starts_on": wish.starts_on.isoformat(),
    }
    if wish.start is not None:
        ladder["start"] = wish.start
    elif wish.trials is not None:
        ladder["trials"] = list(wish.trials)
    if wish.weekdays_allowed is not None:
        ladder["weekdays_allowed"] = sorted(set(wish.weekdays_allowed))
    return _refused(content, ladder, wish.starts_on, today) or ladder


def _refused(
    content: Mapping[str, Any], ladder: Mapping[str, Any], starts_on: date, today: date
) -> Refusal | None:
    plan = read_plan(ladder)
    if isinstance(plan, Refused):
        return _no(plan.code, ENGINES_FIELDS[plan.code])
    outside = _outside_the_release(content, ladder)
    if outside is not None:
        return outside
    if not set(ladder["weekdays"]) <= set(ladder.get("weekdays_allowed", ladder["weekdays"])):
        return _no("due_days_not_allowed", "weekdays_allowed")
    if abs(starts_on - today) > STARTS_WITHIN:
        return _no("starts_on_out_of_range", "starts_on")
    # Keeping the present amount may be agreed. A goal that the measuring has already passed is an oversight.
    if first_build(plan).within_reach and plan.start != plan.goal:
        return _no("goal_below_start", "goal")
    return None


def _outside_the_release(content: Mapping[str, Any], ladder: Mapping[str, Any]) -> Refusal | None:
    for name in ("goal", "rise_percent", "start_percent"):
        if not content[name]["min"] <= ladder[name] <= content[name]["max"]:
            return _no(f"{name}_out_of_range", name)
    if ladder["flare_percent"] not in content["flare_percent"]["choices"]:
        return _no("flare_percent_out_of_range", "flare_percent")
    return None


def prescribed_before(
    plan: Mapping[str, Any], on: date, today: date, pinned: Mapping[str, Item]
) -> Refusal | None:
    """Why no clinician can have agreed to this, which a phone says that one has.

    `pinned` are the texts that the plan names and that have been released, by id.
    """
    for place, dose in enumerate(plan["exercises"]):
        item = pinned.get(dose["item"])
        if item is None or item.kind != "exercise" or prescribe_exercise(item, dose["level"]) != dose:
            return Refusal("not_in_release", {f"exercises.{place}": ("not_in_release",)})
    ladder = plan["ladder"]
    if ladder is None:
        return None
    read = read_plan(ladder)
    if isinstance(read, Refused):
        return _no(read.code, ENGINES_FIELDS[read.code])
    released = pinned.get(ladder["item"])
    outside = (
        _outside_the_release(released.content, ladder) if released and released.kind == "ladder" else None
    )
    if outside is not None:
        return outside
    if abs(read.starts_on - on) > STARTS_WITHIN or today - read.starts_on > GOES_BACK_AT_MOST:
        return _no("starts_on_out_of_range", "starts_on")
    return None


def prescribe_exercise(released: Item, level: int) -> Mapping[str, Any] | None:
    """The exercise at this level, as the plan says it; None when there is no such level."""
    for one in released.content["levels"]:
        if one["level"] == level:
            dose = {"item": released.id, "level": level, "sets": one["sets"], "reps": one["reps"]}
            return {**dose, "hold_s": one["hold_s"]} if one.get("hold_s") else dose
    return None


def _or_default(wished: Any, released: Mapping[str, Any]) -> Any:
    return released["default"] if wished is None else wished


def _no(code: str, parameter: str) -> Refusal:
    return Refusal(code, {f"ladder.{parameter}": (code,)})
