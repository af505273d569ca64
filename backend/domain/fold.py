"""A patient's log folded up to the day they were last heard from: the picture that a clinician sees first.

What has not been heard is never judged as not done: nothing after that day counts here, for or against.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Final

from backend.domain.days import day_written
from backend.domain.editions import pins_of
from backend.domain.entries import unwithdrawn
from backend.domain.flares import flare_now, flares, frequent_since
from backend.domain.handled import handled
from backend.domain.ladder import Assignment, Day, Standing, active_assignments, case_of, stand, written
from backend.domain.picture import FollowedPlan, Picture, Place, Reason
from backend.domain.recovered import recovered_waits
from backend.domain.red_flags import red_flags

Wire = Mapping[str, Any]

ALERTS_SHOWN_FOR: Final = timedelta(days=14)
# These are about the person, whichever of the person's ladders counted the days.
OF_THE_PERSON: Final = frozenset({"flare_14_days", "long_pause"})
# What is done without a quota is done in full; it only shows on days that no ladder speaks of.
NO_QUOTA: Final = frozenset({"exercise_done", "trial"})


def fold(entries: Sequence[Wire], heard_on: date | None) -> Picture:
    """The picture on the day last heard from; for somebody never heard from, on the plan's first day."""
    plans = active_assignments(entries)
    day = heard_on or max((_begins(plan) for plan in plans), default=date.min)
    standings = {plan.id: found for plan in plans if (found := _stood(entries, plan, day)) is not None}
    running = [plan for plan in plans if plan.ended_on is None]
    reasons = [
        *red_flags(entries),
        *recovered_waits(entries),
        *_flaring(entries, day),
        *_alerts({plan.id: standings[plan.id] for plan in running if plan.id in standings}, day),
    ]
    return Picture(
        plans=tuple(
            FollowedPlan(
                plan.id,
                plan.plan["pathway"]["sha256"],
                _begins(plan),
                plan.ended_on,
                _texts(entries, plan),
            )
            for plan in plans
        ),
        reasons=tuple(reasons),
        handled=handled(entries),
        days=_days(plans, standings, entries, day) if heard_on else {},
        place=_place(running, standings),
    )


def _texts(entries: Sequence[Wire], plan: Assignment) -> tuple[tuple[str, int], ...]:
    return tuple((pin.id, pin.edition) for pin in pins_of(entries, plan))


def _begins(plan: Assignment) -> date:
    ladder = plan.plan.get("ladder")
    return (day_written(ladder["starts_on"]) if ladder else None) or plan.on


def _stood(entries: Sequence[Wire], plan: Assignment, day: date) -> Standing | None:
    """Where the patient stood on this plan's ladder, up to the plan's end; None where it has none."""
    until = min(day, plan.ended_on or day)
    case = case_of(entries, plan.id, until)
    return stand(*case, until) if case else None


def _flaring(entries: Sequence[Wire], day: date) -> list[Reason]:
    """A flare-up that holds, and flare-ups that come often."""
    found = flares(entries, day)
    now, often = flare_now(found), frequent_since(found, day)
    return [
        *([Reason("frequent_flares", often)] if often else []),
        *([Reason("in_flare", now.began)] if now else []),
    ]


def _alerts(standings: Mapping[str, Standing], day: date) -> Iterable[Reason]:
    """What the running ladders told the clinician of late, each thing about the person once."""
    found = {
        Reason(alert.code, alert.on, None if alert.code in OF_THE_PERSON else assignment)
        for assignment, standing in standings.items()
        for alert in standing.alerts
        if alert.on > day - ALERTS_SHOWN_FOR
    }
    return sorted(found, key=lambda reason: (reason.on, reason.code, reason.assignment or ""))


def _days(
    plans: Sequence[Assignment], standings: Mapping[str, Standing], entries: Sequence[Wire], day: date
) -> dict[date, str]:
    """How each day went. Days on which nothing was due and nothing was done are left out: they are rest."""
    seen: dict[date, list[str]] = defaultdict(list)
    for plan in plans:
        if plan.id in standings:
            for one in standings[plan.id].days:
                # The day on which a plan ends or was last heard of is not over: nothing yet is not nothing.
                state = _state(one, over=one.on not in {day, plan.ended_on})
                if state is not None:
                    seen[one.on].append(state)
    for entry in unwithdrawn(entries):
        on = day_written(entry["on"])
        if entry["kind"] in NO_QUOTA and on is not None and on <= day and on not in seen:
            seen[on] = ["full"]
    return {on: states[0] if len(set(states)) == 1 else "part" for on, states in seen.items()}


def _state(day: Day, *, over: bool) -> str | None:
    if day.full:
        return "full"
    if day.total > 0:
        # While measuring there is no quota to fall short of.
        return "part" if day.quota is not None else "full"
    if not day.due or day.phase == "measuring":
        return None
    return "none" if over else "unheard"


def _place(running: Sequence[Assignment], standings: Mapping[str, Standing]) -> Place | None:
    """The newest running ladder's."""
    for plan in reversed(running):
        standing = standings.get(plan.id)
        if standing is not None and standing.today is not None:
            today = standing.today
            quota = None if today.quota is None else Decimal(written(today.quota))
            return Place(today.phase, today.rung, len(standing.rungs), quota, plan.plan["ladder"]["unit"])
    return None
