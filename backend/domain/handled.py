"""Which reasons for a look somebody has dealt with already, so that they are not shown again.

A reason is told by its code, its day and its plan: the same thing on a later day is a new one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from backend.domain.days import day_written
from backend.domain.entries import unwithdrawn
from backend.domain.picture import Reason
from backend.domain.red_flags import red_flags


def handled(entries: Sequence[Mapping[str, Any]]) -> frozenset[Reason]:
    """The reasons that have been dealt with, by a log in the order in which it was written."""
    found: set[Reason] = set()
    for entry in unwithdrawn(entries):
        if entry["kind"] == "attention_handled":
            args = entry["args"]
            on = day_written(args["on"])
            if on is not None:
                found.add(Reason(args["code"], on, args.get("assignment")))
        else:
            found = {one for one in found if not _brings_again(entry, one)}
    return frozenset(found)


def _brings_again(entry: Mapping[str, Any], reason: Reason) -> bool:
    """A warning sign that is heard of afterwards, though on the same day, nobody has dealt with."""
    return reason in red_flags([entry])
