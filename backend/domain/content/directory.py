"""Whom to call, by municipality and day. Regions merge and numbers change, so every answer takes a day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any, TypeAlias

# The directory item's content. Its days are ISO text, which sorts as days do; `valid_to` is the last day.
Directory: TypeAlias = Mapping[str, Any]
Municipality: TypeAlias = Mapping[str, Any]
Number: TypeAlias = Mapping[str, Any]

# For whoever reads without saying where they live: nobody's own words, and the nation's numbers alone.
WHOLE_COUNTRY: Municipality = {"code": "", "slug": "danmark", "name": "Danmark", "regions": ()}


def municipality_with(directory: Directory, key: str, value: str) -> Municipality | None:
    """The municipality whose `code` or `slug` is this."""
    municipalities: list[Municipality] = directory["municipalities"]
    return next((one for one in municipalities if one[key] == value), None)


def matching(directory: Directory, asked: str) -> list[Municipality]:
    """The municipalities that somebody may mean by these letters; only one where they are its whole name."""
    letters = _letters(asked)
    found = [one for one in directory["municipalities"] if letters in _letters(one["name"])]
    exact = [one for one in found if letters == _letters(one["name"])]
    return exact or sorted(found, key=lambda one: danish_order(one["name"]))


def _letters(name: str) -> str:
    """Without case, spaces around, and the word that municipalities end in; old and new spelling alike."""
    return name.strip().casefold().removesuffix("kommune").strip().replace("aa", "å")


def region_on(directory: Directory, municipality: Municipality, day: date) -> Mapping[str, Any] | None:
    """The region that the municipality belongs to on this day."""
    memberships = _on(municipality["regions"], day)
    if not memberships:
        return None
    regions: list[Mapping[str, Any]] = directory["regions"]
    return next(region for region in regions if region["id"] == memberships[-1]["region"])


def region_that_follows(directory: Directory, region: Mapping[str, Any]) -> str | None:
    """The region to which all of an ended region's municipalities belong on the day after its last."""
    if region["valid_to"] is None:
        return None
    last_day = date.fromisoformat(region["valid_to"])
    after = {
        (found or {}).get("id")
        for one in directory["municipalities"]
        if (before := region_on(directory, one, last_day)) and before["id"] == region["id"]
        for found in (region_on(directory, one, last_day + timedelta(days=1)),)
    }
    return after.pop() if len(after) == 1 else None


def numbers_on(directory: Directory, municipality: Municipality, day: date) -> list[Number]:
    """The numbers for acute help that hold on this day: the nation's, then the region's."""
    region = region_on(directory, municipality, day)
    return [*_on(directory["national"], day), *(_on(region["acute"], day) if region else [])]


def by_region_on(directory: Directory, day: date) -> list[tuple[Mapping[str, Any], list[Municipality]]]:
    """The regions of this day, each with its municipalities, both in Danish order."""
    groups: dict[str, list[Municipality]] = {}
    for municipality in sorted(directory["municipalities"], key=lambda one: danish_order(one["name"])):
        region = region_on(directory, municipality, day)
        if region is not None:
            groups.setdefault(region["id"], []).append(municipality)
    regions = [region for region in directory["regions"] if region["id"] in groups]
    return [
        (region, groups[region["id"]])
        for region in sorted(regions, key=lambda one: danish_order(one["name"]))
    ]


# The three characters that follow z.
_AFTER_Z = str.maketrans("æøå", "{|}")


def danish_order(name: str) -> str:
    """A key that sorts as Danish readers expect: the three own letters last, and aa as the third of them."""
    return name.lower().replace("aa", "å").translate(_AFTER_Z)


def _on(dated: Iterable[Mapping[str, Any]], day: date) -> list[Mapping[str, Any]]:
    written = day.isoformat()
    return [
        one
        for one in dated
        if one["valid_from"] <= written and (one["valid_to"] is None or written <= one["valid_to"])
    ]
