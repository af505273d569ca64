"""Who needs a clinician's eye, why, and in which order."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from backend.domain.content.recall import Recall
from backend.domain.picture import Picture, Reason
from backend.domain.recalled_texts import recalled_texts

SILENT_FOR: Final = timedelta(days=7)

# Most urgent first: a warning sign before all else. Who slips away quietly comes before who is in touch.
URGENCY: Final = (
    "red_flag",
    "red_flag_soon",
    "text_recalled",
    "gone_quiet",
    "flare_14_days",
    "step_too_big",
    "recovered_waits",
    "not_heard_from",
    "had_recalled",
    "long_pause",
    "measuring_stalled",
    "frequent_flares",
    "in_flare",
    "no_plan",
    "text_noticed",
)


def attention(
    picture: Picture, heard_on: date | None, today: date, *, since: date, recalls: Sequence[Recall] = ()
) -> tuple[Reason, ...]:
    """Every reason to look at this patient that nobody has dealt with yet, most urgent first.

    `since` is when the care began.
    """
    running = [plan for plan in picture.plans if plan.ended_on is None]
    reasons = [*picture.reasons, *recalled_texts(picture.plans, recalls)]
    last_word = heard_on or max((plan.from_ for plan in running), default=None)
    if running and last_word is not None and today - last_word >= SILENT_FOR:
        reasons.append(Reason("not_heard_from", last_word + SILENT_FOR))
    if not running:
        ends = [plan.ended_on for plan in picture.plans if plan.ended_on is not None]
        reasons.append(Reason("no_plan", max(ends, default=since)))
    return tuple(sorted((one for one in reasons if one not in picture.handled), key=_urgency))


def urgency(reasons: Sequence[Reason]) -> tuple[int, int]:
    """What a caseload is sorted by: the most urgent reason, of equals the oldest; no reason comes last."""
    return min(map(_urgency, reasons), default=(len(URGENCY), 0))


def _urgency(reason: Reason) -> tuple[int, int]:
    return URGENCY.index(reason.code) if reason.code in URGENCY else 0, reason.on.toordinal()


def four_weeks(picture: Picture, heard_on: date | None, today: date) -> tuple[tuple[date, str], ...]:
    """The last 28 days, oldest first. After the day last heard from, every day is unheard.

    Before the first plan nothing was asked for, so that nothing is missing there.
    """
    first = min((plan.from_ for plan in picture.plans), default=date.max)
    window = [today - timedelta(days=back) for back in range(27, -1, -1)]
    unheard = {on for on in window if on >= first and (heard_on is None or on > heard_on)}
    return tuple((on, "unheard" if on in unheard else picture.days.get(on, "rest")) for on in window)
