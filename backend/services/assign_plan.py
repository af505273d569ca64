"""Assign a plan: pin every text that it uses, write its ladder down, and say no where it would not help."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from backend.domain.days import civil_day
from backend.domain.prescription import LadderWish, prescribe_exercise, prescribe_ladder
from backend.domain.refusals import Refusal
from backend.services.clinical_entry import Act, Written, write, written_before
from backend.services.read_release import PathwayBundle, pathway_bundle
from backend.storage.transaction import Database


@dataclass(frozen=True)
class PlanWish:
    """What the clinician chose. `pages` left out means all of the pathway's."""

    id: str
    pathway: str
    ladder: LadderWish | None = None
    exercises: Sequence[tuple[str, int]] = ()
    pages: Sequence[str] | None = None
    note: str | None = None


def assign_plan(
    database: Database, *, clinician_id: str, patient_id: str, wish: PlanWish, now: datetime
) -> Written | Refusal:
    """Write the plan in the patient's log. Asked for again under the same id, it is the same plan."""
    act = act_of_assigning(database, patient_id=patient_id, wish=wish, now=now)
    if not isinstance(act, Act):
        return act
    return write(database, clinician_id=clinician_id, patient_id=patient_id, act=act, now=now)


def act_of_assigning(
    database: Database, *, patient_id: str, wish: PlanWish, now: datetime
) -> Act | Written | Refusal:
    """What is to be written, or what was written before under this id, or why nothing can be.

    What was written before and what is released is read on its own: neither ever changes.
    """
    before = written_before(database, patient_id=patient_id, act=Act(wish.id, "plan_assigned", {}))
    if before is not None:
        return before
    bundle = pathway_bundle(database, wish.pathway)
    if bundle is None:
        return Refusal("not_in_release", {"pathway": ("not_in_release",)})
    args = compose(bundle, wish, civil_day(now))
    return args if isinstance(args, Refusal) else Act(wish.id, "plan_assigned", args)


def compose(bundle: PathwayBundle, wish: PlanWish, today: date) -> Mapping[str, Any] | Refusal:
    """What the plan says: its pins, its ladder and its exercises."""
    pages = bundle.offered["pages"] if wish.pages is None else list(dict.fromkeys(wish.pages))
    refusal = _not_in_release(bundle, wish, pages)
    if refusal is not None:
        return refusal
    if wish.ladder is None and not wish.exercises and not pages:
        return Refusal("no_self_management")
    item = _ladder_item(bundle, wish)
    ladder = None
    if wish.ladder is not None and item is not None:
        ladder = prescribe_ladder(bundle.items[item], wish.ladder, today)
        if isinstance(ladder, Refusal):
            return ladder
    pins = bundle.pins(pages=pages, exercises=[one for one, _ in wish.exercises], ladder=item)
    return {
        "pathway": bundle.pathway.pin.as_json(),
        "items": [pin.as_json() for pin in pins],
        "ladder": ladder,
        "exercises": [prescribe_exercise(bundle.items[one], level) for one, level in wish.exercises],
        "release": {"id": bundle.release.id, "fingerprint": bundle.release.fingerprint},
        **({} if wish.note is None else {"note": wish.note}),
    }


def _ladder_item(bundle: PathwayBundle, wish: PlanWish) -> str | None:
    """The ladder that was chosen, or the usual one."""
    if wish.ladder is None:
        return None
    return wish.ladder.item or next(iter(bundle.offered["ladders"]), None)


def _not_in_release(bundle: PathwayBundle, wish: PlanWish, pages: Sequence[str]) -> Refusal | None:
    """The first part that the released pathway does not have, or that has been recalled since."""
    offered = bundle.offered
    if wish.ladder is not None and _ladder_item(bundle, wish) not in offered["ladders"]:
        return Refusal("not_in_release", {"ladder": ("not_in_release",)})
    for place, page in enumerate(pages):
        if page not in offered["pages"]:
            return Refusal("not_in_release", {f"pages.{place}": ("not_in_release",)})
    for place, (exercise, level) in enumerate(wish.exercises):
        twice = exercise in [one for one, _ in wish.exercises[:place]]
        there = exercise in offered["exercises"] and prescribe_exercise(bundle.items[exercise], level)
        if twice or not there:
            return Refusal("not_in_release", {f"exercises.{place}": ("not_in_release",)})
    return None
