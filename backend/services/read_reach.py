"""Whom the recall of a text would concern: in how many running plans each of its editions stands."""

from __future__ import annotations

from collections.abc import Mapping

from backend.domain.disclosure import told
from backend.domain.reach import running_plans
from backend.domain.refusals import Refusal
from backend.storage import planned, release_shelf
from backend.storage.transaction import Database


def read_reach(database: Database, item: str) -> Mapping[int, int | None] | Refusal:
    """By edition: at least so many running plans, or None for fewer than can be told."""
    with database.read() as connection:
        pins = release_shelf.published_pins(connection).get(item)
        if pins is None:
            return Refusal("not_found")
        patients = planned.given(connection, [pin.sha256 for pin in pins])
        running = running_plans(planned.plans_of(connection, patients), item)
    return {pin.edition: told(running[pin.edition]) for pin in pins}
