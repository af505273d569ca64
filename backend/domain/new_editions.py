"""What has been released anew since a plan was given: which texts, what changed, and what goes along."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from backend.domain.content.items import Item, Pin
from backend.domain.content.recall import Recall, withdrawn
from backend.domain.content.references import uses, with_everything_used
from backend.domain.content.release import Listed
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
    pins: Iterable[tuple[str, int]], listed: Mapping[str, Listed], recalls: Sequence[Recall]
) -> list[Listed]:
    """The lines of a release that have a newer edition of what is held, and that may be used."""
    found = (listed[item] for item, edition in pins if item in listed and listed[item].pin.edition > edition)
    return [line for line in found if not withdrawn(line.pin, recalls)]


def new_texts(
    pins: Iterable[tuple[str, int]], listed: Mapping[str, Listed], recalls: Sequence[Recall]
) -> frozenset[str]:
    """The ids of the texts that have a newer edition than the one held."""
    return frozenset(line.pin.id for line in newer(pins, listed, recalls) if line.kind in READ_ALONE)


def new_editions(
    plan: Assignment,
    pins: Sequence[Pin],
    found: Sequence[Listed],
    editions: Mapping[str, Sequence[Item]],
) -> tuple[NewEdition, ...]:
    """Every text of the plan that has a newer edition, in its order; last, drawings that changed alone.

    `found` are the lines that are newer, and `editions` all that was ever released of each, oldest first.
    """
    lines = {line.pin.id: line for line in found}
    made = [_new(plan, pin, lines[pin.id], editions[pin.id]) for pin in pins if pin.id in lines]
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


def _new(plan: Assignment, held: Pin, line: Listed, editions: Sequence[Item]) -> NewEdition:
    since = [item for item in editions if held.edition < item.pin.edition <= line.pin.edition]
    return NewEdition(held, since[-1], tuple(since[:-1]), _fits(plan.plan, since[-1]))


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
    return held is None or (item.kind == "figure" and held < item.pin.edition)
