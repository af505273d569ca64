"""Where an item can be read on the public pages: a short address made of its own words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any

from backend.domain.content.items import Item

# Kinds with a page of their own. A strategy is read inside its flare-up plan.
PAGES = ("page", "lesson", "safety", "flare_plan", "exercise", "ladder")

# Not an item's: /info/<municipality>/en/ is the English front page, and one searches at the others.
TAKEN = frozenset({"en", "soeg", "search"})

_DANISH_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})


def slug_of(content: Mapping[str, Any], language: str) -> str | None:
    """The item's name in addresses: the one its editors chose, or else its title; None without a page."""
    words = content["text"].get(language)
    if content["kind"] not in PAGES or words is None:
        return None
    return str(words.get("slug") or _slug(words["title"]))


def addresses(items: Iterable[Item], language: str) -> dict[str, str]:
    """Item id to address, relative to the municipality's front page."""
    found: dict[str, str] = {}
    for item in items:
        slug = slug_of(item.content, language) or slug_of(item.content, "da")
        if slug is not None:
            found[item.id] = f"{slug}/"
            if item.kind == "flare_plan":
                found |= {strategy: f"{slug}/#{strategy}" for strategy in item.content["strategies"]}
    return found


def former_names(editions: Iterable[Item], language: str) -> dict[str, str]:
    """Every name that a text has had in addresses, and whose it was last; the editions from the oldest."""
    named = ((slug_of(one.content, language), one.id) for one in editions)
    return {slug: item_id for slug, item_id in named if slug is not None}


def _slug(title: str) -> str:
    """A title in the letters that an address may have."""
    letters = unicodedata.normalize("NFKD", title.lower().translate(_DANISH_LETTERS))
    return re.sub(r"[^a-z0-9]+", "-", letters.encode("ascii", "ignore").decode()).strip("-")
