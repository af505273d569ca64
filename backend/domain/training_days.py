"""Which weekdays a patient may move the training to: as many as were agreed, among those allowed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

ALL_SEVEN = frozenset(range(1, 8))


@dataclass(frozen=True)
class AgreedDays:
    """What a plan and the clinicians' later changes to its days leave to the patient."""

    allowed: frozenset[int]
    counts: frozenset[int]

    def allow(self, weekdays: Sequence[int]) -> bool:
        """Whether the patient may choose these."""
        chosen = frozenset(weekdays)
        return chosen <= self.allowed and len(chosen) in self.counts


def agreed_days(entries: Iterable[Mapping[str, Any]], assignment: str) -> AgreedDays | None:
    """What is agreed about one plan's days; None where it has no ladder.

    Every agreement counts, also one that a later one has replaced: a phone that was offline chose by the one
    that it knew.
    """
    allowed: frozenset[int] | None = None
    agreements: list[frozenset[int]] = []
    for entry in entries:
        args = entry["args"]
        if entry["kind"] == "plan_assigned" and entry["id"] == assignment and args["ladder"]:
            agreements.append(frozenset(args["ladder"]["weekdays"]))
            allowed = frozenset(args["ladder"].get("weekdays_allowed") or ALL_SEVEN)
        elif entry["kind"] == "weekdays_set" and _is_agreement(entry, assignment):
            agreements.append(frozenset(args["weekdays"]))
    if allowed is None:
        return None
    return AgreedDays(allowed.union(*agreements), frozenset(map(len, agreements)))


def _is_agreement(moved: Mapping[str, Any], assignment: str) -> bool:
    return bool(moved["args"]["assignment"] == assignment and moved["by"]["role"] == "clinician")
