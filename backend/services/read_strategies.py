"""What the released plans for a flare-up offer to choose from."""

from __future__ import annotations

from collections.abc import Sequence

from backend.domain.content.items import Item
from backend.domain.content.recall import withdrawn
from backend.services.read_release import released
from backend.storage.transaction import Database


def read_strategies(database: Database) -> Sequence[Item]:
    """Every strategy in the order of the plans; none that has been recalled as not to be used."""
    current = released(database)
    if current is None:
        return ()
    named = dict.fromkeys(one for plan in current.of_kind("flare_plan") for one in plan.content["strategies"])
    found = (current.items[one] for one in named)
    return [strategy for strategy in found if not withdrawn(strategy.pin, current.recalls)]
