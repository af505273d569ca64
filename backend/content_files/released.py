"""What the last release held, and what has changed since without saying so.

An assigned plan points at an edition, so that the same edition must always be the same text. The list is
written by `flask content seal` when a release is cut, and is the memory of a folder without a database.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from backend.content_files.items import Written
from backend.content_files.schemas import schema_problems
from backend.content_files.sources import Source, read_source
from backend.content_files.tree import Tree
from backend.domain.content.findings import Finding
from backend.domain.content.items import Item, Pin, item_from_content
from backend.domain.content.overlay import must_be_the_same_everywhere

RELEASED = "released.yaml"

_HEAD = """\
# What the last release held. `flask content seal` writes this file; nobody edits it by hand.
# `flask content check` holds the folder against it: a text that has changed needs a new edition.
"""


@dataclass(frozen=True)
class Released:
    """The last release as the folder remembers it: id to pin."""

    pins: Mapping[str, Pin] = field(default_factory=dict)
    source: Source | None = None


def read_released(tree: Tree) -> tuple[Released, list[Finding]]:
    """The list, or what is wrong with it; a folder that has never been released has none."""
    if RELEASED not in tree:
        return Released(), []
    source = read_source(RELEASED, tree[RELEASED])
    if isinstance(source, Finding):
        return Released(), [source]
    if problems := schema_problems(source.located, "released.json"):
        return Released(), source.findings(problems)
    listed = source.located.value.items()
    return Released({name: Pin(name, row["edition"], row["sha256"]) for name, row in listed}, source), []


def seal(items: Iterable[Item]) -> str:
    """The list for these items, as the file holds it."""
    rows = (
        f'{item.id}: {{edition: {item.pin.edition}, sha256: "{item.pin.sha256}"}}\n'
        for item in sorted(items, key=lambda item: item.id)
    )
    return _HEAD + "".join(rows)


def released_findings(
    written: Sequence[Written], released: Released, ids: frozenset[str]
) -> Iterator[Finding]:
    """What has changed since. `ids` has every id with a file, also of items that could not be read."""
    for item in written:
        before = released.pins.get(item.content["id"])
        if before is not None and item_from_content(item.content).pin != before:
            yield from _change_findings(item, before)
    if released.source is not None:
        for gone in sorted(released.pins.keys() - ids):
            yield released.source.finding("released_item_gone", gone, id=gone)


def _change_findings(item: Written, before: Pin) -> Iterator[Finding]:
    content = item.content
    if content["edition"] <= before.edition:
        yield item.master.finding("changed_without_edition", "edition", edition=before.edition)
    # A warning sign that went missing by a slip of the hand could cost somebody dearly.
    purpose = content.get("changed_on_purpose", {}).get("edition")
    if must_be_the_same_everywhere(content) and purpose != content["edition"]:
        yield item.master.finding("safety_changed", "edition", edition=before.edition)
