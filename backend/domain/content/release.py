"""A release: an unchangeable list of pins with one fingerprint that says whether two places have the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from backend.domain.content.canonical import canonical, sha256_of
from backend.domain.content.items import PATIENTS, Item, Pin, audience_of
from backend.domain.content.references import with_everything_used

# Every phone carries these: needed on a bad day, or before there is a plan, and without network.
CORE_KINDS = ("safety", "directory", "flare_plan", "goal_list")


@dataclass(frozen=True)
class Listed:
    """One line of a release's manifest."""

    pin: Pin
    kind: str
    core: bool
    title: Mapping[str, str | None]
    audience: str = PATIENTS

    def as_json(self) -> dict[str, Any]:
        """The line as it is stored and sent."""
        return {
            **self.pin.as_json(),
            "kind": self.kind,
            "core": self.core,
            "title": dict(self.title),
            "audience": self.audience,
        }


@dataclass(frozen=True)
class Release:
    """What was published together, and when."""

    id: str
    fingerprint: str
    published_at: datetime
    items: tuple[Listed, ...]


@dataclass(frozen=True)
class Breach:
    """An item whose words changed while its number did not rise."""

    id: str
    edition: int
    newest: int


def moment_after(present: Release | None, now: datetime) -> datetime:
    """Now; but after the present release also by a clock that stands still or has been set back."""
    return now if present is None else max(now, present.published_at + timedelta(microseconds=1))


def fingerprint(pins: Iterable[Pin]) -> str:
    """One line that differs as soon as any text differs, in whatever order the files were read."""
    lines = sorted((pin.id, pin.edition, pin.sha256) for pin in pins)
    return "sha256-" + sha256_of(canonical(lines))


def manifest(items: Sequence[Item]) -> tuple[Listed, ...]:
    """The release's lines, sorted by id."""
    by_id = {item.id: item for item in items}
    roots = [item.id for item in items if item.kind in CORE_KINDS]
    core = {item.id for item in with_everything_used(by_id, roots)}
    return tuple(
        Listed(
            item.pin,
            item.kind,
            item.id in core,
            {"da": item.title("da"), "en": item.title("en")},
            audience_of(item),
        )
        for item in sorted(items, key=lambda item: item.id)
    )


def breaches(items: Iterable[Item], published: Mapping[str, Sequence[Pin]]) -> list[Breach]:
    """The edition law: published words never change under their number, and numbers only rise."""
    found = []
    for item in items:
        earlier = published.get(item.id, ())
        newest = max((pin.edition for pin in earlier), default=0)
        changed = any(pin.edition == item.pin.edition and pin.sha256 != item.pin.sha256 for pin in earlier)
        if changed or item.pin.edition < newest:
            found.append(Breach(item.id, item.pin.edition, newest))
    return found


def next_release_id(day: date, taken: Iterable[str]) -> str:
    """The first free name of the month, as in 2026-11-1, 2026-11-2 and so on."""
    names = set(taken)
    number = 1
    while f"{day:%Y-%m}-{number}" in names:
        number += 1
    return f"{day:%Y-%m}-{number}"


def manifest_from_json(lines: Iterable[Mapping[str, Any]]) -> tuple[Listed, ...]:
    """A stored manifest, read back. Before texts named their readers, all of them were for patients."""
    return tuple(
        Listed(
            Pin(line["id"], line["edition"], line["sha256"]),
            line["kind"],
            line["core"],
            line["title"],
            line.get("audience", PATIENTS),
        )
        for line in lines
    )
