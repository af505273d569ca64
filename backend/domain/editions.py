"""Which edition of each text a plan stands on: as assigned, and as taken over since. Twin of the phone's.

A plan keeps what it was assigned with until somebody takes a newer edition over. That is written down, so
that the text as it was can be found again for any day.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Final

from backend.domain.content.items import Pin
from backend.domain.entries import unwithdrawn
from backend.domain.ladder import Assignment

UPGRADE: Final = "editions_upgraded"

Wire = Mapping[str, Any]


def pins_of(entries: Iterable[Wire], plan: Assignment, on: date | None = None) -> tuple[Pin, ...]:
    """The editions that a plan stands on, in its own order; with a day, those of the end of that day.

    An edition never takes the place of a newer one, so that it does not matter in which order two clinicians
    were heard.
    """
    pins = {pin.id: pin for pin in _read(plan.plan["items"])}
    for entry in unwithdrawn(entries):
        if _is_of(entry, plan, on):
            for pin in _read(entry["args"]["items"]):
                held = pins.get(pin.id)
                if held is None or held.edition < pin.edition:
                    pins[pin.id] = pin
    return tuple(pins.values())


def as_it_stands(entries: Sequence[Wire], plan: Assignment) -> Assignment:
    """The plan with the editions that it stands on now."""
    return replace(plan, plan={**plan.plan, "items": [pin.as_json() for pin in pins_of(entries, plan)]})


def _is_of(entry: Wire, plan: Assignment, on: date | None) -> bool:
    named = entry["kind"] == UPGRADE and entry["args"]["assignment"] == plan.id
    return named and (on is None or entry["on"] <= on.isoformat())


def _read(pins: Iterable[Mapping[str, Any]]) -> list[Pin]:
    return [Pin(pin["id"], pin["edition"], pin["sha256"]) for pin in pins]
