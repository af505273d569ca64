"""What has been released anew since a plan was given: which texts, what changed, and what goes along."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from backend.domain.content.items import Item, Pin
from backend.domain.content.recall import Recall, withdrawn
from backend.domain.content.references import uses, with_everything_used
from backend.domain.ladder import Assignment
from backend.domain.prescription import prescribe_exercise

# What is read on its own. Drawings go along with what shows them, and a pathway is the plan's own frame.
READ_ALONE: Final = ("page", "lesson", "strategy", "exercise", "ladder", "flare_plan")
MINOR: Final = "minor"


@dataclass(frozen=True)
class NewEdition:
    """A text of a plan that has a newer edition, with those that came between, oldest first.

    `fits` says whether what the plan prescribes is still what the text speaks of.
    """

    held: Pin
    item: Item
    passed: tuple[Item, ...]
    fits: bool

    @property
    def is_minor(self) -> bool:
        """Whether only small things have changed since. An edition that does not say counts as large."""
        return all(change_of(one) == MINOR for one in (*self.passed, self.item))


@dataclass(frozen=True)
class Upgrade:
    """What a plan takes over: the new editions, and those that were passed over on the way."""

    items: tuple[Pin, ...]
    passed: tuple[Pin, ...]


def change_of(item: Item) -> str | None:
    """How much changed with this edition, as its editor said; None where nobody has said."""
    change = item.content.get("change")
    return str(change["kind"]) if change else None


def newer(
    held: Iterable[tuple[str, int]], released: Mapping[str, Item], recalls: Sequence[Recall]
) -> list[Item]:
    """What a release has in a newer edition than the one held, and that may be used."""
    there = ((released[item], edition) for item, edition in held if item in released)
    return [
        item for item, edition in there if item.pin.edition > edition and not withdrawn(item.pin, recalls)
    ]


def new_texts(
    held: Iterable[tuple[str, int]], released: Mapping[str, Item], recalls: Sequence[Recall]
) -> frozenset[str]:
    """The ids of the texts that have a newer edition than the one held."""
    return frozenset(item.id for item in newer(held, released, recalls) if item.kind in READ_ALONE)


def new_editions(
    plan: Assignment, pins: Sequence[Pin], found: Sequence[Item], editions: Mapping[str, Sequence[Item]]
) -> tuple[NewEdition, ...]:
    """Every text of the plan that has a newer edition, in its order; last, drawings that changed alone.

    `found` are the newer ones, and `editions` all that were ever released of each, oldest first.
    """
    by_id = {item.id: item for item in found}
    made = [_new(plan, pin, by_id[pin.id], editions[pin.id]) for pin in pins if pin.id in by_id]
    texts = [one for one in made if one.item.kind in READ_ALONE]
    shown = {used for one in texts for used in uses(one.item.content)}
    alone = [one for one in made if one.item.kind == "figure" and one.item.id not in shown]
    return (*texts, *alone)


def upgrade_to(chosen: Sequence[NewEdition], pins: Iterable[Pin], released: Mapping[str, Item]) -> Upgrade:
    """What taking these over means: themselves, what they use that the plan lacks, and their new drawings."""
    held = {pin.id: pin.edition for pin in pins}
    ids = [one.item.id for one in chosen]
    along = [
        item.pin
        for item in with_everything_used(released, ids)
        if item.id not in ids and _goes_along(item, held.get(item.id))
    ]
    passed = [item.pin for one in chosen for item in one.passed]
    return Upgrade((*(one.item.pin for one in chosen), *along), tuple(passed))


def _new(plan: Assignment, held: Pin, item: Item, editions: Sequence[Item]) -> NewEdition:
    between = [one for one in editions if held.edition < one.pin.edition < item.pin.edition]
    return NewEdition(held, item, tuple(between), _fits(plan.plan, item))


def _fits(plan: Mapping[str, Any], item: Item) -> bool:
    """An exercise of other levels or a ladder of another unit is another plan, and needs to be given."""
    if item.kind == "exercise":
        doses = [dose for dose in plan["exercises"] if dose["item"] == item.id]
        return all(prescribe_exercise(item, dose["level"]) == dose for dose in doses)
    ladder = plan["ladder"]
    if item.kind == "ladder" and ladder is not None and ladder["item"] == item.id:
        return bool(item.content["unit"] == ladder["unit"])
    return True


def _goes_along(item: Item, held: int | None) -> bool:
    return held is None or (item.kind == "figure" and item.pin.edition > held)
