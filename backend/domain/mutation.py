"""What a phone asks to have written down: read from its wire form, on the day where it really belongs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from backend.domain.clock_error import days_to_move, moved
from backend.domain.days import day_written
from backend.domain.entries import KINDS
from backend.domain.instants import instant_written
from backend.domain.refusals import Refusal
from backend.domain.shapes import UUID, Faults, shown

FIELDS = frozenset({"number", "id", "kind", "on", "made_at", "args"})


@dataclass(frozen=True)
class Mutation:
    """One wish for an entry; whether it becomes one is `decide`'s to say."""

    id: str
    kind: str
    on: date
    args: Mapping[str, Any]
    made_at: datetime | None = None
    moved_days: int = 0


def read_mutation(raw: Mapping[str, Any], sent_at: datetime, error: timedelta) -> Mutation | Refusal:
    """What a phone sent. An unknown kind is said first: a newer phone may shape the rest anew."""
    kind = raw.get("kind")
    if isinstance(kind, str) and kind not in KINDS:
        return Refusal("unknown_kind")
    faults = Faults()
    on = day_written(raw.get("on"))
    made_at = instant_written(raw.get("made_at"))
    args = raw.get("args", {})
    for wrong, field, code in (
        (not UUID.fullmatch(raw["id"]), "id", "not_an_id"),
        (kind is None, "kind", "missing"),
        (kind is not None and not isinstance(kind, str), "kind", "not_text"),
        (on is None, "on", "not_a_day"),
        (raw.get("made_at") is not None and made_at is None, "made_at", "not_an_instant"),
        (not isinstance(args, Mapping), "args", "not_an_object"),
    ):
        if wrong:
            faults.at(field).add(code)
    for name in raw.keys() - FIELDS:
        faults.at(shown(name)).add("unknown_field")
    days = days_to_move(made_at or sent_at, error)
    true_day = moved(on, days) if on else None
    if on and true_day is None:
        faults.at("on").add("out_of_range")
    if faults.found or not isinstance(kind, str) or true_day is None:
        return Refusal("bad_arguments", faults.found)
    return Mutation(raw["id"], kind, true_day, args, made_at, days)
