"""How heavy the texts are that one plan brings: packed as they travel, and in how many requests."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from datetime import UTC, datetime

from backend.content_files.reading import read_draft
from backend.content_files.tree import read_tree
from backend.domain.content.references import with_everything_used
from backend.domain.content.release import manifest

# The others are exercises, ladders and drawings.
READ = ("page", "lesson")


@dataclass(frozen=True)
class Assignment:
    """All that a plan of one pathway can pin, what of it is read, and what every phone carries anyway."""

    pathway: str
    items: int
    compressed: int
    read: int
    core_items: int
    core_compressed: int


def measure() -> list[Assignment]:
    """Each pathway with all its parts. What is core is fetched once, whatever the plan."""
    draft = read_draft(read_tree(), datetime.now(UTC).date())
    items = {item.id: item for item in draft.items}
    sizes = {item.id: len(gzip.compress(item.body, 9)) for item in draft.items}
    core = {line.pin.id for line in manifest(draft.items) if line.core}
    found = []
    for item in draft.items:
        if item.kind == "pathway":
            own = {one.id for one in with_everything_used(items, [item.id])} - core
            found.append(
                Assignment(
                    pathway=item.id,
                    items=len(own),
                    compressed=sum(sizes[name] for name in own),
                    read=sum(sizes[name] for name in own if items[name].kind in READ),
                    core_items=len(core),
                    core_compressed=sum(sizes[name] for name in core),
                )
            )
    return found
