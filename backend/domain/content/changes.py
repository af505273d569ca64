"""What has changed from one release to a later one, for somebody who has read the earlier."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from backend.domain.content.items import Pin
from backend.domain.content.release import Listed


@dataclass(frozen=True)
class Change:
    """A text that has come (no edition before), has changed, or has gone (no edition now)."""

    id: str
    kind: str
    title: Mapping[str, str | None]
    before: int | None
    now: int | None


def changes_between(earlier: Iterable[Listed], later: Iterable[Listed]) -> tuple[Change, ...]:
    """Every text that is not the same in both, by id."""
    earlier, later = list(earlier), list(later)
    before, now = ({one.pin.id: one.pin for one in items} for items in (earlier, later))
    known = {one.pin.id: one for one in (*earlier, *later)}
    return tuple(
        Change(name, one.kind, one.title, _edition(before.get(name)), _edition(now.get(name)))
        for name, one in sorted(known.items())
        if before.get(name) != now.get(name)
    )


def _edition(pin: Pin | None) -> int | None:
    return pin.edition if pin else None
