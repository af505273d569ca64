"""What there is to know of each of a patient's plans before something is done to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from backend.domain.days import day_written
from backend.domain.decide import PlanFact
from backend.domain.ladder import Assignment, active_assignments, case_of, stand


def plan_facts(entries: Sequence[Mapping[str, Any]], heard_on: date | None) -> dict[str, PlanFact]:
    """Every plan that was ever assigned; one that was undone is over."""
    followed = {plan.id: plan for plan in active_assignments(entries)}
    assigned = [entry["id"] for entry in entries if entry["kind"] == "plan_assigned"]
    return {one: _fact(entries, followed.get(one), heard_on) for one in assigned}


def _fact(entries: Sequence[Mapping[str, Any]], plan: Assignment | None, heard_on: date | None) -> PlanFact:
    if plan is None or plan.ended_on is not None:
        return PlanFact(over=True)
    ladder = plan.plan.get("ladder")
    starts_on = day_written(ladder["starts_on"]) if ladder else None
    if starts_on is None:
        return PlanFact(over=False)
    # The rungs are those of the ladder last built, as far as has been heard.
    day = max(heard_on or starts_on, starts_on)
    case = case_of(entries, plan.id, day)
    return PlanFact(over=False, starts_on=starts_on, rungs=len(stand(*case, day).rungs) if case else 0)
