"""A diary on paper, read over by a clinician: what it may tell of, and up to which day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from backend.domain.actor import Actor
from backend.domain.decide import Fact, decide
from backend.domain.entries import Entry
from backend.domain.mutation import Mutation
from backend.domain.refusals import Refusal

# What a patient would have logged on a phone; whoever slips while copying it takes that back.
DIARY_KINDS: Final = (
    "session",
    "trial",
    "exercise_done",
    "flare_started",
    "flare_checked_in",
    "flare_ended",
    "paused",
    "resumed",
    "goal_set",
    "goal_rated",
    "withdrawn",
)

MOST_ENTRIES: Final = 200


def decide_diary(
    known: Mapping[str, Fact], told: Sequence[Mutation], actor: Actor, seen_through: date, today: date
) -> list[Entry] | Refusal:
    """Every entry in the order of its day, each aware of those before it, or the first reason why not.

    Nothing is told of a day that the paper has not come to: up to that day all is known, and is judged.
    """
    if seen_through > today:
        return Refusal("in_the_future", {"seen_through": ("in_the_future",)})
    aware = dict(known)
    made: list[Entry] = []
    for place, one in sorted(enumerate(told), key=lambda placed: placed[1].on):
        entry = (
            decide(aware, one, actor, seen_through) if one.kind in DIARY_KINDS else Refusal("not_for_diary")
        )
        if isinstance(entry, Refusal):
            return replace(entry, fields={f"entries.{place}": (entry.code,)})
        made.append(entry)
        aware[entry.id] = Fact(entry.kind, entry.by)
    return made
