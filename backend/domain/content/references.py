"""Who needs whom: the items that an item uses, and everything that must travel with a plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from backend.domain.content.blocks import figures_in, links_in
from backend.domain.content.items import Item


def uses(content: Mapping[str, Any]) -> list[str]:
    """The ids that an item cannot be shown without: parts and figures, but not what it merely links to."""
    match content["kind"]:
        case "pathway":
            texts = [*content["pages"], *content.get("lessons", ())]
            parts = [*texts, *ladders(content), *content["exercises"], content["flare_plan"]]
        case "flare_plan":
            parts = list(content["strategies"])
        case "exercise":
            parts = [content["figure"]]
        case _:
            parts = []
    return list(dict.fromkeys([*parts, *figures_shown(content)]))


def ladders(pathway: Mapping[str, Any]) -> list[str]:
    """The ids of the ladders that a plan of this pathway may have, the usual one first."""
    return [pathway["ladder"], *pathway.get("more_ladders", ())]


def figures_shown(content: Mapping[str, Any]) -> list[str]:
    """The ids of the drawings that an item's texts show."""
    return list(
        dict.fromkeys(figure for blocks in block_lists(content["text"]) for figure in figures_in(blocks))
    )


def links(content: Mapping[str, Any]) -> list[str]:
    """The ids that an item's texts link to."""
    found = [link for blocks in block_lists(content["text"]) for link in links_in(blocks)]
    return list(dict.fromkeys(href.removeprefix("item:") for href in found if href.startswith("item:")))


def with_everything_used(items: Mapping[str, Item], roots: Iterable[str]) -> list[Item]:
    """The named items and all they use, each once, the roots first; an unknown id raises KeyError."""
    found: dict[str, Item] = {}
    waiting = list(roots)
    while waiting:
        wanted = waiting.pop(0)
        if wanted not in found:
            found[wanted] = items[wanted]
            waiting.extend(uses(items[wanted].content))
    return list(found.values())


def block_lists(text: Mapping[str, Any]) -> Iterator[list[Any]]:
    """Every list of blocks in an item's texts, in every language."""
    for fields in text.values():
        for value in fields.values():
            if isinstance(value, list) and value and isinstance(value[0], dict) and "t" in value[0]:
                yield value
