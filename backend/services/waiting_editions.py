"""The newer editions that wait for a patient's running plans.

A part of the services that show them and take them over; called within their transaction.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from backend.domain.content.items import Item, Pin
from backend.domain.content.recall import Recall
from backend.domain.content.release import Release
from backend.domain.editions import pins_of
from backend.domain.ladder import Assignment, active_assignments
from backend.domain.new_editions import NewEdition, new_editions, newer, upgrade_to
from backend.services.kept_release import newest_release
from backend.storage import recall_list
from backend.storage.editions import editions_of


@dataclass(frozen=True)
class PlanEditions:
    """A running plan, the editions that it stands on, and those that wait."""

    plan: Assignment
    pins: Sequence[Pin]
    new: Sequence[NewEdition]


@dataclass(frozen=True)
class Waiting:
    """The newest release, and what it has that is newer than what the running plans stand on."""

    release: Release
    items: Mapping[str, Item]
    recalls: Sequence[Recall]
    plans: Sequence[PlanEditions]

    def of(self, assignment: str) -> PlanEditions | None:
        """The running plan of this id."""
        return next((one for one in self.plans if one.plan.id == assignment), None)

    def taken_over(self, plan: PlanEditions, chosen: Sequence[NewEdition]) -> Mapping[str, Any]:
        """What the log says when the plan takes these over."""
        upgrade = upgrade_to(chosen, plan.pins, self.items)
        return {
            "assignment": plan.plan.id,
            "items": [pin.as_json() for pin in upgrade.items],
            "passed": [pin.as_json() for pin in upgrade.passed],
            "release": {"id": self.release.id, "fingerprint": self.release.fingerprint},
        }


def waiting_for(connection: Connection, entries: Sequence[Mapping[str, Any]]) -> Waiting | None:
    """What waits for the plans in this log; None before the first release."""
    kept = newest_release(connection)
    if kept is None:
        return None
    recalls = recall_list.after(connection, 0)
    running = [one for one in active_assignments(entries) if one.ended_on is None]
    plans = [_of(connection, entries, plan, kept.items, recalls) for plan in running]
    return Waiting(kept.release, kept.items, recalls, plans)


def _of(
    connection: Connection,
    entries: Sequence[Mapping[str, Any]],
    plan: Assignment,
    released: Mapping[str, Item],
    recalls: Sequence[Recall],
) -> PlanEditions:
    pins = pins_of(entries, plan)
    found = newer([(pin.id, pin.edition) for pin in pins], released, recalls)
    editions = editions_of(connection, {item.id for item in found})
    return PlanEditions(plan, pins, new_editions(plan, pins, found, editions))
