"""The numbers of graded activity as they are released, and what a release changes in them.

A plan keeps the numbers that it was assigned with, whatever is released afterwards.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from backend.domain.content.items import Item

OF_A_LADDER = ("goal", "rise_percent", "start_percent", "flare_percent", "weekdays")


@dataclass(frozen=True)
class ParameterChange:
    """One number that is another than it was; None where it is new, or gone."""

    item: str
    parameter: str
    before: str | None
    after: str | None


def parameter_changes(before: Iterable[Item], after: Iterable[Item]) -> tuple[ParameterChange, ...]:
    """What is different, by item and parameter. A source that reads otherwise is no other number."""
    was, becomes = _parameters(before), _parameters(after)
    return tuple(
        ParameterChange(*name, was.get(name), becomes.get(name))
        for name in sorted(was.keys() | becomes.keys())
        if was.get(name) != becomes.get(name)
    )


def _parameters(items: Iterable[Item]) -> Mapping[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    for item in items:
        if item.kind == "ladder":
            found[item.id, "unit"] = item.content["unit"]
            for name in OF_A_LADDER:
                for part, value in item.content[name].items():
                    if part != "source":
                        found[item.id, f"{name}.{part}"] = _said(value)
        elif item.kind == "ladder_rules":
            for name, number in item.content["numbers"].items():
                found[item.id, name] = _said(number["values"])
    return found


def _said(value: Any) -> str:
    return ", ".join(str(one) for one in value) if isinstance(value, list) else str(value)
