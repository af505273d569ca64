"""What others wrote, a restored server has lost, and a patient's phone offers to give back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from backend.domain.days import day_written
from backend.domain.entries import KINDS, unwithdrawn
from backend.domain.instants import instant_written
from backend.domain.picture import Reason

OFFER: Final = "recovered_offered"
LEFT_OUT: Final = "recovered_left_out"
_VERSION = 14
_TURNED = 8


@dataclass(frozen=True)
class Lost:
    """The entry that is offered, ready to be written again."""

    id: str
    kind: str
    on: date
    made_at: datetime | None
    args: Mapping[str, Any]


def offer_of(entry_id: str) -> str:
    """The id under which every phone offers this entry, so that two phones that do make one offer.

    It is the entry's own, with one bit of the version digit turned: nobody makes UUIDs of such a version.
    """
    turned = int(entry_id[_VERSION], 16) ^ _TURNED
    return f"{entry_id[:_VERSION]}{turned:x}{entry_id[_VERSION + 1 :]}"


def offers_unknown_kind(kind: str, args: object) -> bool:
    """Whether it offers what only a newer server understands; the phone then keeps it and offers it again."""
    entry = args.get("entry") if kind == OFFER and isinstance(args, Mapping) else None
    named = entry.get("kind") if isinstance(entry, Mapping) else None
    return isinstance(named, str) and named not in KINDS


def offered_by(kind: str, args: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """The lost entry that such an entry of the log offers, as it stood; None where it is no offer."""
    return args["entry"] if kind == OFFER else None


def lost_in(offer: Mapping[str, Any]) -> Lost | None:
    """What this entry of the log offers, ready to be written; None where it is no offer."""
    entry = offered_by(offer["kind"], offer["args"])
    on = day_written(entry["on"]) if entry else None
    if entry is None or on is None:
        return None
    return Lost(entry["id"], entry["kind"], on, instant_written(entry["made_at"]), entry["args"])


def waiting(entries: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """The offers that no clinician has decided on: neither is the entry in the log again, nor left out."""
    kept = unwithdrawn(entries)
    settled = {entry["id"] for entry in kept}
    left_out = {entry["args"]["of"] for entry in kept if entry["kind"] == LEFT_OUT}
    return [
        entry
        for entry in kept
        if entry["kind"] == OFFER
        and entry["id"] not in left_out
        and entry["args"]["entry"]["id"] not in settled
    ]


def recovered_waits(entries: Sequence[Mapping[str, Any]]) -> list[Reason]:
    """One reason for a look, from the day of the first offer that waits."""
    days = [on for offer in waiting(entries) if (on := day_written(offer["on"])) is not None]
    return [Reason("recovered_waits", min(days))] if days else []
