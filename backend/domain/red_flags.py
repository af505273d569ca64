"""Warning signs that were reported: one reason for each day and urgency, with all of that day's signs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, Final

from backend.domain.days import day_written
from backend.domain.entries import unwithdrawn
from backend.domain.picture import Reason

CODES: Final[Mapping[str, str]] = {"urgent": "red_flag", "soon": "red_flag_soon"}


def red_flags(entries: Iterable[Mapping[str, Any]]) -> list[Reason]:
    """Every report that nobody has taken back, oldest first. They stand until a clinician handles them."""
    found: dict[Reason, Reason] = {}
    for entry in unwithdrawn(entries):
        on = day_written(entry["on"])
        if entry["kind"] != "red_flag_reported" or on is None:
            continue
        args = entry["args"]
        reason = Reason(CODES[args["urgency"]], on)
        signs = dict.fromkeys((*found.get(reason, reason).signs, *args["signs"]))
        found[reason] = replace(reason, signs=tuple(signs), safety=args["safety"]["sha256"])
    return sorted(found.values(), key=lambda reason: (reason.on, reason.code))
