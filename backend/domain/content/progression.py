"""Which exercise leads to which: from an easier one to the harder one that it names."""

from __future__ import annotations

from collections.abc import Sequence

from backend.domain.content.items import Item


def easiest_first(exercises: Sequence[Item]) -> list[Item]:
    """The exercises with each behind those that lead to it; otherwise as they were."""
    easier = {item.content["progress_to"]: item.id for item in exercises if "progress_to" in item.content}

    def behind(exercise: str) -> int:
        seen = [exercise]
        while (before := easier.get(seen[-1])) and before not in seen:
            seen.append(before)
        return len(seen)

    return sorted(exercises, key=lambda item: behind(item.id))
